import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton } from '@backstage/ui';
import { useConcept } from '../../hooks/useConcept';
import { nearestCounterparts } from '../../lib/nearestCounterparts';
import { glossaryTranslationRef } from '../../translation';
import {
  ConceptLink,
  CounterpartLine,
  LanguageChip,
  SchemeChip,
} from '../shared';
import styles from './ConceptLines.module.css';

/** A concept from the other side may take the place of many. */
const maxCounterparts = 2;

/** Concepts by reference or label, each with what it is on the other side. */
export function ConceptLines(props: { names: string[] }) {
  const { names } = props;
  return (
    <ul className={styles.list}>
      {names.map(name => (
        <li key={name} className={styles.item}>
          <ConceptLineOf name={name} beside={names} />
        </li>
      ))}
    </ul>
  );
}

function ConceptLineOf(props: { name: string; beside: string[] }) {
  const { name, beside } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const { concept, isLoading, error } = useConcept(name);

  if (!concept && isLoading) {
    return <Skeleton width="70%" height="1.25rem" aria-hidden="true" />;
  }
  if (error) {
    return (
      <span className={styles.quiet}>
        {name}: {t('term.failed')}
      </span>
    );
  }
  if (!concept) {
    return (
      <span className={styles.quiet}>{t('entity.unknown', { name })}</span>
    );
  }
  const { shown, more } = nearestCounterparts(
    concept.counterparts,
    beside,
    maxCounterparts,
  );
  return (
    <>
      <span className={styles.head}>
        <ConceptLink concept={concept} weight="bold" isPlain />
        <SchemeChip scheme={concept.scheme} />
        <LanguageChip lang={concept.lang} />
      </span>
      {shown.length > 0 ? (
        <CounterpartLine counterparts={shown} />
      ) : (
        <span className={styles.quiet}>{concept.definition}</span>
      )}
      {more > 0 && (
        <span className={styles.quiet}>{t('term.more', { count: more })}</span>
      )}
    </>
  );
}
