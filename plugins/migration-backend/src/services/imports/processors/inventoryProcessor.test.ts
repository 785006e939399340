import { TestDatabases } from '@backstage/backend-test-utils';
import { createStores, vm } from '../../../__testUtils__/stores';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('inventoryProcessor on %s', id => {
  it('keeps VMs of two sources apart that share no more than a name, and says so', async () => {
    const stores = await createStores(await databases.init(id));
    await stores.apply('i1', {
      virtualMachines: [vm('web', { cluster: 'a' }), vm('db')],
    });
    await stores.apply(
      'i2',
      { virtualMachines: [vm('web', { key: 'other' })] },
      { sourceId: 'rvtools:two' },
    );
    expect((await stores.virtualMachines.listAll('e1')).length).toBe(3);
    expect((await stores.imports.get('e1', 'i2'))?.report?.details).toEqual([
      expect.objectContaining({
        outcome: 'warning',
        rule: 'namesake-without-place',
        message: expect.stringContaining('“web”'),
        count: 1,
      }),
    ]);
  });
});
