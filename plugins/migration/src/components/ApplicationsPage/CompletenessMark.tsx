import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  completenessOf,
  type Application,
} from '@crosswalk/backstage-plugin-migration-common';

import { migrationTranslationRef } from '../../translation';
import styles from './CompletenessMark.module.css';

/** How many of the four questions are answered: a figure and a pip each, with those that are missing by name. */
export function CompletenessMark(props: { application: Application }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const { answered, of, missing } = completenessOf(props.application);
  const words =
    missing.length === 0
      ? t('applications.questions.complete')
      : `${t('applications.questions.progress', {
          answered: String(answered),
          of: String(of),
        })}. ${t('applications.questions.missingLabel', {
          missing: missing
            .map(field => t(`applications.questions.missing.${field}`))
            .join(', '),
        })}`;
  return (
    <span className={styles.mark} title={words} role="img" aria-label={words}>
      <span aria-hidden className={styles.pips}>
        {Array.from({ length: of }, (_, index) => (
          <span
            key={index}
            className={styles.pip}
            data-filled={index < answered || undefined}
          />
        ))}
      </span>
      <span aria-hidden>
        {answered}/{of}
      </span>
    </span>
  );
}
