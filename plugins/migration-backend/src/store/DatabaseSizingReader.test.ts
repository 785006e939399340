import { TestDatabases } from '@backstage/backend-test-utils';
import { createStores, vm } from '../__testUtils__/stores';
import { DatabaseSizingReader } from './DatabaseSizingReader';
import { DecidedVirtualMachine } from './SizingReader';

jest.setTimeout(60_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
});

describe.each(databases.eachSupportedId())('DatabaseSizingReader %s', id => {
  it('reads every VM once, with the decision about its application', async () => {
    const db = await databases.init(id);
    const stores = await createStores(db);
    const names = Array.from({ length: 1203 }, (_, i) => `app${i}-web-01`);
    await stores.apply('i1', { virtualMachines: names.map(name => vm(name)) });
    const [retired] = (
      await stores.applications.list('e1', { limit: 1, sort: 'name' })
    ).items;
    await db('applications')
      .where({ id: retired.id })
      .update({ disposition: 'retire' });

    const batches: DecidedVirtualMachine[][] = [];
    for await (const batch of new DatabaseSizingReader(db).virtualMachines(
      'e1',
    )) {
      batches.push(batch);
    }
    expect(batches.length).toBeGreaterThan(1);
    const all = batches.flat();
    expect(all.map(each => each.vm.name).sort()).toEqual([...names].sort());
    expect(
      all
        .filter(each => each.disposition === 'retire')
        .map(each => each.vm.key),
    ).toEqual(retired.virtualMachineKeys);
  });

  it('joins what the sources know of the infrastructure', async () => {
    const db = await databases.init(id);
    await createStores(db);
    const source = (sourceId: string, infrastructure: object | null) => ({
      estate_id: 'e1',
      id: sourceId,
      kind: 'rvtools',
      title: sourceId,
      live: false,
      infrastructure: infrastructure && JSON.stringify(infrastructure),
    });
    const prod = { name: 'prod', datacenter: 'fra', hosts: 4 };
    await db('estate_sources').insert([
      source('a', { clusters: [prod], hosts: [], datastores: [] }),
      source('b', {
        clusters: [prod, { name: 'prod', datacenter: 'lon' }],
        hosts: [{ name: 'esx-1' }],
        datastores: [],
      }),
      source('c', null),
    ]);
    expect(await new DatabaseSizingReader(db).infrastructure('e1')).toEqual({
      clusters: [prod, { name: 'prod', datacenter: 'lon' }],
      hosts: [{ name: 'esx-1' }],
      datastores: [],
    });
  });
});
