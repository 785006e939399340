import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { memo } from 'react';
import { Link } from 'react-router-dom';
import { formatMiB } from '../../lib/format';
import { ownerName } from '../../lib/ownerName';
import { migrationTranslationRef } from '../../translation';
import { DispositionMark } from '../shared';
import styles from './ApplicationList.module.css';
import { CompletenessMark } from './CompletenessMark';

/** One application of the list. */
export const ApplicationRow = memo(function Row(props: {
  application: Application;
  isChosen: boolean;
  isSelected: boolean;
  isUnsaved: boolean;
  search: string;
  /** @param upTo - with all up to it */
  onToggle: (id: string, upTo: boolean) => void;
}) {
  const { application, isChosen, isSelected, isUnsaved, search, onToggle } =
    props;
  const { id, name, owner, virtualMachineKeys, inUseMiB, disposition } =
    application;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <div
      className={styles.row}
      data-chosen={isChosen || undefined}
      data-selected={isSelected || undefined}
    >
      <label className={styles.select}>
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={t('applications.list.select', { name })}
          // Shift is known to the click only.
          onClick={event => onToggle(id, event.shiftKey)}
          onChange={() => {}}
        />
      </label>
      <Link
        to={{ search }}
        className={styles.link}
        aria-current={isChosen ? 'true' : undefined}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.mark}>
          {isUnsaved ? (
            <span className={styles.unsaved}>
              <RiErrorWarningLine size={14} aria-hidden />
              {t('applications.list.unsaved')}
            </span>
          ) : (
            <DispositionMark disposition={disposition} />
          )}
        </span>
        <span className={styles.owner}>
          {owner ? ownerName(owner) : t('applications.list.noOwner')}
          {' · '}
          {t('applications.list.virtualMachines', {
            count: virtualMachineKeys.length,
          })}
          {' · '}
          {formatMiB(inUseMiB)}
        </span>
        <CompletenessMark application={application} />
      </Link>
    </div>
  );
});
