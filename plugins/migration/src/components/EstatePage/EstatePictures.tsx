import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import {
  osFamilies,
  readinessStates,
  type EstateSummary,
} from '@crosswalk/backstage-plugin-migration-common';
import { formatCount } from '../../lib/format';
import { dispositionFilters } from '../../lib/vmQuery';
import { readinessRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { dispositionTone, readinessTone, type Tone } from '../shared';
import { ClusterPicture } from './ClusterPicture';
import styles from './Pictures.module.css';
import { SharePicture } from './SharePicture';

const osTones = {
  linux: 'blue',
  windows: 'teal',
  other: 'violet',
  unknown: 'unknown',
} as const satisfies Record<string, Tone>;

/** The estate seen from four sides; each part filters the list below. */
export function EstatePictures(props: { summary: EstateSummary }) {
  const { summary } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const readinessLink = useRouteRef(readinessRouteRef);
  const estateParameter = new URLSearchParams({ estate: summary.estate.id });
  const virtualMachines = t('estate.picture.virtualMachines', {
    count: summary.virtualMachines,
    amount: formatCount(summary.virtualMachines),
  });
  // Without what is set aside, which does not move.
  const assessed = readinessStates.reduce(
    (sum, state) => sum + summary.byReadiness[state],
    0,
  );
  return (
    <div className={styles.pictures}>
      <SharePicture
        filter="disposition"
        title={t('estate.picture.disposition')}
        whole={t('estate.picture.applications', {
          count: summary.applications,
          amount: formatCount(summary.applications),
        })}
        parts={dispositionFilters.map(id => ({
          id,
          label: t(`disposition.${id}`),
          value: summary.byDisposition[id],
          tone: dispositionTone(id),
        }))}
      />
      <SharePicture
        filter="readiness"
        title={t('estate.picture.readiness')}
        whole={t('estate.picture.virtualMachines', {
          count: assessed,
          amount: formatCount(assessed),
        })}
        parts={readinessStates.map(id => ({
          id,
          label: t(`readiness.${id}`),
          value: summary.byReadiness[id],
          tone: readinessTone(id),
        }))}
        footer={
          <Link href={`${readinessLink()}?${estateParameter}`}>
            {t('estate.picture.concerns')}
          </Link>
        }
      />
      <SharePicture
        filter="osFamily"
        title={t('estate.picture.osFamily')}
        whole={virtualMachines}
        parts={osFamilies.map(id => ({
          id,
          label: t(`osFamily.${id}`),
          value: summary.byOsFamily[id],
          tone: osTones[id],
        }))}
      />
      <ClusterPicture clusters={summary.byCluster} />
    </div>
  );
}
