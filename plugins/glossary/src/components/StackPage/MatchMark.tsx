import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { matchSigns } from '../../lib/matchSigns';
import { glossaryTranslationRef } from '../../translation';
import styles from './MatchMark.module.css';
import lineStyles from './StackDrawing.module.css';

/** How close a crossing is: as its line is drawn on the map, as a sign and as a word. */
export function MatchMark(props: { match: keyof typeof matchSigns }) {
  const { match } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <span className={styles.mark}>
      <svg width="40" height="8" viewBox="0 0 40 8" aria-hidden="true">
        <path className={lineStyles.line} d="M0 4H40" data-match={match} />
      </svg>
      <span className={styles.sign} aria-hidden="true">
        {matchSigns[match]}
      </span>
      {t(`match.${match}`)}
    </span>
  );
}
