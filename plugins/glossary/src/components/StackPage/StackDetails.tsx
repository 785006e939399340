import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  ConceptSummary,
  Mapping,
} from '@crosswalk/backstage-plugin-glossary-common';
import { RiAlertLine } from '@remixicon/react';
import { glossaryTranslationRef } from '../../translation';
import { CounterpartLine, SchemeChip } from '../shared';
import { MatchMark } from './MatchMark';
import styles from './StackDetails.module.css';

/** What is pointed at: its crossings, each with what to watch first. */
export function StackDetails(props: {
  concept: ConceptSummary | undefined;
  mappings: Mapping[];
}) {
  const { concept, mappings } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  if (!concept) {
    return (
      <aside className={styles.details} aria-label={t('stack.details')}>
        <p className={styles.hint}>{t('stack.hint')}</p>
      </aside>
    );
  }
  const mappingsById = new Map(mappings.map(mapping => [mapping.id, mapping]));
  return (
    <aside
      className={styles.details}
      aria-label={t('stack.details')}
      aria-live="polite"
    >
      <h3 className={styles.name}>{concept.label}</h3>
      <SchemeChip scheme={concept.scheme} />
      <p className={styles.definition}>{concept.definition}</p>
      {concept.counterparts.length === 0 && (
        <CounterpartLine counterparts={[]} />
      )}
      {concept.counterparts.map((counterpart, index) => {
        const mapping = mappingsById.get(counterpart.mappingId);
        const [caveat, ...more] = mapping?.caveats ?? [];
        return (
          <div
            key={`${counterpart.mappingId}:${index}`}
            className={styles.crossing}
          >
            <CounterpartLine counterparts={[counterpart]} />
            {mapping && counterpart.none === undefined && (
              <MatchMark match={mapping.match ?? 'unstated'} />
            )}
            {caveat && (
              <p className={styles.caveat}>
                <RiAlertLine
                  className={styles.caveatIcon}
                  size={16}
                  aria-hidden="true"
                />
                <span>
                  {caveat}
                  {more.length > 0 && (
                    <span className={styles.more}>
                      {' '}
                      {t('stack.moreCaveats', { count: more.length })}
                    </span>
                  )}
                </span>
              </p>
            )}
          </div>
        );
      })}
    </aside>
  );
}
