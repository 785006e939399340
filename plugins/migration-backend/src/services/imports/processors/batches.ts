import { EstateWrite, rowsPerWrite } from '../../../store/sources/writes';

/** All rows of a list that comes in batches. */
export async function* everyRow<T>(
  read: (after: string) => Promise<T[]>,
  keyOf: (row: T) => string,
): AsyncIterable<T> {
  let batch = await read('');
  while (batch.length > 0) {
    yield* batch;
    batch = await read(keyOf(batch[batch.length - 1]));
  }
}

/** Puts rows in writes of a size that a database takes. */
export function* puts<T>(
  table: Extract<EstateWrite, { put: string }>['put'],
  items: Iterable<T>,
  toRow: (item: T) => object,
): Iterable<EstateWrite> {
  for (const rows of slices(items)) {
    yield { put: table, rows: rows.map(toRow) };
  }
}

export function* removals(
  from: Omit<Extract<EstateWrite, { remove: string }>, 'values'>,
  values: Iterable<string>,
): Iterable<EstateWrite> {
  for (const some of slices(values)) {
    yield { ...from, values: some };
  }
}

function* slices<T>(items: Iterable<T>): Iterable<T[]> {
  let slice: T[] = [];
  for (const item of items) {
    slice.push(item);
    if (slice.length === rowsPerWrite) {
      yield slice;
      slice = [];
    }
  }
  if (slice.length > 0) {
    yield slice;
  }
}
