import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { formatWindow } from '../../lib/format';
import type { WaveNeighbour, WaveSentence } from '../../lib/waveSentence';
import { migrationTranslationRef } from '../../translation';
import { EntityLink, waveRef } from './EntityLink';
import styles from './MigrationCard.module.css';

/** More than this many names make no sentence any more. */
const MAX_NAMED = 3;

/** The move of one application in words. */
export function MigrationSentence(props: {
  sentence: WaveSentence;
  /** Says which application is meant, where an entity stands for several. */
  named: boolean;
}) {
  const { sentence, named } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { dependsOn, neededBy } = sentence;
  const more = dependsOn.length - MAX_NAMED;
  return (
    <Text as="p" className={styles.sentence}>
      {named && (
        <>
          <strong>
            {t('entity.migration.named', {
              application: sentence.applicationName,
            })}
          </strong>{' '}
        </>
      )}
      {t(`entity.migration.sentence.${sentence.disposition}`, {
        wave: (
          <strong>
            <EntityLink entityRef={waveRef(sentence.wave.entityName)}>
              {t('entity.migration.wave', {
                order: String(sentence.wave.order),
              })}
            </EntityLink>
          </strong>
        ),
        window: formatWindow(sentence.window),
      })}{' '}
      {dependsOn.length === 0 && t('entity.migration.dependsOn.none')}
      {dependsOn.slice(0, MAX_NAMED).map(neighbour => (
        <span key={neighbour.applicationId}>
          {t(`entity.migration.dependsOn.${neighbour.moves}`, {
            name: <NeighbourName neighbour={neighbour} />,
          })}{' '}
        </span>
      ))}
      {more > 0 && `${t('entity.migration.dependsOn.more', { count: more })} `}
      {neededBy.length > 0 &&
        ` ${t('entity.migration.neededBy', { count: neededBy.length })}`}
    </Text>
  );
}

function NeighbourName(props: { neighbour: WaveNeighbour }) {
  const { name, entityRef } = props.neighbour;
  const { t } = useTranslationRef(migrationTranslationRef);
  return name ? (
    <em>
      <EntityLink entityRef={entityRef}>{name}</EntityLink>
    </em>
  ) : (
    <>{t('entity.migration.unnamed')}</>
  );
}
