import {
  Page,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { fetchPage, orderBy, whereText } from './pages';
import { toVirtualMachine, VirtualMachineDbRow } from './rows';
import { VirtualMachineQuery, VirtualMachineStore } from './types';

const sortColumns = {
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
    whereText(select, 'vm.search', query.text);
    for (const [column, value] of [
      ['vm.cluster', query.cluster],
      ['vm.power_state', query.powerState],
      ['vm.os_family', query.osFamily],
      ['member.application_id', query.applicationId],
    ] as const) {
      if (value !== undefined) {
        select.where(column, value);
      }
    }
    if (query.disposition === 'undecided') {
      select.whereNotNull('app.id').whereNull('app.disposition');
    } else if (query.disposition !== undefined) {
      select.where('app.disposition', query.disposition);
    }
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
      });
  }
}
