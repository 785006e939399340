import type { GlossaryContent } from '../../authoring/documents';
import type { ExportOptions, Loss } from '../../model/exchange';
import type { GlossarySnapshot, Mapping } from '../../types';

type Content = Omit<GlossarySnapshot, 'digest'>;

/** What is asked for: everything, or the concepts of a scheme with the mappings from and to it. */
export function selectScheme(
  snapshot: Content,
  { scheme }: ExportOptions,
): Content {
  if (scheme === undefined) {
    return snapshot;
  }
  return {
    schemes: snapshot.schemes.filter(({ id }) => id === scheme),
    concepts: snapshot.concepts.filter(concept => concept.scheme === scheme),
    mappings: snapshot.mappings.filter(mapping =>
      refsOf(mapping).some(ref => ref.startsWith(`${scheme}:`)),
    ),
    responsibilities: [],
    learningPaths: [],
    stack: [],
  };
}

export function refsOf({ from, to }: Mapping): string[] {
  const members = 'none' in to ? [] : to.members;
  return [...from.members, ...members].map(({ concept }) => concept);
}

export function contentOf(content: Content): GlossaryContent[] {
  return [
    ...content.schemes.map(value => ({
      kind: 'ConceptScheme' as const,
      value,
    })),
    ...content.concepts.map(value => ({ kind: 'Concept' as const, value })),
    ...content.mappings.map(value => ({ kind: 'Mapping' as const, value })),
    ...content.responsibilities.map(value => ({
      kind: 'Responsibility' as const,
      value,
    })),
    ...content.learningPaths.map(value => ({
      kind: 'LearningPath' as const,
      value,
    })),
    ...content.stack.map(value => ({ kind: 'StackLayer' as const, value })),
  ];
}

export function fileNameFor(
  { scheme }: ExportOptions,
  extension: string,
): string {
  return `${scheme ?? 'glossary'}.${extension}`;
}

/** Whole documents that a format has no place for. */
export function loseKinds(
  content: Content,
  format: string,
  kinds: readonly GlossaryContent['kind'][],
): Loss[] {
  return contentOf(content)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, value }) => ({
      subject: 'ref' in value ? value.ref : value.id,
      field: kind,
      reason: `${format} has no place for a ${kind}`,
    }));
}
