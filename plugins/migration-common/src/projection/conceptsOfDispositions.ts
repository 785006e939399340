import { Disposition } from '../types/application';

/**
 * What one has to know of the target to go along with a disposition, as concepts of the glossary. The glossary may not be
 * installed; nothing but the glossary reads them.
 */
const concepts: Record<Disposition, readonly string[]> = {
  rehost: ['kubernetes:rehost', 'kubernetes:kubevirt'],
  replatform: ['kubernetes:replatform', 'kubernetes:persistent-volume-claim'],
  refactor: ['kubernetes:refactor', 'kubernetes:deployment'],
  repurchase: ['kubernetes:repurchase'],
  retain: ['kubernetes:retain'],
  retire: ['kubernetes:retire'],
};

/** The concepts that these dispositions bring in, each once and sorted; the undecided brings none. */
export function conceptsOfDispositions(
  dispositions: readonly (Disposition | undefined)[],
): string[] {
  const refs = dispositions.flatMap(disposition =>
    disposition ? concepts[disposition] : [],
  );
  return [...new Set(refs)].sort();
}
