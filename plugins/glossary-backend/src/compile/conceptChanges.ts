import type {
  Concept,
  ConceptChange,
  ConceptRef,
  GlossarySnapshot,
  Mapping,
} from '@crosswalk/backstage-plugin-glossary-common';
import { membersOf } from '@crosswalk/backstage-plugin-glossary-common';
import { diffGlossary } from '@crosswalk/backstage-plugin-glossary-common/exchange';

type FieldChange = ConceptChange['fields'][number];

/** What a new snapshot means for each concept; a mapping that changes is a change of every concept in it. */
export function conceptChanges(
  before: GlossarySnapshot,
  after: GlossarySnapshot,
  at: string,
): ConceptChange[] {
  const diff = diffGlossary(before, after);
  const old = new Map(before.concepts.map(c => [c.ref, c]));
  const current = new Map(after.concepts.map(c => [c.ref, c]));
  const fields = new Map<ConceptRef, FieldChange[]>();
  for (const { ref, fields: names } of diff.changed) {
    fields.set(ref, changedFields(old.get(ref)!, current.get(ref)!, names));
  }
  for (const [ref, change] of changedMappings(before, after, diff.mappings)) {
    if (old.has(ref) && current.has(ref)) {
      fields.set(ref, [...(fields.get(ref) ?? []), change]);
    }
  }
  return [
    ...diff.added.map(ref => ({
      ref,
      at,
      change: 'added' as const,
      fields: [],
    })),
    ...[...fields].map(([ref, changes]) => ({
      ref,
      at,
      change: 'changed' as const,
      fields: changes,
    })),
    ...diff.removed.map(ref => ({
      ref,
      at,
      change: 'removed' as const,
      fields: [],
    })),
  ];
}

function changedFields(
  before: Concept,
  after: Concept,
  names: readonly string[],
): FieldChange[] {
  return (names as (keyof Concept)[]).map(field => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/** By concept, those of its mappings that came, went or say something else. */
function changedMappings(
  before: GlossarySnapshot,
  after: GlossarySnapshot,
  {
    added,
    removed,
    changed,
  }: Record<'added' | 'removed' | 'changed', string[]>,
): Map<ConceptRef, FieldChange> {
  const touched = new Set([...added, ...removed, ...changed]);
  const old = before.mappings.filter(({ id }) => touched.has(id));
  const current = after.mappings.filter(({ id }) => touched.has(id));
  const refs = new Set([...old, ...current].flatMap(membersOf));
  const withMember = (mappings: Mapping[], ref: ConceptRef) =>
    mappings.filter(mapping => membersOf(mapping).includes(ref));
  return new Map(
    [...refs].map(ref => [
      ref,
      {
        field: 'mappings',
        before: withMember(old, ref),
        after: withMember(current, ref),
      },
    ]),
  );
}
