import { useRouteRef } from '@backstage/core-plugin-api';
import { CSSProperties, useId } from 'react';
import { Link } from 'react-router-dom';
import { StackBand, StackCell } from '../../lib/stackLayout';
import { conceptRouteRef } from '../../routes';
import { BreakableName, CounterpartLine, SchemeChip } from '../shared';
import styles from './StackDrawing.module.css';

interface CellProps {
  tabStopId: string;
  /** Cells that are lit; undefined when all are. */
  lit?: Set<string>;
  activeId?: string;
  onFocus: (id: string) => void;
  /** Undefined when the pointer leaves. */
  onPoint: (id: string | undefined) => void;
}

function Cell(props: CellProps & { cell: StackCell }) {
  const { cell, tabStopId, lit, activeId, onFocus, onPoint } = props;
  const { concept } = cell;
  const conceptHref = useRouteRef(conceptRouteRef);
  const descriptionId = useId();
  return (
    <li
      className={styles.cell}
      style={
        { '--x': cell.x, '--y': cell.y, '--width': cell.width } as CSSProperties
      }
    >
      <Link
        className={styles.element}
        to={conceptHref({ scheme: concept.scheme, id: concept.id })}
        tabIndex={cell.id === tabStopId ? 0 : -1}
        // Said whole: where it may be broken is for the eye.
        aria-label={concept.label}
        aria-describedby={descriptionId}
        data-cell={cell.id}
        data-active={cell.id === activeId}
        data-faded={lit ? !lit.has(cell.id) : undefined}
        onFocus={() => onFocus(cell.id)}
        onMouseEnter={() => onPoint(cell.id)}
        onMouseLeave={() => onPoint(undefined)}
      >
        <BreakableName name={concept.label} />
      </Link>
      {/* Drawn on wide pages, read out by screen readers, and written under the element on narrow pages. */}
      <span id={descriptionId} className={styles.counterparts}>
        <CounterpartLine counterparts={concept.counterparts} />
      </span>
    </li>
  );
}

/** One layer of both stacks. */
export function StackBandRow(props: CellProps & { band: StackBand }) {
  const { band, ...cellProps } = props;
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      style={{ '--y': band.y, '--height': band.height } as CSSProperties}
    >
      <div className={styles.band}>
        <h3 id={titleId} className={styles.bandTitle}>
          {band.title}
        </h3>
        <p className={styles.bandSummary}>{band.summary}</p>
      </div>
      {band.sides.map(({ scheme, cells }) => (
        <div key={scheme.id} className={styles.side}>
          <span className={styles.sideNameHere}>
            <SchemeChip scheme={scheme.id} />
          </span>
          <ul className={styles.cells} aria-label={scheme.title}>
            {cells.map(cell => (
              <Cell key={cell.id} cell={cell} {...cellProps} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
