import type { Concept, ConceptRef, GlossarySnapshot } from '../types';
import { membersOf } from './membersOf';

/** Whether something in the glossary says how two concepts stand to each other. */
export type AreToldApart = (a: ConceptRef, b: ConceptRef) => boolean;

/**
 * A warning, a mapping that joins the two, or a concept that took the other's place: each tells a reader who comes with
 * the shared name which of the two is meant.
 */
export function tellApart(snapshot: GlossarySnapshot): AreToldApart {
  const joined = new Set<string>();
  const join = (a: ConceptRef, b: ConceptRef) => {
    joined.add(`${a} ${b}`);
    joined.add(`${b} ${a}`);
  };
  for (const concept of snapshot.concepts) {
    namedApart(concept).forEach(other => join(concept.ref, other));
  }
  for (const mapping of snapshot.mappings) {
    const members = membersOf(mapping);
    members.forEach((a, index) =>
      members.slice(index + 1).forEach(b => join(a, b)),
    );
  }
  return (a, b) => joined.has(`${a} ${b}`);
}

function namedApart({
  notToBeConfusedWith,
  replacedBy,
}: Concept): ConceptRef[] {
  const warned = notToBeConfusedWith.map(({ concept }) => concept);
  return replacedBy ? [...warned, replacedBy] : warned;
}
