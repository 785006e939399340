import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { RiAlertLine } from '@remixicon/react';
import { useId } from 'react';
import { glossaryTranslationRef } from '../../translation';
import { ConceptLink } from './ConceptLink';
import styles from './Confusables.module.css';
import { SchemeChip } from './SchemeChip';

/** What the concept is easily taken for; said before anything else, since everything else would be misread. */
export function Confusables(props: {
  confusable: ConceptDetails['confusable'];
}) {
  const { confusable } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const titleId = useId();
  if (confusable.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={titleId} className={styles.confusables}>
      <RiAlertLine className={styles.icon} size={18} aria-hidden="true" />
      <div>
        <h3 id={titleId} className={styles.title}>
          {t('rail.confusable')}
        </h3>
        <ul className={styles.list}>
          {confusable.map(({ concept, why }) => (
            <li key={concept.ref}>
              <span className={styles.head}>
                <ConceptLink concept={concept} weight="bold" />
                <SchemeChip scheme={concept.scheme} />
              </span>{' '}
              <span className={styles.why}>{why}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
