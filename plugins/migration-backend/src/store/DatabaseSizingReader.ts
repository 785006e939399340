import {
  Disposition,
  Infrastructure,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { DecidedVirtualMachine, SizingReader } from './SizingReader';

/** VMs that are read and parsed in one go. */
const batchSize = 500;

interface SizedRow {
  key: string;
  data: string;
  disposition: string | null;
}

/** Reads what sizing needs, VM by VM in the order of their keys. */
export class DatabaseSizingReader implements SizingReader {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async *virtualMachines(
    estateId: string,
  ): AsyncIterable<DecidedVirtualMachine[]> {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const rows: SizedRow[] = await this.#batch(estateId, after);
      yield rows.map(row => ({
        vm: JSON.parse(row.data) as VirtualMachine,
        disposition: (row.disposition ?? undefined) as Disposition | undefined,
      }));
      after = rows.length === batchSize ? rows[batchSize - 1].key : undefined;
    }
  }

  async infrastructure(estateId: string): Promise<Infrastructure> {
    const rows: { infrastructure: string | null }[] = await this.#db(
      'estate_sources',
    )
      .where({ estate_id: estateId })
      .orderBy('id')
      .select('infrastructure');
    const all: Infrastructure[] = rows.flatMap(({ infrastructure }) =>
      infrastructure === null ? [] : [JSON.parse(infrastructure)],
    );
    return {
      clusters: onceEach(all.flatMap(each => each.clusters)),
      hosts: onceEach(all.flatMap(each => each.hosts)),
      datastores: onceEach(all.flatMap(each => each.datastores)),
    };
  }

  #batch(estateId: string, after: string): Promise<SizedRow[]> {
    return this.#db('virtual_machines as vm')
      .leftJoin('application_members as member', join =>
        join
          .on('member.estate_id', 'vm.estate_id')
          .andOn('member.vm_key', 'vm.key'),
      )
      .leftJoin('applications as app', 'app.id', 'member.application_id')
      .where('vm.estate_id', estateId)
      .andWhere('vm.key', '>', after)
      .orderBy('vm.key')
      .limit(batchSize)
      .select({
        key: 'vm.key',
        data: 'vm.data',
        disposition: 'app.disposition',
      });
  }
}

/** Several sources may know the same cluster, host or datastore. */
function onceEach<
  T extends { name: string; vcenter?: string; datacenter?: string },
>(items: T[]): T[] {
  return [
    ...new Map(
      items.map(item => [
        JSON.stringify([item.vcenter, item.datacenter, item.name]),
        item,
      ]),
    ).values(),
  ];
}
