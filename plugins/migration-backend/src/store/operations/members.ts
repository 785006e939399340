import { Knex } from 'knex';
import { inBatches } from '../pages';
import { noFigures } from '../resuggest';
import { PlannedWrite } from './planWrites';

/** Takes the VMs from who has them and gives them to the applications that are to have them. */
export async function giveMembers(
  tx: Knex.Transaction,
  estateId: string,
  accepted: PlannedWrite[],
): Promise<void> {
  const leaving = accepted.flatMap(each => [...each.takes, ...each.gives]);
  for (const batch of inBatches([...new Set(leaving)], 500)) {
    await tx('application_members')
      .where({ estate_id: estateId })
      .whereIn('vm_key', batch)
      .delete();
  }
  const rows = accepted.flatMap(({ write, takes }) =>
    takes.map(key => ({
      estate_id: estateId,
      vm_key: key,
      application_id: write.id,
    })),
  );
  for (const batch of inBatches(rows, 300)) {
    await tx('application_members').insert(batch);
  }
}

/** Adds up what the members of these applications have. */
export async function writeFiguresOf(
  tx: Knex.Transaction,
  estateId: string,
  ids: string[],
): Promise<void> {
  for (const batch of inBatches(ids, 500)) {
    const sums: ({ id: string } & Record<keyof typeof noFigures, number>)[] =
      await tx('application_members as member')
        .join('virtual_machines as vm', join =>
          join
            .on('vm.estate_id', 'member.estate_id')
            .andOn('vm.key', 'member.vm_key'),
        )
        .where('member.estate_id', estateId)
        .whereIn('member.application_id', batch)
        .groupBy('member.application_id')
        .select({ id: 'member.application_id' })
        .sum({
          cpus: 'vm.cpus',
          memory_mib: 'vm.memory_mib',
          in_use_mib: 'vm.in_use_mib',
        })
        .count({ virtual_machines: '*' });
    const byId = new Map(sums.map(({ id, ...figures }) => [id, figures]));
    for (const id of batch) {
      await tx('applications')
        .where({ id })
        .update(byId.get(id) ?? noFigures);
    }
  }
}
