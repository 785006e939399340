import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import type { LearningPath } from '@crosswalk/backstage-plugin-glossary-common';
import {
  RiArrowRightLine,
  RiCheckboxBlankCircleLine,
  RiCheckboxCircleFill,
} from '@remixicon/react';
import { useId } from 'react';
import type { useLearningProgress } from '../../hooks/useLearningProgress';
import { glossaryTranslationRef } from '../../translation';
import { ProgressMeter } from '../Progress';
import styles from './LearningPathPage.module.css';
import { stepId } from './stepId';

/** Beside the steps: how far one is, the way to where one left, and all steps at a glance. */
export function PathOverview(props: {
  path: LearningPath;
  progress: ReturnType<typeof useLearningProgress>;
}) {
  const { path, progress } = props;
  const { done, total, next, isDone, clear, undoClear } = progress;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const titleId = useId();

  const resume = (index: number) => {
    const step = document.getElementById(stepId(index + 1));
    step?.scrollIntoView?.({ block: 'start' });
    step?.focus({ preventScroll: true });
  };

  return (
    <nav className={styles.overview} aria-labelledby={titleId}>
      <Text as="h3" id={titleId} variant="body-medium" weight="bold">
        {t('learn.stepsTitle')}
      </Text>
      <ProgressMeter done={done} total={total} />
      {done > 0 && next !== undefined && (
        <Button
          variant="primary"
          iconEnd={<RiArrowRightLine />}
          onPress={() => resume(next)}
        >
          {t('learn.resume', { number: String(next + 1) })}
        </Button>
      )}
      <ol className={styles.contents}>
        {path.steps.map((step, index) => {
          const Mark = isDone[index]
            ? RiCheckboxCircleFill
            : RiCheckboxBlankCircleLine;
          return (
            <li key={step.title}>
              <a
                className={styles.contentsLink}
                href={`#${stepId(index + 1)}`}
                aria-current={index === next ? 'step' : undefined}
              >
                <Mark
                  className={styles.mark}
                  data-done={isDone[index]}
                  size={16}
                  aria-label={isDone[index] ? t('learn.done') : undefined}
                  aria-hidden={!isDone[index]}
                  role={isDone[index] ? 'img' : undefined}
                />
                <span>{step.title}</span>
              </a>
            </li>
          );
        })}
      </ol>
      <div role="status" className={styles.undo}>
        {undoClear && <span>{t('learn.startedOver')}</span>}
      </div>
      {undoClear && (
        <Button variant="tertiary" size="small" onPress={undoClear}>
          {t('learn.undo')}
        </Button>
      )}
      {done > 0 && (
        <Button variant="tertiary" size="small" onPress={clear}>
          {t('learn.startOver')}
        </Button>
      )}
    </nav>
  );
}
