import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton } from '@backstage/ui';
import { useConcept } from '../../hooks/useConcept';
import { glossaryTranslationRef } from '../../translation';
import { ConceptLink, CounterpartLine, SchemeChip } from '../shared';
import styles from './ConceptLines.module.css';

/** Concepts by reference or label, each with what it is on the other side. */
export function ConceptLines(props: { names: string[] }) {
  return (
    <ul className={styles.list}>
      {props.names.map(name => (
        <li key={name} className={styles.item}>
          <ConceptLineOf name={name} />
        </li>
      ))}
    </ul>
  );
}

function ConceptLineOf(props: { name: string }) {
  const { name } = props;
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
  return (
    <>
      <span className={styles.head}>
        <ConceptLink concept={concept} weight="bold" isPlain />
        <SchemeChip scheme={concept.scheme} />
      </span>
      <CounterpartLine
        counterparts={concept.counterparts}
        scheme={concept.scheme}
      />
    </>
  );
}
