import { useApi } from '@backstage/core-plugin-api';
import {
  ConceptBook,
  glossaryApiRef,
} from '@crosswalk/backstage-plugin-glossary';
import type { AnnotationIndex } from '@crosswalk/backstage-plugin-glossary-common';
import { useEffect, useState } from 'react';

/** The terms to look for. Nothing when the glossary does not answer: the docs are good without it. */
export function useAnnotationIndex(): AnnotationIndex | undefined {
  const glossaryApi = useApi(glossaryApiRef);
  const [index, setIndex] = useState<AnnotationIndex>();

  useEffect(() => {
    let isCurrent = true;
    ConceptBook.of(glossaryApi)
      .annotations()
      .then(
        found => isCurrent && setIndex(found),
        () => {},
      );
    return () => {
      isCurrent = false;
    };
  }, [glossaryApi]);

  return index;
}
