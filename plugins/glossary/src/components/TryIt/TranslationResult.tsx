import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Translation,
  TranslationNote,
} from '@crosswalk/backstage-plugin-translation-common';
import { RiAlertLine, RiQuestionLine } from '@remixicon/react';
import { ReactNode, useId, useMemo } from 'react';
import { toYaml } from '../../lib/toYaml';
import { glossaryTranslationRef } from '../../translation';
import { CopyYaml } from './CopyYaml';
import styles from './TryIt.module.css';

function Notes(props: {
  kind: 'losses' | 'questions';
  icon: ReactNode;
  notes: readonly TranslationNote[];
}) {
  const { kind, icon, notes } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <div className={styles.notes} data-kind={kind}>
      <h5 className={styles.title}>
        {icon}
        {t(`tryIt.${kind}`)}
      </h5>
      {notes.length > 0 ? (
        <ul className={styles.items}>
          {notes.map(({ rule, field, message }) => (
            <li key={`${rule} ${field} ${message}`}>{message}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.sentence}>{t('tryIt.noNotes')}</p>
      )}
    </div>
  );
}

/** The manifests, what they lose, and what has to be decided. */
export function TranslationResult(props: {
  result: Translation;
  /** The form has changed since and does not make sense yet. */
  isStale: boolean;
}) {
  const { result, isStale } = props;
  const { manifests, losses, questions } = result;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const titleId = useId();
  const yaml = useMemo(() => toYaml(manifests), [manifests]);
  return (
    <section
      aria-labelledby={titleId}
      className={styles.result}
      data-stale={isStale}
    >
      <div className={styles.head}>
        <h5 id={titleId} className={styles.title}>
          {t('tryIt.result')}
        </h5>
        {manifests.length > 0 && <CopyYaml text={yaml} />}
      </div>
      <p className={styles.stale} role="status">
        {isStale ? t('tryIt.stale') : ''}
      </p>
      {manifests.length > 0 ? (
        <pre
          className={styles.yaml}
          // Long manifests scroll; those without a mouse have to reach them.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="region"
          aria-label={t('tryIt.manifests')}
        >
          {yaml}
        </pre>
      ) : (
        <p className={styles.sentence}>{t('tryIt.none')}</p>
      )}
      <Notes
        kind="losses"
        icon={<RiAlertLine size={18} aria-hidden="true" />}
        notes={losses}
      />
      <Notes
        kind="questions"
        icon={<RiQuestionLine size={18} aria-hidden="true" />}
        notes={questions}
      />
    </section>
  );
}
