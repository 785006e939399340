import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { SourceStatus } from '@crosswalk/backstage-plugin-glossary-common';
import {
  RemixiconComponentType,
  RiAlertFill,
  RiCheckboxCircleFill,
  RiPauseCircleFill,
} from '@remixicon/react';
import { glossaryTranslationRef } from '../../translation';
import styles from './Sources.module.css';

const icons: Record<SourceStatus['status'], RemixiconComponentType> = {
  ok: RiCheckboxCircleFill,
  failing: RiAlertFill,
  held: RiPauseCircleFill,
};

/** How a source stands: a shape and a word; the colour only repeats it. */
export function SourceStatusMark(props: { status: SourceStatus['status'] }) {
  const { status } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const Icon = icons[status];
  return (
    <span className={styles.mark} data-status={status}>
      <Icon size={16} aria-hidden="true" />
      <span className={styles.word}>
        {t(`upkeep.sources.status.${status}`)}
      </span>
    </span>
  );
}
