import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { migrationTranslationRef } from '../../translation';
import type { EditorState } from './ApplicationEditor';
import styles from './ApplicationList.module.css';
import { ApplicationRow } from './ApplicationRow';

const ROW_HEIGHT = 64;

/** The applications that pass the filters; only the rows in sight are in the document. */
export function ApplicationList(props: {
  applications: Application[];
  chosenId?: string;
  unsaved: EditorState['unsaved'];
  /** The address of the page with an application chosen. */
  searchOf: (id: string) => string;
}) {
  const { applications, chosenId, unsaved, searchOf } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: applications.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => applications[index].id,
    overscan: 8,
    // Before it is laid out, and in a document without layout, a screenful is shown.
    initialRect: { width: 320, height: 640 },
  });
  const chosenIndex = applications.findIndex(({ id }) => id === chosenId);

  useEffect(() => {
    if (chosenIndex >= 0) {
      rows.scrollToIndex(chosenIndex, { align: 'auto' });
    }
  }, [rows, chosenIndex]);

  if (applications.length === 0) {
    return (
      <Text as="p" color="secondary" className={styles.none}>
        {t('applications.list.none')}
      </Text>
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
            aria-setsize={applications.length}
            aria-posinset={index + 1}
            style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
          >
            <ApplicationRow
              application={applications[index]}
              isChosen={index === chosenIndex}
              isUnsaved={applications[index].id in unsaved}
              search={searchOf(applications[index].id)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}
