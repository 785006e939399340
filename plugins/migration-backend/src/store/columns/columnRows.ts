import { ColumnMapping } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';

/** What people made of the columns of an estate; empty where nobody did anything. */
export async function readColumns(
  db: Knex,
  estateId: string,
): Promise<ColumnMapping> {
  const row: { columns: string | null } | undefined = await db('estates')
    .where({ id: estateId })
    .first('columns');
  return row?.columns ? JSON.parse(row.columns) : {};
}
