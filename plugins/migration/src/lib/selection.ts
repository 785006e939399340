/** What is selected in a list: single ones, and a stretch that follows the cursor. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Selected before the stretch was begun; it shrinks back to them. */
  base: ReadonlySet<string>;
  anchor?: string;
  head?: string;
}

const empty: ReadonlySet<string> = new Set();

export const noSelection: Selection = { ids: empty, base: empty };

/** Exactly these. */
export function selectIds(ids: Iterable<string>): Selection {
  const all = new Set(ids);
  return { ids: all, base: all };
}

/** One in or out; a stretch begins here. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) {
    next.add(id);
  }
  return { ids: next, base: next, anchor: id, head: id };
}

/**
 * The stretch up to `to`. It goes on from its anchor when the cursor is still where it ended, and shrinks when the cursor
 * comes back; otherwise a new one begins at `from`.
 *
 * @param order - ids in the order of the list
 */
export function extend(
  selection: Selection,
  order: readonly string[],
  from: string,
  to: string,
): Selection {
  const goesOn = selection.anchor !== undefined && selection.head === from;
  const anchor = goesOn ? selection.anchor! : from;
  const base = goesOn ? selection.base : selection.ids;
  const [start, end] = [order.indexOf(anchor), order.indexOf(to)].sort(
    (one, other) => one - other,
  );
  const stretch = start < 0 ? [to] : order.slice(start, end + 1);
  return { ids: new Set([...base, ...stretch]), base, anchor, head: to };
}
