import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Button, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { useId, useState } from 'react';
import { waveDependencies, type WaveDependency } from '../../lib/waveSentence';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import { EntityCardFrame } from './EntityCardFrame';
import { EntityLink, waveRef } from './EntityLink';
import { useWaveWithOthers } from './useWave';
import styles from './WaveDependenciesCard.module.css';

/** As many as one reads; the rest is one press away. */
const SHOWN_AT_FIRST = 5;

/** The dependencies that a wave tears apart for a while, in both directions, with what keeps their ends apart. */
export function WaveDependenciesCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(migrationTranslationRef);
  const { value, error, retry } = useWaveWithOthers(entity.metadata.name);
  const dependencies = value && waveDependencies(value.wave, value.others);

  return (
    <EntityCardFrame title={t('entity.dependencies.title')}>
      {error && <ErrorNotice error={error} onRetry={retry} />}
      {!value && !error && (
        <>
          <VisuallyHidden role="status">
            {t('entity.dependencies.loading')}
          </VisuallyHidden>
          <Skeleton width="100%" height="4rem" />
        </>
      )}
      {value && value.wave.cuts.length === 0 && (
        <Text as="p" className={styles.none}>
          {t('entity.dependencies.none')}
        </Text>
      )}
      {dependencies && value.wave.cuts.length > 0 && (
        <div className={styles.directions}>
          <Direction
            title={t('entity.dependencies.outgoing')}
            none={t('entity.dependencies.noneOutgoing')}
            dependencies={dependencies.outgoing}
          />
          <Direction
            title={t('entity.dependencies.incoming')}
            none={t('entity.dependencies.noneIncoming')}
            dependencies={dependencies.incoming}
          />
        </div>
      )}
    </EntityCardFrame>
  );
}

function Direction(props: {
  title: string;
  none: string;
  dependencies: WaveDependency[];
}) {
  const { title, none, dependencies } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const [isWhole, setIsWhole] = useState(false);
  const id = useId();
  const shown = isWhole ? dependencies : dependencies.slice(0, SHOWN_AT_FIRST);
  const hidden = dependencies.length - SHOWN_AT_FIRST;
  return (
    <section aria-labelledby={id}>
      <Text as="h4" variant="body-medium" weight="bold" id={id}>
        {title}
      </Text>
      {dependencies.length === 0 && (
        <Text as="p" color="secondary" className={styles.none}>
          {none}
        </Text>
      )}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map(dependency => (
            <Line
              key={`${dependency.cut.sourceApplicationId} ${dependency.cut.targetApplicationId}`}
              dependency={dependency}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setIsWhole(!isWhole)}
        >
          {isWhole
            ? t('entity.dependencies.fewer')
            : t('entity.dependencies.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}

/** The planner's sentence names both ends; the links under it lead to the other end and its wave. */
function Line(props: { dependency: WaveDependency }) {
  const { cut, other, otherWave } = props.dependency;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <li className={styles.line}>
      <span>{cut.reason.message}</span>
      {otherWave && (
        <span className={styles.where}>
          <EntityLink entityRef={other.entityRef}>{other.name}</EntityLink>
          {' · '}
          <EntityLink entityRef={waveRef(otherWave.entityName)}>
            {t('entity.migration.wave', { order: String(otherWave.order) })}
          </EntityLink>
          {other.moves !== 'unknown' &&
            `, ${t(`entity.dependencies.${other.moves}`)}`}
        </span>
      )}
    </li>
  );
}
