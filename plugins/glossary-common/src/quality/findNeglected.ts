import type { GlossarySnapshot } from '../types';
import type { Finding } from './Finding';
import { membersOf } from './membersOf';

/** Concepts that readers are still led to although they are deprecated; the first concept is the deprecated one. */
export function findDeprecatedInUse({
  concepts,
  mappings,
}: GlossarySnapshot): Finding[] {
  return concepts
    .filter(({ status }) => status === 'deprecated')
    .flatMap(({ ref }) => {
      const leading = mappings.filter(mapping =>
        membersOf(mapping).includes(ref),
      );
      const related = concepts.filter(
        concept =>
          concept.status !== 'deprecated' &&
          Object.values(concept.relations).some(refs => refs.includes(ref)),
      );
      return leading.length + related.length > 0
        ? [
            {
              kind: 'deprecated-in-use' as const,
              concepts: [ref, ...related.map(concept => concept.ref)],
              mappings: leading.map(({ id }) => id),
            },
          ]
        : [];
    });
}

/** Concepts without a mapping, in schemes that others have mappings of. */
export function findWithoutCrossing({
  concepts,
  mappings,
}: GlossarySnapshot): Finding[] {
  const mapped = new Set(mappings.flatMap(membersOf));
  const schemes = new Set([...mapped].map(ref => ref.split(':')[0]));
  return concepts
    .filter(
      ({ ref, scheme, status }) =>
        status !== 'deprecated' && schemes.has(scheme) && !mapped.has(ref),
    )
    .map(({ ref }) => ({ kind: 'no-crossing', concepts: [ref], mappings: [] }));
}

export function findWithoutSource({ concepts }: GlossarySnapshot): Finding[] {
  return concepts
    .filter(({ sources }) => sources.length === 0)
    .map(({ ref }) => ({ kind: 'no-source', concepts: [ref], mappings: [] }));
}
