import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import type { Change } from '@crosswalk/backstage-plugin-golden-paths-common';
import { RiGitRepositoryLine } from '@remixicon/react';
import { changeRouteRef, pathRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import { EntityName, StatusBadge, TimeAgo } from '../shared';
import styles from './ChangeRow.module.css';

/** What happened last to a change: when, and by whom. */
function lastEvent(change: Change) {
  if (change.status === 'merged') {
    return {
      text: 'changes.mergedBy',
      date: change.mergedAt ?? change.createdAt,
      who: change.mergedBy ?? change.createdBy,
    } as const;
  }
  if (change.status === 'closed') {
    return {
      text: 'changes.closedBy',
      date: change.closedAt ?? change.createdAt,
      who: change.closedBy ?? change.createdBy,
    } as const;
  }
  return {
    text: 'changes.opened',
    date: change.createdAt,
    who: change.createdBy,
  } as const;
}

/** One change of the list. */
export function ChangeRow(props: { change: Change }) {
  const { change } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const changeLink = useRouteRef(changeRouteRef);
  const pathLink = useRouteRef(pathRouteRef);
  const { text, date, who } = lastEvent(change);
  const path = change.provenance?.path;
  return (
    <li className={styles.row}>
      <StatusBadge status={change.status} />
      <div className={styles.words}>
        <Link
          href={changeLink({ id: change.id })}
          variant="body-large"
          weight="bold"
        >
          {change.title}
        </Link>
        <div className={styles.details}>
          <span>
            {t(text, {
              number: String(change.number),
              when: <TimeAgo date={date} />,
              who: <EntityName entityRef={who} defaultKind="user" />,
            })}
          </span>
          {path && (
            <span>
              {t('changes.madeBy', {
                path: (
                  <Link href={pathLink({ id: path })} variant="body-small">
                    {path}
                  </Link>
                ),
              })}
            </span>
          )}
          <span className={styles.repository}>
            <RiGitRepositoryLine size={16} aria-hidden />
            {change.repository}
          </span>
        </div>
      </div>
    </li>
  );
}
