import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { memo } from 'react';
import { Link } from 'react-router-dom';
import { formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { DispositionMark } from '../shared';
import styles from './ApplicationList.module.css';

/** One application of the list. */
export const ApplicationRow = memo(function Row(props: {
  application: Application;
  isChosen: boolean;
  isUnsaved: boolean;
  search: string;
}) {
  const { application, isChosen, isUnsaved, search } = props;
  const { name, owner, virtualMachineKeys, inUseMiB, disposition } =
    application;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Link
      to={{ search }}
      className={styles.row}
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
        {owner ? nameOf(owner) : t('applications.list.noOwner')}
      </span>
      <span className={styles.size}>
        {t('applications.list.virtualMachines', {
          count: virtualMachineKeys.length,
        })}
        {' · '}
        {formatMiB(inUseMiB)}
      </span>
    </Link>
  );
});

/** `team-orders` of `group:default/team-orders`; what is no entity ref stays as it is. */
function nameOf(owner: string): string {
  try {
    return parseEntityRef(owner, { defaultKind: 'group' }).name;
  } catch {
    return owner;
  }
}
