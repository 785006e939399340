import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ValidationResult } from '@crosswalk/backstage-plugin-golden-paths-common';
import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiQuestionLine,
} from '@remixicon/react';
import { goldenPathsTranslationRef } from '../../translation';
import styles from './VerdictBadge.module.css';

const icons = {
  valid: RiCheckboxCircleFill,
  invalid: RiCloseCircleFill,
  unknown: RiQuestionLine,
};

/** Outcome of the checks as shape, word and colour; unknown never looks like passed. */
export function VerdictBadge(props: { verdict: ValidationResult['verdict'] }) {
  const { verdict } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const Icon = icons[verdict];
  return (
    <span className={styles.badge} data-verdict={verdict}>
      <Icon size={16} aria-hidden />
      <span className={styles.word}>{t(`checks.${verdict}`)}</span>
    </span>
  );
}
