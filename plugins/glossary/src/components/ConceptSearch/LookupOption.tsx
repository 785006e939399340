import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { LookupHit } from '@crosswalk/backstage-plugin-glossary-common';
import { Link } from 'react-router-dom';
import { matchReason } from '../../lib/matchReason';
import { glossaryTranslationRef } from '../../translation';
import { CounterpartLine, SchemeChip } from '../shared';
import styles from './ConceptSearch.module.css';

/** One answer: what it is, why it is here, and what it becomes. */
export function LookupOption(props: {
  hit: LookupHit;
  id: string;
  href: string;
  isActive: boolean;
  onHover: () => void;
}) {
  const { hit, id, href, isActive, onHover } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <Link
      className={styles.option}
      id={id}
      role="option"
      aria-selected={isActive}
      // The field keeps the focus; the option is pointed at with aria-activedescendant.
      tabIndex={-1}
      to={href}
      onMouseMove={onHover}
    >
      <span className={styles.optionHead}>
        <strong className={styles.optionLabel}>{hit.label}</strong>{' '}
        <SchemeChip scheme={hit.concept.scheme} />{' '}
        <span className={styles.reason}>
          {t(`matched.${matchReason(hit)}`, { label: hit.matchedLabel })}
        </span>
        {hit.homographs && hit.homographs.length > 0 && (
          <span className={styles.meanings}>
            {t('matched.meanings', { count: hit.homographs.length + 1 })}
          </span>
        )}
      </span>
      <span className={styles.definition}>{hit.concept.definition}</span>
      <CounterpartLine counterparts={hit.concept.counterparts} />
    </Link>
  );
}
