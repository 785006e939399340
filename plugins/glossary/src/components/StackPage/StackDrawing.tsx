import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CSSProperties, KeyboardEvent, useRef, useState } from 'react';
import { StackLayout } from '../../lib/stackLayout';
import { joinedTo, StackLine } from '../../lib/stackLines';
import { cellReachedBy } from '../../lib/stackMoves';
import { glossaryTranslationRef } from '../../translation';
import { SchemeChip } from '../shared';
import { StackBandRow } from './StackBandRow';
import styles from './StackDrawing.module.css';

/**
 * The map. One element is in the tab order; arrows move between elements, which lights up what the element is joined to;
 * Escape puts the lights out.
 */
export function StackDrawing(props: {
  layout: StackLayout;
  lines: StackLine[];
  activeId: string | undefined;
  onActivate: (id: string | undefined) => void;
}) {
  const { layout, lines, activeId, onActivate } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const mapRef = useRef<HTMLDivElement>(null);
  const [tabStopId, setTabStopId] = useState(layout.cells[0].id);
  const lit = activeId ? joinedTo(lines, activeId) : undefined;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onActivate(undefined);
      return;
    }
    const from = layout.cells.find(({ id }) => id === tabStopId);
    const reached = from && cellReachedBy(event.key, layout.cells, from);
    if (reached) {
      event.preventDefault();
      mapRef.current
        ?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(reached.id)}"]`)
        ?.focus();
    }
  };

  return (
    // The keys belong to the links inside; the group only passes them on from one to the next.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={mapRef}
      className={styles.map}
      style={{ '--rows': layout.height } as CSSProperties}
      role="group"
      aria-label={t('stack.label')}
      onKeyDown={onKeyDown}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          onActivate(undefined);
        }
      }}
      data-lit={lit !== undefined}
    >
      <div className={styles.sideNames} aria-hidden="true">
        {layout.sides.map(({ scheme, x, y }) => (
          <span
            key={scheme.id}
            className={styles.sideName}
            style={{ '--x': x, '--y': y } as CSSProperties}
          >
            <SchemeChip scheme={scheme.id} />
          </span>
        ))}
      </div>
      {layout.bands.map(band => (
        <StackBandRow
          key={band.id}
          band={band}
          tabStopId={tabStopId}
          lit={lit}
          activeId={activeId}
          onFocus={id => {
            setTabStopId(id);
            onActivate(id);
          }}
          onPoint={onActivate}
        />
      ))}
      <svg
        className={styles.lines}
        viewBox={`0 0 100 ${layout.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {lines.map(line => (
          <path
            key={line.id}
            className={styles.line}
            d={line.path}
            data-match={line.match}
            data-lit={
              activeId !== undefined ? line.ends.includes(activeId) : undefined
            }
          />
        ))}
      </svg>
    </div>
  );
}
