import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { matchSigns } from '../../lib/matchSigns';
import { StackLine } from '../../lib/stackLines';
import { glossaryTranslationRef } from '../../translation';
import styles from './MatchLegend.module.css';
import { MatchMark } from './MatchMark';

const order = Object.keys(matchSigns) as (keyof typeof matchSigns)[];

/** What the kinds of lines on this map mean. */
export function MatchLegend(props: { lines: StackLine[] }) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const drawn = new Set(props.lines.map(({ match }) => match));
  return (
    <dl className={styles.legend} aria-label={t('stack.legend')}>
      {order
        .filter(match => drawn.has(match))
        .map(match => (
          <div key={match} className={styles.entry}>
            <dt>
              <MatchMark match={match} />
            </dt>
            <dd className={styles.hint}>{t(`match.hint.${match}`)}</dd>
          </div>
        ))}
    </dl>
  );
}
