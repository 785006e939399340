import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import {
  questionnaire,
  suggestDisposition,
  type Application,
  type ApplicationPatch,
  type WorkloadFacts,
} from '@crosswalk/backstage-plugin-migration-common';
import { RiCheckLine } from '@remixicon/react';
import { useId, useMemo } from 'react';
import { migrationTranslationRef } from '../../translation';
import { DispositionMark } from '../shared';
import { ConfidenceLevel } from './ConfidenceMark';
import { QuestionField } from './QuestionField';
import styles from './Questionnaire.module.css';

/** What the key that takes the suggestion presses. */
export const TAKE_SUGGESTION_ID = 'migration-applications-take-suggestion';

/** What answers and inventory suggest, why, and the questions. It never decides: a person takes it, or does not. */
export function Questionnaire(props: {
  application: Application;
  /** Absent until the VMs are looked at. */
  facts?: WorkloadFacts;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Absent for who may not change it. */
  onSave?: (patch: ApplicationPatch) => void;
}) {
  const { application, facts, isOpen, onOpenChange, onSave } = props;
  const { answers, disposition: decided } = application;
  const { t } = useTranslationRef(migrationTranslationRef);
  const titleId = useId();
  const panelId = useId();
  const suggestion = useMemo(
    () => suggestDisposition({ application, facts }),
    [application, facts],
  );
  const { disposition, reasons, alternatives, unanswered } = suggestion;
  const answer = (id: string, value: string | undefined) => {
    const { [id]: _before, ...others } = answers;
    onSave?.({ answers: value ? { ...others, [id]: value } : others });
  };

  return (
    <section className={styles.questionnaire} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Text as="h3" variant="body-medium" weight="bold" id={titleId}>
          {t('applications.questionnaire.title')}
        </Text>
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isOpen}
          aria-controls={panelId}
          aria-keyshortcuts="q"
          onPress={() => onOpenChange(!isOpen)}
        >
          {isOpen
            ? t('applications.questionnaire.hide')
            : t('applications.questionnaire.show')}
        </Button>
      </div>
      <div className={styles.suggestion} aria-live="polite">
        <div className={styles.head}>
          <span className={styles.verdict}>
            {disposition ? (
              <>
                <strong>
                  <DispositionMark disposition={disposition} />
                </strong>
                {disposition === decided && (
                  <span className={styles.taken}>
                    <RiCheckLine size={14} aria-hidden />
                    {t('applications.questionnaire.taken')}
                  </span>
                )}
                {decided && disposition !== decided && (
                  <span className={styles.quiet}>
                    {t('applications.questionnaire.differs')}
                  </span>
                )}
              </>
            ) : (
              <span className={styles.quiet}>
                {t('applications.questionnaire.none')}
              </span>
            )}
          </span>
          {onSave && disposition && disposition !== decided && (
            <Button
              id={TAKE_SUGGESTION_ID}
              size="small"
              variant="secondary"
              aria-keyshortcuts="s"
              onPress={() =>
                onSave({
                  disposition,
                  dispositionReason: reasons
                    .map(({ message }) => message)
                    .join('. '),
                })
              }
            >
              {t('applications.questionnaire.take')}
            </Button>
          )}
        </div>
        <div className={styles.ground}>
          <ConfidenceLevel level={suggestion.confidence} />
          <span>
            {t('applications.questionnaire.progress', {
              answered: String(questionnaire.length - unanswered.length),
              of: String(questionnaire.length),
            })}
          </span>
        </div>
        <ul className={styles.reasons}>
          {reasons.map(({ rule, message }) => (
            <li key={`${rule} ${message}`}>{message}</li>
          ))}
        </ul>
        {alternatives.length > 0 && (
          <details className={styles.alternatives}>
            <summary>
              {t('applications.questionnaire.alternatives')}{' '}
              {alternatives
                .map(other => t(`disposition.${other.disposition}`))
                .join(', ')}
            </summary>
            <dl>
              {alternatives.map(other => (
                <div key={other.disposition}>
                  <dt>{t(`disposition.${other.disposition}`)}</dt>
                  {other.reasons.map(({ rule, message }) => (
                    <dd key={`${rule} ${message}`}>{message}</dd>
                  ))}
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
      {isOpen && (
        <div id={panelId} className={styles.questions}>
          <Text as="p" color="secondary" className={styles.note}>
            {t('applications.questionnaire.note')}
          </Text>
          {questionnaire.map(question => (
            <QuestionField
              key={question.id}
              question={question}
              answer={answers[question.id]}
              isReadOnly={!onSave}
              onAnswer={value => answer(question.id, value)}
            />
          ))}
        </div>
      )}
    </section>
  );
}
