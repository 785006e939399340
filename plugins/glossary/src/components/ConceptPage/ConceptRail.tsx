import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { glossaryTranslationRef } from '../../translation';
import { ConceptNames } from './ConceptNames';
import styles from './ConceptRail.module.css';
import { DocMentions } from './DocMentions';
import { GoldenPaths } from './GoldenPaths';
import { LearningPathLinks } from './LearningPathLinks';
import { Owners } from './Owners';
import { RelatedEntities } from './RelatedEntities';
import { Sources } from './Sources';

/** Right: whose it is, what to do next, what is near, where it comes from. */
export function ConceptRail(props: { details: ConceptDetails }) {
  const { details } = props;
  const { concept } = details;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <aside className={styles.rail}>
      <Owners responsibilities={details.responsibilities} />
      <GoldenPaths crossings={details.crossings} />
      <LearningPathLinks paths={details.learningPaths} />
      {details.related.map(({ type, concepts }) => (
        <ConceptNames
          key={type}
          title={t(`rail.related.${type}`)}
          concepts={concepts}
          scheme={concept.scheme}
        />
      ))}
      <RelatedEntities concept={concept} />
      <ConceptNames
        title={t('rail.mentionedBy')}
        concepts={details.mentionedBy}
        scheme={concept.scheme}
      />
      <DocMentions concept={concept} />
      <Sources details={details} />
    </aside>
  );
}
