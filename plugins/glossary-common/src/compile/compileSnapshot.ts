import type { GlossaryContent, GlossaryDocument } from '../authoring/documents';
import type { GlossaryProblem } from '../authoring/problems';
import type { GlossarySnapshot } from '../types';
import { canonicalJson, compareText } from './canonicalJson';
import { checkDocuments, isKind } from './checkDocuments';
import { deriveInverses } from './deriveInverses';
import { mergeLanguages } from './mergeLanguages';

type ContentOf<K extends GlossaryDocument['kind']> = Extract<
  GlossaryContent,
  { kind: K }
>['value'];

/** @public */
export type CompileResult =
  | { snapshot: GlossarySnapshot; problems: [] }
  | { snapshot?: undefined; problems: GlossaryProblem[] };

/**
 * Joins documents of any number of files to one snapshot, or says everything that is wrong between them. The order in
 * which documents are given does not matter: the same documents always have the same digest.
 *
 * @param options.sha256 - hexadecimal SHA-256 of a text; passed in because Node and browsers have different ones
 * @public
 */
export function compileSnapshot(
  documents: readonly GlossaryDocument[],
  options: { sha256: (text: string) => string },
): CompileResult {
  const problems = checkDocuments(documents);
  if (problems.length > 0) {
    return { problems };
  }
  const content = {
    schemes: sortedBy(valuesOf(documents, 'ConceptScheme'), ({ id }) => id),
    concepts: deriveInverses(
      mergeLanguages(sortedBy(valuesOf(documents, 'Concept'), c => c.ref)),
    ),
    mappings: sortedBy(valuesOf(documents, 'Mapping'), ({ id }) => id),
    responsibilities: sortedBy(
      valuesOf(documents, 'Responsibility'),
      ({ id }) => id,
    ),
    learningPaths: sortedBy(valuesOf(documents, 'LearningPath'), c => c.id),
    stack: sortedBy(valuesOf(documents, 'StackLayer'), ({ id }) => id).sort(
      (a, b) => a.order - b.order,
    ),
  };
  return {
    snapshot: { ...content, digest: options.sha256(canonicalJson(content)) },
    problems: [],
  };
}

function valuesOf<K extends GlossaryDocument['kind']>(
  documents: readonly GlossaryDocument[],
  kind: K,
) {
  return documents
    .filter(isKind(kind))
    .map((document): ContentOf<K> => document.value as ContentOf<K>);
}

function sortedBy<T>(values: T[], keyOf: (value: T) => string): T[] {
  return values.sort((a, b) => compareText(keyOf(a), keyOf(b)));
}
