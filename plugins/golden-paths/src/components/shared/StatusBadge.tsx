import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ChangeStatus } from '@crosswalk/backstage-plugin-golden-paths-common';
import {
  RiGitClosePullRequestLine,
  RiGitMergeLine,
  RiGitPullRequestLine,
} from '@remixicon/react';
import { goldenPathsTranslationRef } from '../../translation';
import styles from './StatusBadge.module.css';

const icons = {
  open: RiGitPullRequestLine,
  merged: RiGitMergeLine,
  closed: RiGitClosePullRequestLine,
};

/** State of a change as shape, word and colour. */
export function StatusBadge(props: { status: ChangeStatus }) {
  const { status } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const Icon = icons[status];
  return (
    <span className={styles.badge} data-status={status}>
      <Icon size={16} aria-hidden />
      {t(`change.status.${status}`)}
    </span>
  );
}
