import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { migrationTranslationRef } from '../../translation';
import styles from './ApplicationList.module.css';
import { ApplicationRow } from './ApplicationRow';
import type { TriageView } from './useTriage';

const ROW_HEIGHT = 64;

/** The applications that pass the filters; only the rows in sight are in the document. */
export function ApplicationList(props: { triage: TriageView }) {
  const { shown, chosen, selection, state, searchOf, toggle } = props.triage;
  const { t } = useTranslationRef(migrationTranslationRef);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => shown[index].id,
    overscan: 8,
    // Before it is laid out, and in a document without layout, a screenful is shown.
    initialRect: { width: 320, height: 640 },
  });
  const chosenIndex = shown.findIndex(({ id }) => id === chosen?.id);
  // The same function for every row, so that a row is drawn again only when something of it changes.
  const latestToggle = useRef(toggle);
  latestToggle.current = toggle;
  const onToggle = useRef((id: string, upTo: boolean) =>
    latestToggle.current(id, { upTo }),
  ).current;

  useEffect(() => {
    if (chosenIndex >= 0) {
      rows.scrollToIndex(chosenIndex, { align: 'auto' });
    }
  }, [rows, chosenIndex]);

  if (shown.length === 0) {
    return (
      <div className={styles.none}>
        <Text as="p" weight="bold">
          {t('applications.list.none')}
        </Text>
        <Text as="p" color="secondary">
          {t('applications.list.noneBody')}
        </Text>
      </div>
    );
  }
  return (
    <nav
      ref={scroller}
      className={styles.scroller}
      aria-label={t('applications.list.label')}
    >
      <ul className={styles.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            className={styles.item}
            aria-setsize={shown.length}
            aria-posinset={index + 1}
            style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
          >
            <ApplicationRow
              application={shown[index]}
              isChosen={index === chosenIndex}
              isSelected={selection.ids.has(shown[index].id)}
              isUnsaved={shown[index].id in state.unsaved}
              search={searchOf(shown[index].id)}
              onToggle={onToggle}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}
