import { useApi } from '@backstage/core-plugin-api';
import {
  ConceptBook,
  glossaryApiRef,
  type KnownConcept,
  useContentLanguage,
} from '@crosswalk/backstage-plugin-glossary';
import { useEffect, useState } from 'react';
import type { Term } from '../lib/markTerms';

export type Meanings =
  | { status: 'loading' }
  | { status: 'failed' }
  | { status: 'loaded'; meanings: KnownConcept[] };

/** What the first `limit` meanings of a term are, in the language of the portal; asked for when the term is first opened. */
export function useMeanings(term: Term, limit: number): Meanings {
  const book = ConceptBook.of(useApi(glossaryApiRef));
  const lang = useContentLanguage();
  const [answer, setAnswer] = useState<Meanings>(
    () =>
      toLoaded(term.refs.slice(0, limit).map(ref => book.peek(ref, lang))) ?? {
        status: 'loading',
      },
  );

  useEffect(() => {
    let isCurrent = true;
    Promise.all(
      term.refs.slice(0, limit).map(ref => book.read(ref, lang)),
    ).then(
      concepts =>
        isCurrent && setAnswer(toLoaded(concepts) ?? { status: 'failed' }),
      () => isCurrent && setAnswer({ status: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [book, term, limit, lang]);

  return answer;
}

/** Undefined unless every meaning is known. */
function toLoaded(
  concepts: readonly (KnownConcept | undefined)[],
): Meanings | undefined {
  const meanings = concepts.flatMap(concept => concept ?? []);
  return meanings.length === concepts.length
    ? { status: 'loaded', meanings }
    : undefined;
}
