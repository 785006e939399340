import type { Page } from '@crosswalk/backstage-plugin-glossary-common';
import { useState } from 'react';
import { Loaded, useLoad } from './useLoad';

/** The items of a list seen so far, growing by a page at a time; `key` names the list. */
export function useCursorPages<T>(
  key: string,
  fetchPage: (request: {
    cursor?: string;
    signal: AbortSignal;
  }) => Promise<Page<T>>,
): Loaded<Page<T>> & { showMore?: () => void } {
  const [before, setBefore] = useState<{ cursor?: string; items: T[] }>({
    items: [],
  });
  const pages = useLoad(`${key} ${before.cursor ?? ''}`, async signal => {
    const page = await fetchPage({ cursor: before.cursor, signal });
    return { ...page, items: [...before.items, ...page.items] };
  });
  const { value } = pages;
  const cursor = value?.pageInfo.nextCursor;
  return {
    ...pages,
    showMore:
      value && cursor
        ? () => setBefore({ cursor, items: value.items })
        : undefined,
  };
}
