import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ChangeStatus } from '@crosswalk/backstage-plugin-golden-paths-common';
import {
  RiGitClosePullRequestLine,
  RiGitMergeLine,
  RiGitPullRequestLine,
} from '@remixicon/react';
import { goldenPathsTranslationRef } from '../../translation';
import { Badge } from './Badge';

const looks = {
  open: { icon: RiGitPullRequestLine, tone: 'positive' },
  merged: { icon: RiGitMergeLine, tone: 'info' },
  closed: { icon: RiGitClosePullRequestLine, tone: 'negative' },
} as const;

/** State of a change. */
export function StatusBadge(props: { status: ChangeStatus }) {
  const { status } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <Badge
      {...looks[status]}
      shape="pill"
      word={t(`change.status.${status}`)}
    />
  );
}
