import { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { deleteContents } from './importContents';
import { ImportDbRow, toImport } from './rows';

/** The last import of the same source that came later and was applied; what is older must not undo it. */
export async function findSuperseding(
  db: Knex,
  importId: string,
): Promise<EstateImport | undefined> {
  const row: ImportDbRow | undefined = await db('estate_imports as newer')
    .join('estate_imports as older', join =>
      join
        .on('older.estate_id', 'newer.estate_id')
        .andOn('older.source_id', 'newer.source_id')
        .andOn('older.sequence', '<', 'newer.sequence'),
    )
    .where({
      'older.id': importId,
      'newer.status': 'succeeded',
      'newer.dry_run': false,
    })
    .orderBy('newer.sequence', 'desc')
    .first('newer.*');
  return row && toImport(row);
}

/** Says why an import is not applied any more. */
export function supersededMessage(by: Pick<EstateImport, 'fileName'>): string {
  return `“${by.fileName}” was imported since, and this older file would undo that. The estate is as that left it; if the older file is the right one, upload it again.`;
}

/** Removes the bytes of what an import that succeeded has replaced, and ends those that waited for a decision. */
export async function supersedeOlder(
  tx: Knex.Transaction,
  importId: string,
): Promise<void> {
  const older: { id: string; status: string; file_name: string }[] = await tx(
    'estate_imports as older',
  )
    .join('estate_imports as newer', join =>
      join
        .on('older.estate_id', 'newer.estate_id')
        .andOn('older.source_id', 'newer.source_id')
        .andOn('older.sequence', '<', 'newer.sequence'),
    )
    .where('newer.id', importId)
    .whereIn('older.status', ['failed', 'interrupted', 'held'])
    .whereExists(
      tx('estate_import_contents').where({
        import_id: tx.ref('older.id'),
      }),
    )
    .select('older.id', 'older.status', 'newer.file_name');
  for (const { id, status, file_name: fileName } of older) {
    await deleteContents(tx, id);
    if (status === 'held') {
      await tx('estate_imports')
        .where({ id, status })
        .update({ status: 'failed', error: supersededMessage({ fileName }) });
    }
  }
}
