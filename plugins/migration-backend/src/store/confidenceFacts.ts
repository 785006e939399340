import { ConfidenceFacts } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';

/** Counts how much is known of the applications and VMs of an estate. */
export async function readConfidenceFacts(
  db: Knex,
  estateId: string,
): Promise<ConfidenceFacts> {
  const machines = () =>
    db('virtual_machines').where({ estate_id: estateId, set_aside: false });
  const applications = () => db('applications').where({ estate_id: estateId });
  return {
    applications: await counted(applications()),
    virtualMachines: await counted(machines()),
    described: await counted(
      machines()
        .whereNot({ os_family: 'unknown' })
        .where('memory_mib', '>', 0)
        .where('provisioned_mib', '>', 0),
    ),
    connected: await countConnected(db, estateId),
    confirmed: await counted(applications().where({ confirmed: true })),
    classified: await counted(
      applications()
        .whereNotNull('owner')
        .whereNot({ environment: 'unknown' })
        .whereNot({ criticality: 'unknown' }),
    ),
  };
}

/** Number of the rows of a query. */
export async function counted(query: Knex.QueryBuilder): Promise<number> {
  const row = await query.count({ count: '*' }).first();
  return Number(row?.count ?? 0);
}

/** Applications of which a dependency with another one is known, whichever end they are. */
async function countConnected(db: Knex, estateId: string): Promise<number> {
  const observed: { source: string; target: string }[] = await db(
    'dependencies as dependency',
  )
    .join('application_members as source', join =>
      join
        .on('source.estate_id', 'dependency.estate_id')
        .andOn('source.vm_key', 'dependency.source_key'),
    )
    .join('application_members as target', join =>
      join
        .on('target.estate_id', 'dependency.estate_id')
        .andOn('target.vm_key', 'dependency.target_key'),
    )
    .where('dependency.estate_id', estateId)
    .whereRaw('?? <> ??', ['source.application_id', 'target.application_id'])
    .distinct({
      source: 'source.application_id',
      target: 'target.application_id',
    });
  const declared: { source: string; target: string }[] = await db(
    'application_dependencies',
  )
    .where({ estate_id: estateId })
    .select({ source: 'source_id', target: 'target_id' });
  return new Set(
    [...observed, ...declared].flatMap(({ source, target }) => [
      source,
      target,
    ]),
  ).size;
}
