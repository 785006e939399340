import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Checkbox, Text } from '@backstage/ui';
import type { LearningStep } from '@crosswalk/backstage-plugin-glossary-common';
import { RiCheckLine } from '@remixicon/react';
import { useId } from 'react';
import { glossaryTranslationRef } from '../../translation';
import { ConceptLines } from '../ConceptLines';
import styles from './LearningPathPage.module.css';
import { stepId } from './stepId';
import { StepTask } from './StepTask';

/** A step: why, what one meets, what to do, and whether it is done. */
export function StepCard(props: {
  step: LearningStep;
  number: number;
  isDone: boolean;
  isNext: boolean;
  isKnown: boolean;
  onMark: (isDone: boolean) => void;
}) {
  const { step, number, isDone, isNext, isKnown, onMark } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const titleId = useId();
  return (
    <li
      id={stepId(number)}
      className={styles.step}
      data-done={isDone}
      data-next={isNext}
      tabIndex={-1}
      aria-labelledby={titleId}
    >
      <span className={styles.number} data-done={isDone} aria-hidden="true">
        {isDone ? <RiCheckLine size={18} /> : number}
      </span>
      <div className={styles.body}>
        <div className={styles.stepHead}>
          <Text as="h3" id={titleId} variant="title-x-small" weight="bold">
            {step.title}
          </Text>
          {isNext && <span className={styles.here}>{t('learn.here')}</span>}
        </div>
        <div className={styles.content}>
          <div className={styles.about}>
            <p className={styles.why}>{step.why}</p>
            {step.concepts.length > 0 && <ConceptLines names={step.concepts} />}
          </div>
          <StepTask step={step} />
        </div>
        <Checkbox
          className={styles.check}
          isSelected={isDone}
          isDisabled={!isKnown}
          onChange={onMark}
          aria-label={t('learn.markDone', { step: step.title })}
        >
          {t('learn.done')}
        </Checkbox>
      </div>
    </li>
  );
}
