import type { GlossaryDocument } from '../authoring/documents';
import type { GlossaryProblem } from '../authoring/problems';
import type { GlossarySnapshot } from '../types';
import { canonicalJson, compareText } from './canonicalJson';
import { checkDocuments, isKind } from './checkDocuments';
import { deriveInverses } from './deriveInverses';

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
    schemes: documents
      .filter(isKind('ConceptScheme'))
      .map(document => document.value)
      .sort((a, b) => compareText(a.id, b.id)),
    concepts: deriveInverses(
      documents
        .filter(isKind('Concept'))
        .map(document => document.value)
        .sort((a, b) => compareText(a.ref, b.ref)),
    ),
    mappings: documents
      .filter(isKind('Mapping'))
      .map(document => document.value)
      .sort((a, b) => compareText(a.id, b.id)),
  };
  return {
    snapshot: { ...content, digest: options.sha256(canonicalJson(content)) },
    problems: [],
  };
}
