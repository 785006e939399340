import { TestDatabases } from '@backstage/backend-test-utils';
import {
  concerns,
  Readiness,
  readinessOf,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import {
  createApplication,
  createStores,
  vm,
} from '../../__testUtils__/stores';
import { migrationsDirectory } from '../migrationDatabase';
import { ExportedVirtualMachine, VirtualMachineFilters } from '../types';
import { fromVirtualMachine } from '../virtualMachineRows';
import { DatabaseReadinessReader } from './DatabaseReadinessReader';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

/** A row with these answers, one letter a rule. */
function row(
  machine: VirtualMachine,
  found: { answers: string; idle?: boolean; sources?: string[] },
) {
  const answers = { r: 'raised', o: 'ok', u: 'unknown' } as const;
  return fromVirtualMachine({
    estateId: 'e1',
    vm: machine,
    assessment: {
      readiness: readinessOf(found.answers),
      findings: [...found.answers].map((letter, i) => ({
        concern: concerns[i].id,
        answer: answers[letter as keyof typeof answers],
        message: '',
        evidence: [],
      })),
      idle: found.idle ? [{ rule: 'no-use', message: '' }] : [],
      targetName: { name: machine.name },
      sizing: [],
    },
    sources: found.sources ?? ['rvtools'],
    assessedAt: '2026-11-01T00:00:00.000Z',
  });
}

const ok = 'o'.repeat(29);
const withAnswer = (index: number, letter: string) =>
  ok.slice(0, index) + letter + ok.slice(index + 1);

describe.each(databases.eachSupportedId())('readiness in %s', databaseId => {
  let db: Knex;
  let stores: Awaited<ReturnType<typeof createStores>>;

  beforeEach(async () => {
    db = await databases.init(databaseId);
    stores = await createStores(db);
    await db('virtual_machines').insert([
      row(vm('a'), { answers: ok }),
      row(vm('b'), { answers: withAnswer(0, 'r'), idle: true }),
      row(vm('c'), {
        answers: withAnswer(28, 'r'),
        sources: ['vcenter:prod_1', 'rvtools'],
      }),
      row(vm('d'), { answers: withAnswer(3, 'u') }),
      row(vm('golden', { template: true }), { answers: ok }),
    ]);
  });

  const namesOf = async (filters: VirtualMachineFilters) =>
    (
      await stores.virtualMachines.list('e1', { limit: 10, ...filters })
    ).items.map(({ name }) => name);

  it('narrows lists by position of the answer, state, idleness and source', async () => {
    expect(await namesOf({ concern: concerns[0].id })).toEqual(['b']);
    expect(await namesOf({ concern: concerns[28].id })).toEqual(['c']);
    expect(await namesOf({ concern: concerns[3].id })).toEqual([]);
    expect(await namesOf({ concern: 'none' })).toEqual([]);
    expect(await namesOf({ readiness: 'blocked' })).toEqual(['b']);
    expect(await namesOf({ idle: true })).toEqual(['b']);
    expect(await namesOf({ idle: false })).toEqual(['a', 'c', 'd', 'golden']);
    expect(await namesOf({ source: 'vcenter:prod_1' })).toEqual(['c']);
    expect(await namesOf({ source: 'vcenter:prodX1' })).toEqual([]);
    expect(await namesOf({ sort: '-readiness' })).toEqual([
      'b',
      'd',
      'a',
      'c',
      'golden',
    ]);
  });

  it('counts groups without what is set aside, all or those of one application', async () => {
    const reader = new DatabaseReadinessReader(db, { idleAfterDays: 30 });
    const states = async (applicationId?: string) =>
      (await reader.groups('e1', applicationId))
        .map(({ readiness, idle, count }): [Readiness, boolean, number] => [
          readiness,
          idle,
          count,
        ])
        .sort();
    expect(await states()).toEqual([
      ['blocked', true, 1],
      ['ready', false, 1],
      ['ready', false, 1],
      ['unknown', false, 1],
    ]);
    await createApplication(stores.applications, {
      id: 'app',
      virtualMachineKeys: ['key-b'],
    });
    expect(await states('app')).toEqual([['blocked', true, 1]]);
    expect(await states('other')).toEqual([]);
  });

  it('reads all that pass in their order, within a scope those of its applications', async () => {
    await createApplication(stores.applications, {
      id: 'app',
      owner: 'group:default/team',
      virtualMachineKeys: ['key-b', 'key-c'],
    });
    const all = async (
      ...args: Parameters<typeof stores.virtualMachines.readAll>
    ) => {
      const found: ExportedVirtualMachine[] = [];
      for await (const batch of await stores.virtualMachines.readAll(...args)) {
        found.push(...batch);
      }
      return found.map(({ name }) => name);
    };
    expect(await all('e1', { sort: '-name' })).toEqual([
      'golden',
      'd',
      'c',
      'b',
      'a',
    ]);
    const criteria = { owners: ['group:default/team'] };
    expect(await all('e1', {}, { criteria })).toEqual(['b', 'c']);
    expect(await all('e1', { idle: true }, { criteria })).toEqual(['b']);
    expect(await all('e1', {}, { criteria: { owners: ['x'] } })).toEqual([]);
    await expect(all('e1', { sort: 'colour' })).rejects.toThrow(/sort/);
  });

  it('gives the context that stored answers rest on', async () => {
    const coverage = { format: 'rvtools', tables: { vInfo: ['VM'] } };
    await db('estate_sources').insert(
      ['rvtools', 'vcenter:prod_1'].map(id => ({
        estate_id: 'e1',
        id,
        kind: 'rvtools',
        title: id,
        live: false,
        coverage: JSON.stringify({ ...coverage, tables: { [id]: [] } }),
        infrastructure: JSON.stringify({
          clusters: [{ name: id }],
          hosts: [],
          datastores: [],
        }),
        imported_at: '2026-11-02T00:00:00.000Z',
      })),
    );
    const stored = await stores.virtualMachines.get('e1', 'key-c');
    const reader = new DatabaseReadinessReader(db, { idleAfterDays: 7 });
    const context = stored && (await reader.contextOf('e1', stored));
    expect(context).toMatchObject({
      coverages: [
        { tables: { 'vcenter:prod_1': [] } },
        { tables: { rvtools: [] } },
      ],
      infrastructure: {
        clusters: [{ name: 'rvtools' }, { name: 'vcenter:prod_1' }],
      },
      now: '2026-11-01T00:00:00.000Z',
      idleAfterDays: 7,
      targetNames: new Map([['key-c', { name: 'c' }]]),
    });
  });

  it('goes back to what there was before without losing a VM', async () => {
    const directory = migrationsDirectory();
    while (await db.schema.hasColumn('virtual_machines', 'answers')) {
      await db.migrate.down({ directory });
    }
    expect(await db.schema.hasColumn('estates', 'columns')).toBe(false);
    expect(await db('virtual_machines').pluck('name')).toHaveLength(5);
    await db.migrate.latest({ directory });
    expect(
      await db('virtual_machines').distinct('readiness', 'answers'),
    ).toEqual([{ readiness: 'unknown', answers: '' }]);
  });
});
