import { useApi } from '@backstage/core-plugin-api';
import type { ConceptSummary } from '@crosswalk/backstage-plugin-glossary-common';
import { useState } from 'react';
import { glossaryApiRef } from '../api';
import { BrowseFilters } from '../lib/filters';
import { useContentLanguage } from './useContentLanguage';
import { Loaded, useLoad } from './useLoad';

const pageSize = 30;

/** The concepts seen so far. */
export interface ConceptPages {
  items: ConceptSummary[];
  totalItems: number;
  nextCursor?: string;
}

/** The concepts that pass the filters, growing by a page at a time. */
export function useConceptPages(
  filters: BrowseFilters,
): Loaded<ConceptPages> & { isFirstPage: boolean; showMore(): void } {
  const api = useApi(glossaryApiRef);
  const lang = useContentLanguage();
  const filterKey = JSON.stringify([filters, lang]);
  const [position, setPosition] = useState<{
    filterKey: string;
    cursor?: string;
    before: ConceptSummary[];
  }>({ filterKey, before: [] });
  // A cursor belongs to the filters it was handed out under.
  const { cursor, before } =
    position.filterKey === filterKey
      ? position
      : { cursor: undefined, before: [] };

  const pages = useLoad<ConceptPages>(
    JSON.stringify([filterKey, cursor]),
    async signal => {
      const page = await api.listConcepts({
        ...filters,
        lang,
        limit: pageSize,
        cursor,
        signal,
      });
      return {
        items: [...before, ...page.items],
        totalItems: page.totalItems,
        nextCursor: page.pageInfo.nextCursor,
      };
    },
  );

  const showMore = () => {
    if (pages.value?.nextCursor) {
      setPosition({
        filterKey,
        cursor: pages.value.nextCursor,
        before: pages.value.items,
      });
    }
  };
  return { ...pages, isFirstPage: cursor === undefined, showMore };
}
