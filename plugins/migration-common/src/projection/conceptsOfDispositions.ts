import { Disposition } from '../types/application';

/**
 * The concepts of the glossary that these dispositions are, each once and sorted; the undecided is none. The glossary may
 * not be installed; nothing but the glossary reads them.
 */
export function conceptsOfDispositions(
  dispositions: readonly (Disposition | undefined)[],
): string[] {
  const refs = dispositions.flatMap(disposition =>
    disposition ? [`kubernetes:${disposition}`] : [],
  );
  return [...new Set(refs)].sort();
}
