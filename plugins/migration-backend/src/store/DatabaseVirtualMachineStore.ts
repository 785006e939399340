import {
  Page,
  readinessStates,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { whereCriteria } from './criteria';
import { fetchPage, inBatches, orderBy, SortColumn } from './pages';
import {
  ApplicationScope,
  ExportedVirtualMachine,
  VirtualMachineFilters,
  VirtualMachineQuery,
  VirtualMachineStore,
} from './types';
import { toVirtualMachine, VirtualMachineDbRow } from './virtualMachineRows';
import { whereVirtualMachine } from './whereVirtualMachine';

interface ExportRow extends VirtualMachineDbRow {
  key: string;
  target_name: string;
}

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

  async readAll(
    estateId: string,
    filters: VirtualMachineFilters,
    scope?: ApplicationScope,
  ): Promise<AsyncIterable<ExportedVirtualMachine[]>> {
    const query = this.#select(estateId);
    whereVirtualMachine(query, filters);
    if (scope) {
      query.whereNotNull('app.id');
    }
    const criteria = scope?.criteria;
    if (criteria) {
      query.whereIn(
        'app.id',
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
    return this.#batches(
      estateId,
      found.map(row => row.key),
    );
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

  async *#batches(
    estateId: string,
    all: string[],
  ): AsyncIterable<ExportedVirtualMachine[]> {
    for (const keys of inBatches(all, batchSize)) {
      const rows: ExportRow[] = await this.#select(estateId)
        .whereIn('vm.key', keys)
        .select({ key: 'vm.key', target_name: 'vm.target_name' });
      const byKey = new Map(rows.map(row => [row.key, row]));
      yield keys.flatMap(key => {
        const row = byKey.get(key);
        return row
          ? [{ ...toVirtualMachine(row), targetName: row.target_name }]
          : [];
      });
    }
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
