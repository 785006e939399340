import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ValidationResult } from '@crosswalk/backstage-plugin-golden-paths-common';
import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiQuestionLine,
} from '@remixicon/react';
import { goldenPathsTranslationRef } from '../../translation';
import { Badge } from './Badge';

const looks = {
  valid: { icon: RiCheckboxCircleFill, tone: 'positive' },
  invalid: { icon: RiCloseCircleFill, tone: 'negative' },
  unknown: { icon: RiQuestionLine, tone: 'unknown' },
} as const;

/** Outcome of the checks; unknown never looks like passed. */
export function VerdictBadge(props: { verdict: ValidationResult['verdict'] }) {
  const { verdict } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <Badge {...looks[verdict]} shape="box" word={t(`checks.${verdict}`)} />
  );
}
