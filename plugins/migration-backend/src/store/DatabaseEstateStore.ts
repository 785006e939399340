import { ConflictError, isError } from '@backstage/errors';
import {
  confidenceOf,
  Disposition,
  dispositions,
  Estate,
  EstateImport,
  EstateSummary,
  osFamilies,
  OsFamily,
  Page,
  PowerState,
  Readiness,
  readinessStates,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { whereComplete } from './applicationFilters';
import { counted as countRows, readConfidenceFacts } from './confidenceFacts';
import { insertImport } from './importRows';
import { fetchPage } from './pages';
import { EstateDbRow, toEstate } from './rows';
import { EstateStore, PageRequest } from './types';

interface GroupRow {
  group: string | null;
  count: number | string;
}

/** Estates and their figures in SQLite or PostgreSQL. */
export class DatabaseEstateStore implements EstateStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async createEstate(
    estate: Estate,
    imports: { entry: EstateImport; contents: AsyncIterable<Buffer> }[] = [],
  ): Promise<void> {
    try {
      await this.#db.transaction(async tx => {
        await tx('estates').insert({
          id: estate.id,
          name: estate.name,
          name_key: estate.name.toLocaleLowerCase('en-US'),
          created_at: estate.createdAt,
        });
        for (const { entry, contents } of imports) {
          await insertImport(tx, entry, contents);
        }
      });
    } catch (error) {
      if (isError(error) && /unique|duplicate/i.test(error.message)) {
        throw new ConflictError(
          `There is an estate named “${estate.name}” already`,
        );
      }
      throw error;
    }
  }

  async getEstate(id: string): Promise<Estate | undefined> {
    const row = await this.#db<EstateDbRow>('estates').where({ id }).first();
    return row && toEstate(row);
  }

  async findEstate(name: string): Promise<Estate | undefined> {
    const row: EstateDbRow | undefined = await this.#db('estates')
      .where({ name_key: name.toLocaleLowerCase('en-US') })
      .first();
    return row && toEstate(row);
  }

  listEstates(page: PageRequest): Promise<Page<Estate>> {
    const query = this.#db('estates').select().orderBy(['name_key', 'id']);
    return fetchPage(query, page, toEstate);
  }

  async summarize(estate: Estate): Promise<EstateSummary> {
    const machines = () =>
      this.#db('virtual_machines').where({ estate_id: estate.id });
    const totals = await machines().first().count({ machines: '*' }).sum({
      cpus: 'cpus',
      memory: 'memory_mib',
      provisioned: 'provisioned_mib',
      used: 'in_use_mib',
    });
    const [setAside] = await machines()
      .where({ set_aside: true })
      .count({ count: '*' });
    const [idle] = await machines()
      .where({ set_aside: false, idle: true })
      .count({ count: '*' });
    const byCluster: {
      cluster: string;
      count: number | string;
      provisioned: number;
      used: number;
    }[] = await machines()
      .select('cluster')
      .groupBy('cluster')
      .count({ count: '*' })
      .sum({ provisioned: 'provisioned_mib', used: 'in_use_mib' });
    const decisions = await this.#countBy(
      this.#db('applications').where({ estate_id: estate.id }),
      'disposition',
    );
    const byDisposition = counted<Disposition | 'undecided'>(
      [...dispositions, 'undecided'],
      decisions,
      'undecided',
    );
    const applications = decisions.reduce(
      (sum, row) => sum + Number(row.count),
      0,
    );
    return {
      estate,
      virtualMachines: Number(totals?.machines ?? 0),
      setAside: Number(setAside.count),
      applications,
      decided: applications - byDisposition.undecided,
      cpus: Number(totals?.cpus ?? 0),
      memoryMiB: Number(totals?.memory ?? 0),
      provisionedMiB: Number(totals?.provisioned ?? 0),
      inUseMiB: Number(totals?.used ?? 0),
      byPowerState: counted<PowerState>(
        ['poweredOn', 'poweredOff', 'suspended', 'unknown'],
        await this.#countBy(machines(), 'power_state'),
        'unknown',
      ),
      byOsFamily: counted<OsFamily>(
        [...osFamilies],
        await this.#countBy(machines(), 'os_family'),
        'unknown',
      ),
      byDisposition,
      byReadiness: counted<Readiness>(
        [...readinessStates],
        await this.#countBy(
          machines().where({ set_aside: false }),
          'readiness',
        ),
        'unknown',
      ),
      idle: Number(idle.count),
      complete: await countComplete(this.#db, estate.id),
      confidence: confidenceOf(await readConfidenceFacts(this.#db, estate.id)),
      byCluster: byCluster
        .map(row => ({
          name: row.cluster,
          virtualMachines: Number(row.count),
          provisionedMiB: Number(row.provisioned),
          inUseMiB: Number(row.used),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    };
  }

  async #countBy(
    query: Knex.QueryBuilder,
    column: string,
  ): Promise<GroupRow[]> {
    return query
      .select({ group: column })
      .groupBy(column)
      .count({ count: '*' });
  }
}

/** Applications for which the four questions are answered. */
function countComplete(db: Knex, estateId: string): Promise<number> {
  const select = db('applications').where({ estate_id: estateId });
  whereComplete(select);
  return countRows(select);
}

function counted<T extends string>(
  names: T[],
  rows: GroupRow[],
  otherwise: T,
): Record<T, number> {
  const counts = Object.fromEntries(names.map(name => [name, 0])) as Record<
    T,
    number
  >;
  for (const { group, count } of rows) {
    const name = names.find(each => each === group) ?? otherwise;
    counts[name] += Number(count);
  }
  return counts;
}
