import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  formatProblem,
  LabelledConcept,
  loadGlossaryDocuments,
} from '@crosswalk/backstage-plugin-glossary-common';

/** The concepts that ship, with their labels, read from a folder of YAML files. */
export function shippedConcepts(folder: string): LabelledConcept[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file => {
      const { documents, problems } = loadGlossaryDocuments(
        readFileSync(path.join(folder, file), 'utf8'),
        file,
      );
      if (problems.length > 0) {
        throw new Error(problems.map(formatProblem).join('\n'));
      }
      return documents;
    })
    .flatMap(document => (document.kind === 'Concept' ? [document.value] : []));
}
