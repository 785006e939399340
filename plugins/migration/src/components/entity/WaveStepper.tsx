import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert } from '@backstage/ui';
import {
  waveStates,
  type WaveState,
} from '@crosswalk/backstage-plugin-migration-common';
import { RiCheckLine } from '@remixicon/react';
import { migrationTranslationRef } from '../../translation';
import styles from './WaveStepper.module.css';

/** A wave that is out of the line has no place on it. */
const lifecycle = waveStates.filter(
  state => state !== 'blocked' && state !== 'rolled-back',
);

/** How far a wave is: what is done has a tick, where it is a filled mark and the word, what is ahead a ring. */
export function WaveStepper(props: { state: WaveState }) {
  const { state } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const current = lifecycle.findIndex(step => step === state);
  return (
    <div className={styles.stepper}>
      {current < 0 && (
        <Alert
          status="warning"
          icon
          title={t('entity.wave.stopped', {
            state: t(`waveState.${state}`).toLocaleLowerCase(),
          })}
        />
      )}
      <ol className={styles.steps} aria-label={t('entity.wave.lifecycle')}>
        {lifecycle.map((step, index) => {
          const stage = stageOf(index, current);
          const name = t(`waveState.${step}`);
          return (
            <li
              key={step}
              className={styles.step}
              data-stage={stage}
              aria-current={stage === 'current' ? 'step' : undefined}
              aria-label={t(`entity.wave.${stage}`, { state: name })}
            >
              <span className={styles.mark} aria-hidden="true">
                {stage === 'done' && <RiCheckLine size={12} />}
              </span>
              <span className={styles.word} aria-hidden="true">
                {name}
                {stage === 'current' && (
                  <span className={styles.now}>{t('entity.wave.now')}</span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** From a state outside of the line nothing can be told of how far the wave came. */
function stageOf(index: number, current: number) {
  if (index === current) {
    return 'current';
  }
  return index < current ? 'done' : 'ahead';
}
