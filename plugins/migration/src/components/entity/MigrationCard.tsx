import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { getEntityRelations, useEntity } from '@backstage/plugin-catalog-react';
import { Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { RELATION_MIGRATED_BY } from '@crosswalk/backstage-plugin-migration-common';
import { isForbidden } from '../../lib/errors';
import { formatWindow } from '../../lib/format';
import { waveSentences } from '../../lib/waveSentence';
import { migrationTranslationRef } from '../../translation';
import { EntityCardFrame } from './EntityCardFrame';
import { EntityLink } from './EntityLink';
import { MigrationSentence } from './MigrationSentence';
import styles from './MigrationCard.module.css';
import { useWaveWithOthers } from './useWave';

/** When and how an entity moves, in one sentence; then the way to its wave. */
export function MigrationCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(migrationTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const waves = getEntityRelations(entity, RELATION_MIGRATED_BY).map(target =>
    stringifyEntityRef(target),
  );
  return (
    <EntityCardFrame title={t('entity.migration.title')}>
      <div className={styles.moves}>
        {[...new Set(waves)].map(waveEntityRef => (
          <Move
            key={waveEntityRef}
            waveEntityRef={waveEntityRef}
            entityRef={entityRef}
          />
        ))}
      </div>
    </EntityCardFrame>
  );
}

function Move(props: { waveEntityRef: string; entityRef: string }) {
  const { waveEntityRef, entityRef } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { name } = parseEntityRef(waveEntityRef);
  const { value, error } = useWaveWithOthers(name, entityRef);

  if (error) {
    const wave = <EntityLink entityRef={waveEntityRef}>{name}</EntityLink>;
    return (
      <Text as="p" className={styles.sentence} color="secondary">
        {t(
          isForbidden(error)
            ? 'entity.migration.forbidden'
            : 'entity.migration.unavailable',
          { wave },
        )}
      </Text>
    );
  }
  if (!value) {
    return (
      <div>
        <VisuallyHidden role="status">
          {t('entity.migration.loading')}
        </VisuallyHidden>
        <Skeleton width="100%" height="1.25rem" />
      </div>
    );
  }
  const sentences = waveSentences(value.wave, entityRef, value.others);
  return (
    <div className={styles.move}>
      {sentences.length === 0 && (
        <Text as="p" className={styles.sentence}>
          {t('entity.migration.notListed', {
            wave: t('entity.migration.wave', {
              order: String(value.wave.order),
            }),
            window: formatWindow(value.wave.window),
          })}
        </Text>
      )}
      {sentences.map(sentence => (
        <MigrationSentence
          key={sentence.applicationId}
          sentence={sentence}
          named={sentences.length > 1}
        />
      ))}
      <EntityLink entityRef={waveEntityRef}>
        {t('entity.migration.openWave')}
      </EntityLink>
    </div>
  );
}
