import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Question } from '@crosswalk/backstage-plugin-migration-common';
import { useId } from 'react';
import { migrationTranslationRef } from '../../translation';
import styles from './Questionnaire.module.css';

/** A question with all its answers in sight. */
export function QuestionField(props: {
  question: Question;
  answer?: string;
  isReadOnly: boolean;
  /** @param value - undefined takes the answer back */
  onAnswer: (value: string | undefined) => void;
}) {
  const { question, answer, isReadOnly, onAnswer } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const name = useId();
  const whyId = useId();
  return (
    <fieldset
      className={styles.question}
      aria-describedby={whyId}
      disabled={isReadOnly}
    >
      <legend>{question.text}</legend>
      <p id={whyId} className={styles.why}>
        {question.why}
      </p>
      <div className={styles.options}>
        {question.options.map(({ value, label }) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={answer === value}
              onChange={() => onAnswer(value)}
            />
            {label}
          </label>
        ))}
        {answer !== undefined && !isReadOnly && (
          <button
            type="button"
            className={styles.clear}
            onClick={() => onAnswer(undefined)}
          >
            {t('applications.questionnaire.clear')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
