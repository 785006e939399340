import { positionOfConcern } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { escapeLike, whereText } from './pages';
import { VirtualMachineFilters } from './types';

/** Narrows a query on VMs, joined with their applications, to those that pass the filters. */
export function whereVirtualMachine(
  query: Knex.QueryBuilder,
  filters: VirtualMachineFilters,
): void {
  whereText(query, 'vm.search', filters.text);
  for (const [column, value] of [
    ['vm.cluster', filters.cluster],
    ['vm.power_state', filters.powerState],
    ['vm.os_family', filters.osFamily],
    ['vm.readiness', filters.readiness],
    ['vm.idle', filters.idle],
    ['member.application_id', filters.applicationId],
  ] as const) {
    if (value !== undefined) {
      query.where(column, value);
    }
  }
  if (filters.disposition === 'undecided') {
    query.whereNotNull('app.id').whereNull('app.disposition');
  } else if (filters.disposition !== undefined) {
    query.where('app.disposition', filters.disposition);
  }
  if (filters.concern !== undefined) {
    query.whereRaw(`substr(??, ?, 1) = 'r'`, [
      'vm.answers',
      // No answer stands at 0, so that nothing passes for a concern that there is not.
      positionOfConcern(filters.concern) ?? 0,
    ]);
  }
  if (filters.source !== undefined) {
    query.whereRaw(`?? like ? escape '\\'`, [
      'vm.sources',
      `%${escapeLike(JSON.stringify(filters.source))}%`,
    ]);
  }
}
