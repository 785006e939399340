import { useApi } from '@backstage/core-plugin-api';
import {
  glossaryApiRef,
  useContentLanguage,
} from '@crosswalk/backstage-plugin-glossary';
import { useEffect, useState } from 'react';
import { glossaryCache } from '../lib/glossaryCache';
import type { Term } from '../lib/markTerms';
import { Meaning, toMeaning } from '../lib/meaning';

export type Meanings =
  | { status: 'loading' }
  | { status: 'failed' }
  | { status: 'loaded'; meanings: Meaning[] };

/** What the first `limit` meanings of a term are, in the language of the portal; asked for when the term is first opened. */
export function useMeanings(term: Term, limit: number): Meanings {
  const cache = glossaryCache(useApi(glossaryApiRef));
  const lang = useContentLanguage();
  const [answer, setAnswer] = useState<Meanings>(() => {
    const known = term.refs
      .slice(0, limit)
      .map(ref => cache.peekConcept(ref, lang));
    return known.every(details => details !== undefined)
      ? { status: 'loaded', meanings: known.map(toMeaning) }
      : { status: 'loading' };
  });

  useEffect(() => {
    let isCurrent = true;
    Promise.all(
      term.refs.slice(0, limit).map(ref => cache.getConcept(ref, lang)),
    ).then(
      details =>
        isCurrent &&
        setAnswer({ status: 'loaded', meanings: details.map(toMeaning) }),
      () => isCurrent && setAnswer({ status: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [cache, term, limit, lang]);

  return answer;
}
