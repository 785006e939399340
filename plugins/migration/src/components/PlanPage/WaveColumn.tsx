import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import type { WaveCapacity } from '@crosswalk/backstage-plugin-migration-common';
import { RiBookOpenLine } from '@remixicon/react';
import {
  formatCount,
  formatLongDay,
  formatTiB,
  formatWindow,
} from '../../lib/format';
import type { BoardColumn, CutNeighbour } from '../../lib/planBoard';
import { migrationTranslationRef } from '../../translation';
import { EntityLink, waveRef } from '../entity/EntityLink';
import { Meter, PhaseMark } from '../shared';
import { ApplicationCard } from './ApplicationCard';
import styles from './WaveColumn.module.css';

/** A wave: when it is, how full it is, and what moves in it. */
export function WaveColumn(props: {
  column: BoardColumn;
  capacity: WaveCapacity;
  /** Of its catalog entity, once it is published. */
  entityName?: string;
  selectedId?: string;
  /** What the selected application is cut from. */
  neighbours: ReadonlyMap<string, CutNeighbour['direction']>;
  selectHref: (applicationId: string) => string;
}) {
  const { capacity, entityName, selectedId, neighbours, selectHref } = props;
  const { wave, applications } = props.column;
  const { t } = useTranslationRef(migrationTranslationRef);
  const machines = t('plan.wave.virtualMachinesOf', {
    used: formatCount(wave.load.virtualMachines),
    limit: formatCount(capacity.virtualMachines),
  });
  const storage = t('plan.wave.storageOf', {
    used: formatTiB(wave.load.inUseTiB),
    limit: formatTiB(capacity.inUseTiB),
  });
  return (
    <li id={wave.id} className={styles.column}>
      <div className={styles.head}>
        <Text as="h3" variant="body-medium" weight="bold">
          {t('plan.wave.name', {
            order: String(wave.order),
            title: wave.title,
          })}
        </Text>
        <time
          className={styles.window}
          dateTime={wave.window.start}
          title={formatLongDay(wave.window.start)}
        >
          {formatWindow(wave.window)}
        </time>
        <PhaseMark phase={wave.phase} />
        <Meter
          label={t('plan.wave.virtualMachines')}
          value={wave.load.virtualMachines}
          max={capacity.virtualMachines}
          text={machines}
          valueText={machines}
        />
        <Meter
          label={t('plan.wave.storage')}
          value={wave.load.inUseTiB}
          max={capacity.inUseTiB}
          text={storage}
          valueText={storage}
        />
        {entityName && (
          <EntityLink entityRef={waveRef(entityName)}>
            <span className={styles.entity}>
              <RiBookOpenLine size={14} aria-hidden />
              {t('plan.wave.catalog')}
            </span>
          </EntityLink>
        )}
      </div>
      <ul className={styles.cards}>
        {applications.map(application => (
          <li key={application.id}>
            <ApplicationCard
              application={application}
              isSelected={application.id === selectedId}
              isFaded={
                selectedId !== undefined &&
                application.id !== selectedId &&
                !neighbours.has(application.id)
              }
              neighbour={neighbours.get(application.id)}
              href={selectHref(application.id)}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}
