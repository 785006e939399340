import {
  Application,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { plannedApplications } from './plannedApplications';

const vm = (key: string, fields: Partial<VirtualMachineRow> = {}) =>
  ({
    key,
    template: false,
    placeholder: false,
    inUseMiB: 10,
    ...fields,
  } as VirtualMachineRow);

const application = (id: string, virtualMachineKeys: string[]) =>
  ({
    id,
    name: id,
    environment: 'production',
    criticality: 'high',
    workload: 'stateless',
    sharedService: false,
    virtualMachineKeys,
  } as unknown as Application);

describe('plannedApplications', () => {
  it('counts the VMs that move, ordered by application', () => {
    const planned = plannedApplications(
      [
        application('b', ['b-1', 'gone']),
        application('a', ['a-1', 'a-2', 'golden', 'srm', 'vcls']),
      ],
      [
        vm('a-1'),
        vm('a-2', { inUseMiB: 5 }),
        vm('b-1'),
        vm('golden', { template: true }),
        vm('srm', { placeholder: true }),
        vm('vcls', { systemAgent: true }),
      ],
    );
    expect(
      planned.map(each => [each.id, each.virtualMachines, each.inUseMiB]),
    ).toEqual([
      ['a', 2, 15],
      ['b', 1, 10],
    ]);
  });
});
