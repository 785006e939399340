import { loadGlossaryDocuments } from '../../authoring/loadGlossaryDocuments';
import type { GlossaryDocument } from '../../authoring/documents';
import type { GlossaryProblem } from '../../authoring/problems';
import type { Importer } from '../../model/exchange';
import { ImportLog } from '../ImportLog';
import { findOverlong } from '../limits';

/** Reads files of our own format; units are YAML documents, and schemes are the ones that the files define. */
export const importCrosswalkYaml: Importer = async files => {
  const log = new ImportLog();
  for (const { path, text } of files) {
    const loaded = loadGlossaryDocuments(text, path);
    for (const document of loaded.documents) {
      const problems = overlongIn(document);
      if (problems.length > 0) {
        log.reject(problems);
      } else {
        log.accept(document);
      }
    }
    // The problems are of all refused documents of the file together, so the first refusal carries them.
    const refused = loaded.read - loaded.documents.length;
    for (let index = 0; index < refused; index++) {
      log.reject(index === 0 ? loaded.problems : []);
    }
  }
  return log.result();
};

function overlongIn(document: GlossaryDocument): GlossaryProblem[] {
  return document.kind === 'Concept'
    ? findOverlong(document.value).map(({ path, message }) => ({
        ...document.locate(path),
        message,
      }))
    : [];
}
