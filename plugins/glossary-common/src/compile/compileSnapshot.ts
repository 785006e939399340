import type { GlossaryDocument } from '../authoring/documents';
import type { GlossaryProblem } from '../authoring/problems';
import type { GlossarySnapshot } from '../types';
import { canonicalJson, compareText } from './canonicalJson';
import { checkDocuments, DocumentOf, isKind } from './checkDocuments';
import { deriveInverses } from './deriveInverses';
import { mergeLanguages } from './mergeLanguages';

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
    schemes: valuesOf(documents, 'ConceptScheme', scheme => scheme.id),
    concepts: deriveInverses(
      mergeLanguages(valuesOf(documents, 'Concept', concept => concept.ref)),
    ),
    mappings: valuesOf(documents, 'Mapping', mapping => mapping.id),
    responsibilities: valuesOf(documents, 'Responsibility', ({ id }) => id),
    learningPaths: valuesOf(documents, 'LearningPath', ({ id }) => id),
    stack: valuesOf(documents, 'StackLayer', ({ id }) => id).sort(
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
  keyOf: (value: DocumentOf<K>['value']) => string,
): DocumentOf<K>['value'][] {
  return documents
    .filter(isKind(kind))
    .map((document): DocumentOf<K>['value'] => document.value)
    .sort((a, b) => compareText(keyOf(a), keyOf(b)));
}
