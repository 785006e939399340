import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Crossing } from '@crosswalk/backstage-plugin-glossary-common';
import { RiForbid2Line } from '@remixicon/react';
import { ReactNode } from 'react';
import { sourceSide, targetSide } from '../../lib/crossing';
import { glossaryTranslationRef } from '../../translation';
import { BundleBox } from './BundleBox';
import styles from './CrossingFigure.module.css';
import { MatchArrow } from './MatchArrow';

/** The crossing, drawn in the direction people travel, whichever side it is read from. */
export function CrossingFigure(props: {
  crossing: Crossing;
  hereRef: string;
  /** The sentence that says in words what is drawn. */
  caption: ReactNode;
}) {
  const { crossing, hereRef, caption } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const source = sourceSide(crossing);
  const target = targetSide(crossing);
  const leadsNowhere = 'none' in target;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <div className={styles.drawing}>
        <BundleBox side={source} hereRef={hereRef} />
        <MatchArrow
          match={crossing.mapping.match}
          leadsNowhere={leadsNowhere}
        />
        {leadsNowhere ? (
          <div className={styles.bundle} data-combine="none">
            <div className={styles.bundleHead}>
              <RiForbid2Line size={16} aria-hidden="true" />
              <strong>{t('crossing.none')}</strong>
            </div>
            <p className={styles.reason}>{target.none}</p>
          </div>
        ) : (
          <BundleBox side={target} hereRef={hereRef} />
        )}
      </div>
    </figure>
  );
}
