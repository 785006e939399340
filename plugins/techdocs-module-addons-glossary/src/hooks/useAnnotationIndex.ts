import { useApi } from '@backstage/core-plugin-api';
import { glossaryApiRef } from '@crosswalk/backstage-plugin-glossary';
import type { AnnotationIndex } from '@crosswalk/backstage-plugin-glossary-common';
import { useEffect, useState } from 'react';
import { glossaryCache } from '../lib/glossaryCache';

/** The terms to look for. Nothing when the glossary does not answer: the docs are good without it. */
export function useAnnotationIndex(): AnnotationIndex | undefined {
  const glossaryApi = useApi(glossaryApiRef);
  const [index, setIndex] = useState<AnnotationIndex>();

  useEffect(() => {
    let isCurrent = true;
    glossaryCache(glossaryApi)
      .getIndex()
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
