import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { MatchType } from '@crosswalk/backstage-plugin-glossary-common';
import { matchSigns } from '../../lib/matchSigns';
import { glossaryTranslationRef } from '../../translation';
import styles from './CrossingFigure.module.css';

/** The way over: how close the two sides are, on an arrow. A dashed one leads nowhere. */
export function MatchArrow(props: {
  match?: MatchType;
  leadsNowhere: boolean;
}) {
  const { match = 'unstated', leadsNowhere } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <div className={styles.arrow} data-nowhere={leadsNowhere}>
      {!leadsNowhere && (
        <span className={styles.match} title={t(`match.hint.${match}`)}>
          <span className={styles.sign} aria-hidden="true">
            {matchSigns[match]}
          </span>
          {t(`match.${match}`)}
        </span>
      )}
      <span className={styles.shaft} aria-hidden="true">
        <svg className={styles.head} viewBox="0 0 10 12" width="10" height="12">
          {leadsNowhere ? (
            <path d="M1 2 9 10 M9 2 1 10" />
          ) : (
            <path d="M2 1 8.5 6 2 11" />
          )}
        </svg>
      </span>
      {!leadsNowhere && (
        <span className={styles.matchHint}>{t(`match.hint.${match}`)}</span>
      )}
    </div>
  );
}
