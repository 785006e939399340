import type { ConceptSummary } from '@crosswalk/backstage-plugin-glossary-common';
import { ConceptLink, SchemeChip } from '../shared';
import styles from './ConceptRail.module.css';
import { RailSection } from './RailSection';

/** Concepts under a title; the side is only said of those from another one. */
export function ConceptNames(props: {
  title: string;
  concepts: ConceptSummary[];
  scheme: string;
}) {
  const { title, concepts, scheme } = props;
  if (concepts.length === 0) {
    return null;
  }
  return (
    <RailSection title={title}>
      <ul className={styles.list}>
        {concepts.map(concept => (
          <li key={concept.ref}>
            <span className={styles.head}>
              <ConceptLink concept={concept} />
              {concept.scheme !== scheme && (
                <SchemeChip scheme={concept.scheme} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}
