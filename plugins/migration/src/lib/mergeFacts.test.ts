import { application } from '../__testUtils__/content';
import { mergeFacts } from './mergeFacts';

it('keeps what the one says that stays, and names what goes with the others', () => {
  const shop = application('shop', {
    environment: 'production',
    criticality: 'unknown',
    workload: 'unknown',
  });
  const store = application('store', {
    environment: 'test',
    criticality: 'high',
    workload: 'unknown',
    rpoMinutes: 0,
  });
  expect(mergeFacts(shop, [store])).toEqual([
    {
      field: 'environment',
      value: 'production',
      from: undefined,
      lost: [{ name: 'store', value: 'test' }],
    },
    { field: 'criticality', value: 'high', from: 'store', lost: [] },
    { field: 'rpoMinutes', value: 0, from: 'store', lost: [] },
  ]);
});
