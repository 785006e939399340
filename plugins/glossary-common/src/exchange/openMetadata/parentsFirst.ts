import type { Concept, ConceptRef } from '../../types';

export interface Placed {
  concept: Concept;
  /** The concept of the same scheme that it stands below; its first broader one. */
  parent?: ConceptRef;
}

/**
 * Orders concepts so that each comes after its parent; otherwise the order stays. Where parents go round in a circle,
 * the concept at which it was entered stands on the first level.
 */
export function parentsFirst(concepts: readonly Concept[]): Placed[] {
  const byRef = new Map(concepts.map(concept => [concept.ref, concept]));
  const placed = new Map<ConceptRef, Placed>();
  for (const concept of concepts) {
    // From the concept up to the first that is placed, has no parent, or is in the chain already.
    const chain: Concept[] = [];
    const inChain = new Set<ConceptRef>();
    let next: Concept | undefined = concept;
    while (next && !placed.has(next.ref) && !inChain.has(next.ref)) {
      chain.push(next);
      inChain.add(next.ref);
      next = parentOf(next, byRef);
    }
    for (const item of chain.reverse()) {
      const parent = parentOf(item, byRef)?.ref;
      const isAbove = parent !== undefined && placed.has(parent);
      placed.set(item.ref, { concept: item, ...(isAbove && { parent }) });
    }
  }
  return [...placed.values()];
}

function parentOf(
  { scheme, relations }: Concept,
  byRef: ReadonlyMap<ConceptRef, Concept>,
): Concept | undefined {
  const [parent] = (relations.broader ?? []).flatMap(
    ref => byRef.get(ref) ?? [],
  );
  return parent?.scheme === scheme ? parent : undefined;
}
