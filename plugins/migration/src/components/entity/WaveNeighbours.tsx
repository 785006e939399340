import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  RELATION_FOLLOWED_BY,
  RELATION_FOLLOWS,
  type MigrationWaveEntityV1alpha1,
  type PublishedWave,
} from '@crosswalk/backstage-plugin-migration-common';
import { RiArrowLeftLine, RiArrowRightLine } from '@remixicon/react';
import { migrationTranslationRef } from '../../translation';
import { EntityLink, waveRef } from './EntityLink';
import styles from './WaveOverviewCard.module.css';

/** The waves before and after. */
export function WaveNeighbours(props: {
  entity: MigrationWaveEntityV1alpha1;
  /** Absent while, or when, the backend does not say; then the relations of the catalog do. */
  wave?: PublishedWave;
}) {
  const { entity, wave } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { order } = wave ?? entity.spec;
  const related = (type: string) =>
    getEntityRelations(entity, type).map(target =>
      stringifyEntityRef(target),
    )[0];
  const before = wave
    ? wave.follows && waveRef(wave.follows)
    : related(RELATION_FOLLOWS);
  const after = wave
    ? wave.followedBy && waveRef(wave.followedBy)
    : related(RELATION_FOLLOWED_BY);
  const nameOf = (number: number) =>
    t('entity.migration.wave', { order: String(number) });
  return (
    <nav className={styles.neighbours} aria-label={t('entity.wave.neighbours')}>
      {before ? (
        <span className={styles.neighbour}>
          <RiArrowLeftLine size={16} aria-hidden />
          <span>
            {t('entity.wave.before')}:{' '}
            <EntityLink entityRef={before}>{nameOf(order - 1)}</EntityLink>
          </span>
        </span>
      ) : (
        <Text color="secondary">{t('entity.wave.first')}</Text>
      )}
      {after ? (
        <span className={styles.neighbour}>
          <span>
            {t('entity.wave.after')}:{' '}
            <EntityLink entityRef={after}>{nameOf(order + 1)}</EntityLink>
          </span>
          <RiArrowRightLine size={16} aria-hidden />
        </span>
      ) : (
        <Text color="secondary">{t('entity.wave.last')}</Text>
      )}
    </nav>
  );
}
