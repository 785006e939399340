import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EstateSummary } from '@crosswalk/backstage-plugin-migration-common';
import { osFamilies } from '@crosswalk/backstage-plugin-migration-common';
import { formatCount } from '../../lib/format';
import { dispositionFilters, powerStates } from '../../lib/vmQuery';
import { migrationTranslationRef } from '../../translation';
import { dispositionTone, powerTone, type Tone } from '../shared';
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
  const virtualMachines = t('estate.picture.virtualMachines', {
    count: summary.virtualMachines,
    amount: formatCount(summary.virtualMachines),
  });
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
      <SharePicture
        filter="powerState"
        title={t('estate.picture.powerState')}
        whole={virtualMachines}
        parts={powerStates.map(id => ({
          id,
          label: t(`power.${id}`),
          value: summary.byPowerState[id],
          tone: powerTone(id),
        }))}
      />
      <ClusterPicture clusters={summary.byCluster} />
    </div>
  );
}
