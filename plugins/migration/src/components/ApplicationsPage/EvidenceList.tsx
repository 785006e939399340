import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import type { Evidence } from '@crosswalk/backstage-plugin-migration-common';
import { useId } from 'react';
import { migrationTranslationRef } from '../../translation';
import styles from './ApplicationDetail.module.css';

/** Why the suggestion says what it says. */
export function EvidenceList(props: { evidence: Evidence[] }) {
  const { evidence } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const id = useId();
  return (
    <section
      className={`${styles.panel} ${styles.evidence}`}
      aria-labelledby={id}
    >
      <Text as="h3" variant="body-medium" weight="bold" id={id}>
        {t('applications.evidence.title')}
      </Text>
      {evidence.length === 0 ? (
        <Text as="p" color="secondary" className={styles.quiet}>
          {t('applications.evidence.none')}
        </Text>
      ) : (
        <ul className={styles.rows}>
          {evidence.map(({ kind, message }, index) => (
            <li key={`${kind} ${message}`}>
              {kind !== evidence[index - 1]?.kind && (
                <span className={styles.kind}>{kind.replace(/-/g, ' ')}</span>
              )}
              {message}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
