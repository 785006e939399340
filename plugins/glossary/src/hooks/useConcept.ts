import { useApi } from '@backstage/core-plugin-api';
import { glossaryApiRef } from '../api';
import { ConceptBook } from '../lib/ConceptBook';
import type { KnownConcept } from '../lib/knownConcept';
import { useContentLanguage } from './useContentLanguage';
import { useLoad } from './useLoad';

/**
 * A concept by reference or whole label, such as `vsphere:drs` or `DRS`. However many ask on a page, names are fetched
 * once, and each concept once, in the language of the portal where it is told in it. `concept` stays undefined while it is loading, when the glossary does not know it, and
 * when the label has several meanings that `scheme` does not tell apart.
 *
 * @public
 */
export function useConcept(
  name: string,
  options: { scheme?: string } = {},
): { concept?: KnownConcept; isLoading: boolean; error?: Error } {
  const { scheme } = options;
  const book = ConceptBook.of(useApi(glossaryApiRef));
  const lang = useContentLanguage();
  const key = JSON.stringify([name, scheme, lang]);
  const { value, valueKey, isLoading, error } = useLoad(key, async () => {
    const ref = await book.find(name, scheme);
    return ref === undefined ? undefined : book.read(ref, lang);
  });
  return { concept: valueKey === key ? value : undefined, isLoading, error };
}
