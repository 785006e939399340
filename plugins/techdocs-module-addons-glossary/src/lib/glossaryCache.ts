import type { GlossaryApi } from '@crosswalk/backstage-plugin-glossary';
import {
  annotationIndex,
  type AnnotationIndex,
  type ConceptDetails,
  type ConceptRef,
} from '@crosswalk/backstage-plugin-glossary-common';

/** What the pages of one visit share: the index is made once, a concept is asked for once in
 * each language. Failures are not kept. */
export interface GlossaryCache {
  getIndex(): Promise<AnnotationIndex>;
  /** In `lang` where the concept is told in it, in English unless told. */
  getConcept(ref: ConceptRef, lang?: string): Promise<ConceptDetails>;
  /** What has been answered already. */
  peekConcept(ref: ConceptRef, lang?: string): ConceptDetails | undefined;
}

const caches = new WeakMap<GlossaryApi, GlossaryCache>();

export function glossaryCache(api: GlossaryApi): GlossaryCache {
  let cache = caches.get(api);
  if (!cache) {
    cache = createCache(api);
    caches.set(api, cache);
  }
  return cache;
}

function createCache(api: GlossaryApi): GlossaryCache {
  let index: Promise<AnnotationIndex> | undefined;
  const asked = new Map<string, Promise<ConceptDetails>>();
  const answered = new Map<string, ConceptDetails>();
  const keyOf = (ref: ConceptRef, lang = '') => `${ref} ${lang}`;

  const load = async (ref: ConceptRef, lang?: string) => {
    const colon = ref.indexOf(':');
    const details = await api.getConcept(
      ref.slice(0, colon),
      ref.slice(colon + 1),
      { lang },
    );
    answered.set(keyOf(ref, lang), details);
    return details;
  };

  return {
    getIndex: () => {
      index ??= api.getLabelIndex().then(annotationIndex);
      index.catch(() => {
        index = undefined;
      });
      return index;
    },
    getConcept: (ref, lang) => {
      const key = keyOf(ref, lang);
      const pending = asked.get(key) ?? load(ref, lang);
      asked.set(key, pending);
      pending.catch(() => asked.delete(key));
      return pending;
    },
    peekConcept: (ref, lang) => answered.get(keyOf(ref, lang)),
  };
}
