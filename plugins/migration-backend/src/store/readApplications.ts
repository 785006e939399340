import { Application } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { ApplicationDbRow, toApplication } from './applicationRows';
import { inBatches } from './pages';

/** Those of the applications that are there, by id. */
export async function readApplications(
  db: Knex,
  ids: Iterable<string>,
): Promise<Map<string, Application>> {
  const rows: ApplicationDbRow[] = [];
  for (const batch of inBatches([...new Set(ids)], 500)) {
    rows.push(...(await db('applications').whereIn('id', batch)));
  }
  const applications = await withMembers(db, rows);
  return new Map(applications.map(each => [each.id, each]));
}

/** Applications of rows, in the order of the rows, each with its VMs ordered by key. */
export async function withMembers(
  db: Knex,
  rows: ApplicationDbRow[],
): Promise<Application[]> {
  const keys = new Map<string, string[]>(rows.map(row => [row.id, []]));
  for (const batch of inBatches([...keys.keys()], 500)) {
    const members: { application_id: string; vm_key: string }[] = await db(
      'application_members',
    )
      .whereIn('application_id', batch)
      .select('application_id', 'vm_key');
    for (const member of members) {
      keys.get(member.application_id)?.push(member.vm_key);
    }
  }
  return rows.map(row =>
    toApplication(row, (keys.get(row.id) ?? []).sort(compare)),
  );
}

/** The same in every engine and locale. */
export function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
