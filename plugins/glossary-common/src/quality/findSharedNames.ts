import { normaliseLabel } from '../lookup/normalise';
import type { Concept, ConceptRef, GlossarySnapshot, Label } from '../types';
import type { Finding } from './Finding';
import { AreToldApart, tellApart } from './tellApart';

interface Named {
  concept: Concept;
  label: Label;
}

/**
 * Labels that several concepts bear while nothing tells them apart. Hidden labels do not count: misspellings and old
 * names are shared by nature.
 */
export function findSharedNames(snapshot: GlossarySnapshot): Finding[] {
  const areToldApart = tellApart(snapshot);
  const byName = new Map<string, Named[]>();
  for (const concept of snapshot.concepts) {
    for (const label of concept.labels) {
      const { compact } = normaliseLabel(label.text);
      const bearers = byName.get(compact) ?? [];
      const isNew = !bearers.some(bearer => bearer.concept === concept);
      if (label.kind !== 'hidden' && isNew) {
        byName.set(compact, [...bearers, { concept, label }]);
      }
    }
  }
  return [...byName.values()].flatMap(bearers => {
    const unclear = bearers.filter(one =>
      bearers.some(other => isUnclear(one, other, areToldApart)),
    );
    return unclear.length > 0
      ? [
          {
            kind: areNamesakes(unclear) ? 'unlinked-namesake' : 'homograph',
            concepts: unclear.map(({ concept }): ConceptRef => concept.ref),
            mappings: [],
            label: unclear[0].label.text,
          },
        ]
      : [];
  });
}

function isUnclear(
  { concept: a }: Named,
  { concept: b }: Named,
  areToldApart: AreToldApart,
): boolean {
  return a !== b && !areToldApart(a.ref, b.ref);
}

function areNamesakes(bearers: readonly Named[]): boolean {
  const schemes = new Set(bearers.map(({ concept }) => concept.scheme));
  return (
    schemes.size === bearers.length &&
    bearers.every(({ label }) => label.kind === 'preferred')
  );
}
