import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Concept,
  Crossing,
} from '@crosswalk/backstage-plugin-glossary-common';
import { schemeLabel } from '../../lib/schemes';
import { glossaryTranslationRef } from '../../translation';
import { TryIt } from '../TryIt';
import { CarriesAndBreaks } from './CarriesAndBreaks';
import styles from './CrossingCard.module.css';
import { CrossingFigure } from './CrossingFigure';
import { CrossingLead } from './CrossingLead';

/** Everything that is known about one crossing of the concept. */
export function CrossingCard(props: { crossing: Crossing; concept: Concept }) {
  const { crossing, concept } = props;
  const { mapping } = crossing;
  const { t } = useTranslationRef(glossaryTranslationRef);

  const versions = Object.entries(mapping.validFor ?? {})
    .map(([scheme, range]) => `${schemeLabel(scheme)} ${range}`)
    .join(', ');
  const remarks = [
    mapping.confidence === undefined
      ? undefined
      : t('crossing.confidence', {
          percent: String(Math.round(mapping.confidence * 100)),
        }),
    versions ? t('crossing.validFor', { versions }) : undefined,
    mapping.justification,
  ].filter(remark => remark !== undefined);

  return (
    <article className={styles.card}>
      <div className={styles.body}>
        <CrossingFigure
          crossing={crossing}
          hereRef={concept.ref}
          caption={<CrossingLead crossing={crossing} label={concept.label} />}
        />
        <CarriesAndBreaks mapping={mapping} />
        <TryIt mapping={mapping} />
        {remarks.length > 0 && (
          <p className={styles.remarks}>{remarks.join(' · ')}</p>
        )}
      </div>
    </article>
  );
}
