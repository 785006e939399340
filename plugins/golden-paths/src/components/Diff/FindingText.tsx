import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Finding } from '@crosswalk/backstage-plugin-golden-paths-common';
import { RiAlertFill, RiCloseCircleFill } from '@remixicon/react';
import { goldenPathsTranslationRef } from '../../translation';
import styles from './FindingText.module.css';

/** How bad it is, what is wrong and, in the message itself, what was probably meant. */
export function FindingText(props: { finding: Finding }) {
  const { finding } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const Icon = finding.severity === 'error' ? RiCloseCircleFill : RiAlertFill;
  return (
    <span className={styles.finding}>
      <span className={styles.severity} data-severity={finding.severity}>
        <Icon size={16} aria-hidden />
        {t(`checks.${finding.severity}`)}
      </span>
      <span className={styles.message}>{finding.message}</span>
    </span>
  );
}
