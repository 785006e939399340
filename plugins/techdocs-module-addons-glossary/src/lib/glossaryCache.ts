import type { GlossaryApi } from '@crosswalk/backstage-plugin-glossary';
import {
  annotationIndex,
  type AnnotationIndex,
  type ConceptDetails,
  type ConceptRef,
} from '@crosswalk/backstage-plugin-glossary-common';

/** What the pages of one visit share: the index is made once, a concept is asked for once. Failures are not kept. */
export interface GlossaryCache {
  getIndex(): Promise<AnnotationIndex>;
  getConcept(ref: ConceptRef): Promise<ConceptDetails>;
  /** What has been answered already. */
  peekConcept(ref: ConceptRef): ConceptDetails | undefined;
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
  const asked = new Map<ConceptRef, Promise<ConceptDetails>>();
  const answered = new Map<ConceptRef, ConceptDetails>();

  const load = async (ref: ConceptRef) => {
    const colon = ref.indexOf(':');
    const details = await api.getConcept(
      ref.slice(0, colon),
      ref.slice(colon + 1),
    );
    answered.set(ref, details);
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
    getConcept: ref => {
      const pending = asked.get(ref) ?? load(ref);
      asked.set(ref, pending);
      pending.catch(() => asked.delete(ref));
      return pending;
    },
    peekConcept: ref => answered.get(ref),
  };
}
