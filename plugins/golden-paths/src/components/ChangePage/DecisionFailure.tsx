import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert } from '@backstage/ui';
import type { ChangeDetails } from '@crosswalk/backstage-plugin-golden-paths-common';
import type { DecisionFailure as Failure } from '../../hooks/useDecision';
import { errorMessage, failureKind } from '../../lib/errors';
import { goldenPathsTranslationRef } from '../../translation';
import styles from './DecisionFailure.module.css';

const todo = {
  'not-allowed': 'merge.todoNotAllowed',
  conflict: 'merge.todoConflict',
  gone: 'merge.todoGone',
  refused: 'merge.todoRefused',
  unanswered: 'merge.todoUnanswered',
} as const;

/** Why a decision did not go through: what happened, what is safe, what to do. */
export function DecisionFailure(props: {
  change: ChangeDetails;
  failure: Failure;
}) {
  const { change, failure } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const kind = failureKind(failure.error);
  const unknown = kind === 'unanswered';
  const refused =
    failure.kind === 'merge' ? t('merge.failedMerge') : t('merge.failedClose');
  return (
    <Alert
      role="alert"
      status={unknown ? 'warning' : 'danger'}
      icon
      title={unknown ? t('merge.failedUnknown') : refused}
      description={
        <span className={styles.sentences}>
          <span>{errorMessage(failure.error)}</span>
          {!unknown && <span>{t('merge.safe')}</span>}
          <span>{t(todo[kind], { base: change.base })}</span>
        </span>
      }
    />
  );
}
