import { InputError } from '@backstage/errors';
import type { Page } from '@crosswalk/backstage-plugin-glossary-common';

/** @public */
export interface PageRequest {
  limit: number;
  /** `pageInfo.nextCursor` of the answer before. */
  cursor?: string;
}

/**
 * Cuts one page out of a list. The cursor names the item that came last, not a position, so that a glossary that
 * changes between two pages neither repeats nor skips what was there all the time.
 */
export function paginate<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { limit, cursor }: PageRequest,
): Page<T> {
  let start = 0;
  if (cursor !== undefined) {
    const last = Buffer.from(cursor, 'base64url').toString('utf8');
    start = items.findIndex(item => keyOf(item) === last) + 1;
    if (start === 0) {
      throw new InputError(
        'The cursor is not of this list, or the list has changed; start again without it',
      );
    }
  }
  const page = items.slice(start, start + limit);
  const more = start + page.length < items.length;
  return {
    items: page,
    totalItems: items.length,
    pageInfo: more
      ? {
          nextCursor: Buffer.from(keyOf(page[page.length - 1])).toString(
            'base64url',
          ),
        }
      : {},
  };
}
