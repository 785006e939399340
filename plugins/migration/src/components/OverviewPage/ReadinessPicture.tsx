import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import {
  readinessStates,
  type EstateSummary,
} from '@crosswalk/backstage-plugin-migration-common';
import { formatCount } from '../../lib/format';
import { estateRouteRef, readinessRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { readinessTone, ReadinessMark, Section, ShareBar } from '../shared';
import styles from './OverviewPage.module.css';

/** How many machines can move as they are; each figure leads to them. */
export function ReadinessPicture(props: { summary: EstateSummary }) {
  const { summary } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const estateLink = useRouteRef(estateRouteRef)();
  const readinessLink = useRouteRef(readinessRouteRef)();
  const search = (filters: Record<string, string> = {}) =>
    new URLSearchParams({ estate: summary.estate.id, ...filters });
  return (
    <Section
      level="h2"
      className={styles.panel}
      title={t('overview.readiness.title')}
      aside={
        <Link href={`${readinessLink}?${search()}`}>
          {t('overview.readiness.open')}
        </Link>
      }
    >
      <ShareBar
        label={t('overview.readiness.title')}
        parts={readinessStates.map(id => ({
          id,
          label: t(`readiness.${id}`),
          value: summary.byReadiness[id],
          tone: readinessTone(id),
        }))}
      />
      <ul className={styles.legend}>
        {readinessStates.map(id => (
          <li key={id}>
            <ReadinessMark readiness={id} />
            <Link
              className={styles.figure}
              href={`${estateLink}?${search({ readiness: id })}`}
            >
              {formatCount(summary.byReadiness[id])}
            </Link>
          </li>
        ))}
      </ul>
      {summary.idle > 0 && (
        <Link href={`${estateLink}?${search({ idle: 'true' })}`}>
          {t('overview.readiness.idle', {
            count: summary.idle,
            amount: formatCount(summary.idle),
          })}
        </Link>
      )}
    </Section>
  );
}
