import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PlannedApplication } from '@crosswalk/backstage-plugin-migration-common';
import { RiLinksLine, RiShareLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { formatMiB } from '../../lib/format';
import type { CutNeighbour } from '../../lib/planBoard';
import { migrationTranslationRef } from '../../translation';
import { DispositionMark } from '../shared';
import styles from './ApplicationCard.module.css';

/** An application in its wave; a link that asks why it is there. */
export function ApplicationCard(props: {
  application: PlannedApplication;
  href: string;
  isSelected: boolean;
  /** True for what has nothing to do with what is selected. */
  isFaded: boolean;
  /** How it hangs together with what is selected. */
  neighbour?: CutNeighbour['direction'];
}) {
  const { application, href, isSelected, isFaded, neighbour } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Link
      to={{ search: href }}
      replace
      preventScrollReset
      className={styles.card}
      aria-current={isSelected || undefined}
      data-faded={isFaded || undefined}
      data-neighbour={neighbour}
    >
      <span className={styles.name}>
        {application.name}
        {application.sharedService && (
          <span
            className={styles.icon}
            role="img"
            aria-label={t('plan.board.shared')}
            title={t('plan.board.shared')}
          >
            <RiShareLine size={14} aria-hidden />
          </span>
        )}
      </span>
      <span className={styles.figures}>
        <DispositionMark disposition={application.disposition} />
        <span>
          {t('plan.board.machines', { count: application.virtualMachines })}
          {' · '}
          {formatMiB(application.inUseMiB)}
        </span>
      </span>
      {neighbour && (
        <span className={styles.neighbour}>
          <RiLinksLine size={14} aria-hidden />
          {t(`plan.board.${neighbour}`)}
        </span>
      )}
    </Link>
  );
}
