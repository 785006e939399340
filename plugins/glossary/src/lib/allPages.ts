import type { Page } from '@crosswalk/backstage-plugin-glossary-common';

/** Every item of a list that is known to be of moderate length, fetched a page after another. */
export async function allPages<T>(
  fetchPage: (cursor?: string) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetchPage(cursor);
    items.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return items;
}
