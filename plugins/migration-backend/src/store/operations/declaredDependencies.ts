import { Knex } from 'knex';
import { ApplicationDependencyDbRow } from '../dependencies/applicationDependencyRows';

const table = 'application_dependencies';

/** What was declared of an application, whichever end it is. */
export async function declaredOf(
  tx: Knex.Transaction,
  applicationId: string,
): Promise<ApplicationDependencyDbRow[]> {
  return tx(table)
    .where({ source_id: applicationId })
    .orWhere({ target_id: applicationId });
}

/** Declares again what was before a merge, between applications that are there and unless somebody has done so since. */
export async function restoreDeclared(
  tx: Knex.Transaction,
  rows: ApplicationDependencyDbRow[],
): Promise<void> {
  for (const row of rows) {
    const ends = await tx('applications')
      .whereIn('id', [row.source_id, row.target_id])
      .select('id');
    if (ends.length === 2) {
      await tx(table).where({ id: row.id }).delete();
      await tx(table)
        .insert(row)
        .onConflict(['source_id', 'target_id'])
        .ignore();
    }
  }
}
