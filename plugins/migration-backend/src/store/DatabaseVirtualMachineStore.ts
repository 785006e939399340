import {
  Page,
  readinessStates,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { whereCriteria } from './criteria';
import { fetchPage, inBatches, orderBy, SortColumn } from './pages';
import {
  ApplicationCriteria,
  VirtualMachineFilters,
  VirtualMachineQuery,
  VirtualMachineStore,
} from './types';
import { toVirtualMachine, VirtualMachineDbRow } from './virtualMachineRows';
import { whereVirtualMachine } from './whereVirtualMachine';

/** VMs that are read in one go where all are read. */
const batchSize = 500;

const sortColumns: Record<string, SortColumn> = {
  name: 'vm.name_key',
  powerState: 'vm.power_state',
  operatingSystem: 'vm.operating_system',
  osFamily: 'vm.os_family',
  cluster: 'vm.cluster',
  cpus: 'vm.cpus',
  memoryMiB: 'vm.memory_mib',
  provisionedMiB: 'vm.provisioned_mib',
  inUseMiB: 'vm.in_use_mib',
  applicationName: 'app.name_key',
  readiness: { column: 'vm.readiness', ranked: readinessStates },
  targetName: 'vm.target_name',
};

/** The inventory in SQLite or PostgreSQL; written by an import only. */
export class DatabaseVirtualMachineStore implements VirtualMachineStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  list(
    estateId: string,
    query: VirtualMachineQuery,
  ): Promise<Page<VirtualMachineRow>> {
    const select = this.#select(estateId);
    whereVirtualMachine(select, query);
    orderBy(select, query.sort, sortColumns, ['vm.name_key', 'vm.key']);
    return fetchPage<VirtualMachineDbRow, VirtualMachineRow>(
      select,
      query,
      toVirtualMachine,
    );
  }

  async get(
    estateId: string,
    key: string,
  ): Promise<VirtualMachineRow | undefined> {
    const row = await this.#select(estateId).where('vm.key', key).first();
    return row && toVirtualMachine(row);
  }

  async *readAll(
    estateId: string,
    filters: VirtualMachineFilters,
    criteria?: ApplicationCriteria,
  ): AsyncIterable<VirtualMachineRow[]> {
    const query = this.#select(estateId);
    whereVirtualMachine(query, filters);
    if (criteria) {
      query.whereIn(
        'member.application_id',
        this.#db('applications')
          .where({ estate_id: estateId })
          .where(owned => whereCriteria(owned, criteria))
          .select('id'),
      );
    }
    orderBy(query, filters.sort, sortColumns, ['vm.name_key', 'vm.key']);
    const found: { key: string }[] = await query
      .clearSelect()
      .select({ key: 'vm.key' });
    for (const keys of inBatches(
      found.map(row => row.key),
      batchSize,
    )) {
      const rows: (VirtualMachineDbRow & { key: string })[] =
        await this.#select(estateId)
          .whereIn('vm.key', keys)
          .select({ key: 'vm.key' });
      const byKey = new Map(rows.map(row => [row.key, row]));
      yield keys.flatMap(key => {
        const row = byKey.get(key);
        return row ? [toVirtualMachine(row)] : [];
      });
    }
  }

  async listAll(estateId: string): Promise<VirtualMachineRow[]> {
    const rows: VirtualMachineDbRow[] = await this.#select(estateId);
    // Sorted here, because engines and their locales differ in how they compare text.
    return rows.map(toVirtualMachine).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  async digests(estateId: string): Promise<Map<string, string>> {
    const rows: { key: string; digest: string }[] = await this.#db(
      'virtual_machines',
    )
      .where({ estate_id: estateId })
      .select('key', 'digest');
    return new Map(rows.map(row => [row.key, row.digest]));
  }

  #select(estateId: string): Knex.QueryBuilder {
    return this.#db('virtual_machines as vm')
      .leftJoin('application_members as member', join =>
        join
          .on('member.estate_id', 'vm.estate_id')
          .andOn('member.vm_key', 'vm.key'),
      )
      .leftJoin('applications as app', 'app.id', 'member.application_id')
      .where('vm.estate_id', estateId)
      .select({
        data: 'vm.data',
        application_id: 'app.id',
        application_name: 'app.name',
        readiness: 'vm.readiness',
        answers: 'vm.answers',
        idle: 'vm.idle',
        sources: 'vm.sources',
      });
  }
}
