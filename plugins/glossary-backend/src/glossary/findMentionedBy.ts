import {
  annotate,
  annotateMarkdown,
  AnnotationIndex,
  Concept,
  ConceptRef,
  GlossarySnapshot,
  membersOf,
} from '@crosswalk/backstage-plugin-glossary-common';

/**
 * By concept, the others whose definition or description names it. Those that it has something to do with anyway, by a
 * relation, a warning or a mapping, are left out: its page shows them already.
 */
export function findMentionedBy(
  snapshot: GlossarySnapshot,
  index: AnnotationIndex,
): ReadonlyMap<ConceptRef, readonly ConceptRef[]> {
  const acquainted = acquaintances(snapshot);
  const mentionedBy = new Map<ConceptRef, ConceptRef[]>();
  for (const concept of snapshot.concepts) {
    for (const ref of namedIn(concept, index)) {
      if (ref !== concept.ref && !acquainted.has(`${ref} ${concept.ref}`)) {
        const known = mentionedBy.get(ref);
        if (known) {
          known.push(concept.ref);
        } else {
          mentionedBy.set(ref, [concept.ref]);
        }
      }
    }
  }
  return mentionedBy;
}

function namedIn(concept: Concept, index: AnnotationIndex): Set<ConceptRef> {
  const { scheme, definition, description = '' } = concept;
  const mentions = [
    ...annotate(index, definition, { scheme }),
    ...annotateMarkdown(index, description, { scheme }),
  ];
  return new Set(mentions.flatMap(({ refs }) => meant(refs, scheme)));
}

/** Of several meanings, the ones of the scheme that the text is about. */
function meant(refs: readonly ConceptRef[], scheme: string) {
  const own = refs.filter(ref => ref.startsWith(`${scheme}:`));
  return own.length > 0 ? own : refs;
}

/** Pairs `one other`, in both orders. */
function acquaintances({ concepts, mappings }: GlossarySnapshot): Set<string> {
  const pairs = new Set<string>();
  const introduce = (a: ConceptRef, b: ConceptRef) => {
    pairs.add(`${a} ${b}`);
    pairs.add(`${b} ${a}`);
  };
  for (const { ref, relations, notToBeConfusedWith, replacedBy } of concepts) {
    Object.values(relations)
      .flat()
      .forEach(other => introduce(ref, other));
    notToBeConfusedWith.forEach(({ concept }) => introduce(ref, concept));
    if (replacedBy) {
      introduce(ref, replacedBy);
    }
  }
  for (const mapping of mappings) {
    const members = membersOf(mapping);
    members.forEach(a => members.forEach(b => introduce(a, b)));
  }
  return pairs;
}
