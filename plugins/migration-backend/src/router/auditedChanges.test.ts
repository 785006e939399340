import { Application } from '@crosswalk/backstage-plugin-migration-common';
import { auditedChanges } from './auditedChanges';

const application = (fields: Partial<Application> = {}) =>
  ({
    name: 'Shop',
    environment: 'production',
    confirmed: true,
    virtualMachineKeys: ['a', 'b'],
    ...fields,
  } as Application);

describe('auditedChanges', () => {
  it('is empty when nothing was decided', () => {
    expect(
      auditedChanges({
        before: application({ version: 1, description: 'old' }),
        after: application({
          version: 2,
          description: 'new',
          virtualMachineKeys: ['b', 'a'],
        }),
      }),
    ).toEqual({});
  });

  it('tells old and new, and nothing by null', () => {
    expect(
      auditedChanges({
        before: application({ disposition: 'rehost', sharedService: true }),
        after: application({ owner: 'group:default/a', sharedService: false }),
      }),
    ).toEqual({
      disposition: { from: 'rehost', to: null },
      owner: { from: null, to: 'group:default/a' },
      sharedService: { from: true, to: false },
    });
  });

  it('counts VMs when others came and went', () => {
    expect(
      auditedChanges({
        before: application(),
        after: application({ virtualMachineKeys: ['a', 'c'] }),
      }),
    ).toEqual({ virtualMachines: { from: 2, to: 2 } });
  });
});
