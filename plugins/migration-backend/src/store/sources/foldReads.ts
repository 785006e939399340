import { Knex } from 'knex';
import { deleteContents } from '../importContents';
import { ImportDbRow, toImport } from '../rows';

/**
 * A live source is read many times a day, and most of the time nothing happened. Of reads in a row that tell the same,
 * the last one is kept: unchanged ones before an unchanged one, failures before anything, a loss that waits for a
 * decision before the next that asks the same.
 */
export async function foldReads(
  tx: Knex.Transaction,
  importId: string,
): Promise<void> {
  const last: ImportDbRow | undefined = await tx('estate_imports')
    .where({ id: importId, kind: 'inventory' })
    .first();
  if (!last) {
    return;
  }
  const earlier: ImportDbRow[] = await tx('estate_imports')
    .where({ estate_id: last.estate_id, source_id: last.source_id })
    .andWhere('sequence', '<', last.sequence)
    .orderBy('sequence', 'desc')
    .limit(50);
  for (const row of earlier) {
    if (!isFolded(row, last)) {
      return;
    }
    await deleteContents(tx, row.id);
    await tx('estate_imports').where({ id: row.id }).delete();
  }
}

function isFolded(row: ImportDbRow, last: ImportDbRow): boolean {
  switch (row.status) {
    case 'failed':
    case 'interrupted':
      // With a report it is an import that somebody discarded or that was overtaken: that did happen.
      return row.report === null;
    case 'held':
      return last.status === 'held';
    case 'succeeded':
      return (
        last.status === 'succeeded' &&
        changedNothing(last) &&
        changedNothing(row)
      );
    default:
      return false;
  }
}

function changedNothing(row: ImportDbRow): boolean {
  const changes = toImport(row).report?.changes;
  return (
    changes !== undefined &&
    changes.added + changes.changed + changes.removed === 0
  );
}
