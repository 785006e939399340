import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { FeedbackDisclosure } from '../Feedback';
import { ConceptHistory } from './ConceptHistory';
import { ConceptOriginLine } from './ConceptOriginLine';
import styles from './ConceptUpkeep.module.css';

/** Where it is written, how it came to be, and a way to object. */
export function ConceptUpkeep(props: { details: ConceptDetails }) {
  const { concept, origin } = props.details;
  return (
    <div className={styles.upkeep}>
      {origin && <ConceptOriginLine origin={origin} />}
      <ConceptHistory concept={concept} />
      <FeedbackDisclosure about={concept.ref} />
    </div>
  );
}
