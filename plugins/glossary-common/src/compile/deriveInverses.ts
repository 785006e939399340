import { Concept, ConceptRef, RelationType, relationTypes } from '../types';
import { compareText } from './canonicalJson';

const inverseOf: Record<RelationType, RelationType> = {
  broader: 'narrower',
  narrower: 'broader',
  partOf: 'hasPart',
  hasPart: 'partOf',
  answers: 'answeredBy',
  answeredBy: 'answers',
  related: 'related',
};

/**
 * Says every relation and every "not to be confused with" on both of its ends, however it was authored. Refs that no
 * concept has are left for the caller to report.
 */
export function deriveInverses(concepts: readonly Concept[]): Concept[] {
  const relations = new Map<ConceptRef, Map<RelationType, Set<ConceptRef>>>();
  const confusables = new Map<ConceptRef, Map<ConceptRef, string>>();
  for (const concept of concepts) {
    relations.set(concept.ref, new Map());
    confusables.set(
      concept.ref,
      new Map(concept.notToBeConfusedWith.map(c => [c.concept, c.why])),
    );
  }
  const relate = (from: ConceptRef, type: RelationType, to: ConceptRef) => {
    const ofConcept = relations.get(from);
    const targets = ofConcept?.get(type) ?? new Set();
    ofConcept?.set(type, targets.add(to));
  };
  for (const concept of concepts) {
    for (const type of relationTypes) {
      for (const target of concept.relations[type] ?? []) {
        relate(concept.ref, type, target);
        relate(target, inverseOf[type], concept.ref);
      }
    }
    for (const { concept: other, why } of concept.notToBeConfusedWith) {
      const ofOther = confusables.get(other);
      if (ofOther && !ofOther.has(concept.ref)) {
        ofOther.set(concept.ref, why);
      }
    }
  }
  return concepts.map(concept => ({
    ...concept,
    relations: Object.fromEntries(
      relationTypes.flatMap(type => {
        const targets = relations.get(concept.ref)?.get(type);
        return targets ? [[type, [...targets].sort(compareText)]] : [];
      }),
    ),
    notToBeConfusedWith: [...(confusables.get(concept.ref) ?? [])].map(
      ([other, why]) => ({ concept: other, why }),
    ),
  }));
}
