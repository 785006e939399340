import { canonicalJson, compareText } from '../compile/canonicalJson';
import type { GlossaryDiff } from '../model/exchange';
import type { Concept, GlossarySnapshot, Mapping } from '../types';

/**
 * How one state of a glossary differs from another; everything is sorted, so that equal differences look equal. A field
 * that says nothing (absent, or an empty list) equals one that is absent.
 *
 * @public
 */
export function diffGlossary(
  before: Pick<GlossarySnapshot, 'concepts' | 'mappings'>,
  after: Pick<GlossarySnapshot, 'concepts' | 'mappings'>,
): GlossaryDiff {
  const concepts = compare(before.concepts, after.concepts, c => c.ref);
  const mappings = compare(before.mappings, after.mappings, m => m.id);
  return {
    added: concepts.added,
    removed: concepts.removed,
    changed: concepts.changed.map(({ key, fields }) => ({ ref: key, fields })),
    mappings: {
      added: mappings.added,
      removed: mappings.removed,
      changed: mappings.changed.map(({ key }) => key),
    },
  };
}

function compare<T extends Concept | Mapping>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (value: T) => string,
) {
  const old = new Map(before.map(value => [keyOf(value), value]));
  const current = new Map(after.map(value => [keyOf(value), value]));
  const added = [...current.keys()].filter(key => !old.has(key));
  const removed = [...old.keys()].filter(key => !current.has(key));
  const changed = [...current].flatMap(([key, value]) => {
    const other = old.get(key);
    const fields = other ? changedFields(other, value) : [];
    return fields.length > 0 ? [{ key, fields }] : [];
  });
  return {
    added: added.sort(compareText),
    removed: removed.sort(compareText),
    changed: changed.sort((a, b) => compareText(a.key, b.key)),
  };
}

function changedFields(before: object, after: object): string[] {
  const old = new Map(Object.entries(before));
  const current = new Map(Object.entries(after));
  return [...new Set([...old.keys(), ...current.keys()])]
    .filter(field => say(old.get(field)) !== say(current.get(field)))
    .sort(compareText);
}

function say(value: unknown): string | undefined {
  const isNothing =
    value === undefined || (Array.isArray(value) && value.length === 0);
  return isNothing ? undefined : canonicalJson(value);
}
