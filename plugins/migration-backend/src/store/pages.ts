import { InputError } from '@backstage/errors';
import { Page } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { PageRequest } from './types';

/** Runs a query for one page; the order of the query has to be total. */
export async function fetchPage<TRow extends object, TItem>(
  query: Knex.QueryBuilder,
  request: PageRequest,
  toItem: (row: TRow) => TItem,
): Promise<Page<TItem>> {
  const offset = offsetOf(request.cursor);
  const counted = await query
    .clone()
    .clearOrder()
    .clearSelect()
    .count({ total: '*' })
    .first();
  const rows: TRow[] = await query.limit(request.limit).offset(offset);
  return toPage(rows.map(toItem), offset, Number(counted?.total ?? 0));
}

/** One page of a list that is in memory. */
export function pageOf<T>(items: T[], request: PageRequest): Page<T> {
  const offset = offsetOf(request.cursor);
  return toPage(
    items.slice(offset, offset + request.limit),
    offset,
    items.length,
  );
}

function toPage<T>(items: T[], offset: number, totalItems: number): Page<T> {
  const next = offset + items.length;
  return {
    items,
    totalItems,
    pageInfo:
      items.length > 0 && next < totalItems
        ? { nextCursor: cursorOf(next) }
        : {},
  };
}

function cursorOf(offset: number): string {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url');
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) {
    return 0;
  }
  try {
    const { offset } = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Number.isSafeInteger(offset) && offset >= 0) {
      return offset;
    }
  } catch {
    // Said below, like every other cursor that is not ours.
  }
  throw new InputError('The cursor is not one that a list has answered');
}

/** Adds a condition for each word of the text on a column in lower case. */
export function whereText(
  query: Knex.QueryBuilder,
  column: string,
  text: string | undefined,
): void {
  const words = (text ?? '').toLocaleLowerCase('en-US').split(/\s+/);
  for (const word of words.filter(each => each !== '').slice(0, 10)) {
    query.whereRaw(`?? like ? escape '\\'`, [column, `%${escapeLike(word)}%`]);
  }
}

/** For the inside of a `like` whose escape character is the backslash. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, match => `\\${match}`);
}

/** Sorted as the engine compares it, or by rank, the lowest first. */
export type SortColumn = string | { column: string; ranked: readonly string[] };

/** Orders by one of the columns, `-` for descending, and by further ones so that the order is total. */
export function orderBy(
  query: Knex.QueryBuilder,
  sort: string | undefined,
  columns: Record<string, SortColumn>,
  tieBreakers: string[],
): void {
  const [fallback] = Object.keys(columns);
  const wanted = sort ?? fallback;
  const descending = wanted.startsWith('-');
  const name = descending ? wanted.slice(1) : wanted;
  if (!Object.hasOwn(columns, name)) {
    throw new InputError(
      `Cannot sort by '${name}'; it is one of ${Object.keys(columns).join(
        ', ',
      )}, with - in front for descending`,
    );
  }
  const by = columns[name];
  const direction = descending ? 'desc' : 'asc';
  if (typeof by === 'string') {
    query.orderBy(by, direction);
  } else {
    const ranks = by.ranked.map((_, rank) => `when ? then ${rank}`).join(' ');
    query.orderByRaw(`case ?? ${ranks} end ${direction}`, [
      by.column,
      ...by.ranked,
    ]);
  }
  query.orderBy(
    tieBreakers.filter(column => column !== by).map(column => ({ column })),
  );
}

/** Splits so that a statement stays below the engines' limits on parameters. */
export function inBatches<T>(items: T[], size: number): T[][] {
  const batches: T[][] = [];
  for (let i = 0; i < items.length; i += size) {
    batches.push(items.slice(i, i + size));
  }
  return batches;
}
