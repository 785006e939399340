import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  isMigrationWaveEntity,
  type MigrationWaveEntityV1alpha1,
} from '@crosswalk/backstage-plugin-migration-common';
import { daysBetween, isoDay } from '../../lib/dates';
import {
  formatCount,
  formatDay,
  formatTiB,
  formatWindow,
} from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { PhaseMark } from '../shared';
import { EntityCardFrame } from './EntityCardFrame';
import { useWave } from './useWave';
import styles from './WaveOverviewCard.module.css';
import { WaveNeighbours } from './WaveNeighbours';
import { WaveStepper } from './WaveStepper';

/** What a wave is, where it stands, how much it carries and when its vSphere side goes. */
export function WaveOverviewCard() {
  const { entity } = useEntity();
  return isMigrationWaveEntity(entity) ? <Overview entity={entity} /> : null;
}

function Overview(props: { entity: MigrationWaveEntityV1alpha1 }) {
  const { entity } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { value: wave, error, loading } = useWave(entity.metadata.name);
  // The catalog follows the backend; until that answers, and when it does not, what the catalog says stands.
  const { phase, window, state, load, decommissionDate } = wave ?? entity.spec;
  const facts = [
    {
      label: t('entity.wave.phase'),
      value: <PhaseMark phase={phase} />,
    },
    { label: t('entity.wave.window'), value: formatWindow(window) },
    {
      label: t('entity.wave.load'),
      value: formatCount(load.virtualMachines),
    },
    { label: t('entity.wave.storage'), value: formatTiB(load.inUseTiB) },
    {
      label: t('entity.wave.compute'),
      value: t('entity.wave.computeValue', {
        cpus: formatCount(load.cpus),
        memory: formatCount(Math.round(load.memoryGiB)),
      }),
    },
    {
      label: t('entity.wave.decommission'),
      value: <Countdown date={decommissionDate} />,
    },
  ];
  return (
    <EntityCardFrame title={t('entity.wave.title')} busy={loading}>
      <div className={styles.overview}>
        <WaveStepper state={state} />
        <dl className={styles.facts}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <WaveNeighbours entity={entity} wave={wave} />
        {error && (
          <Text as="p" variant="body-small" color="secondary" role="status">
            {t('entity.wave.stale')}
          </Text>
        )}
      </div>
    </EntityCardFrame>
  );
}

function Countdown(props: { date: string }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const date = formatDay(props.date);
  const days = daysBetween(isoDay(new Date()), props.date.slice(0, 10));
  if (days === 0) {
    return <>{t('entity.wave.today', { date })}</>;
  }
  return (
    <>
      {days > 0
        ? t('entity.wave.daysLeft', { date, count: days })
        : t('entity.wave.overdue', { date, count: -days })}
    </>
  );
}
