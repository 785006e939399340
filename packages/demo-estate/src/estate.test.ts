import { buildDemoEstate, demoEstateSize, generateEstate } from './estate';
import { DemoVirtualMachine } from './types';

const estate = buildDemoEstate();
const count = (test: (vm: DemoVirtualMachine) => boolean) =>
  estate.virtualMachines.filter(test).length;

describe('buildDemoEstate', () => {
  it('has the promised size and shape', () => {
    expect(estate.virtualMachines).toHaveLength(demoEstateSize);
    expect(estate.clusters).toHaveLength(4);
    expect(new Set(estate.clusters.map(each => each.datacenter)).size).toBe(2);
    expect(count(vm => vm.kind === 'template')).toBe(6);
    expect(count(vm => vm.kind === 'agent')).toBe(8);
    expect(count(vm => vm.kind === 'placeholder')).toBe(1);
    expect(count(vm => vm.applicationId !== undefined)).toBe(214);
  });

  it('has what makes a migration hard', () => {
    expect(
      count(vm => vm.disks.some(disk => disk.sharing === 'sharingMultiWriter')),
    ).toBe(2);
    expect(count(vm => vm.disks.some(disk => disk.raw))).toBe(4);
    expect(count(vm => vm.snapshots.length > 0)).toBeGreaterThanOrEqual(10);
    expect(count(vm => vm.tools === 'toolsNotInstalled')).toBeGreaterThan(4);
    expect(
      count(vm => vm.kind === 'workload' && vm.powerState === 'poweredOff'),
    ).toBeGreaterThan(5);
    expect(count(vm => vm.powerState === 'suspended')).toBe(1);
    expect(count(vm => vm.usbController)).toBe(1);
    expect(count(vm => vm.disks.some(disk => disk.capacityMiB === 0))).toBe(1);
    expect(count(vm => vm.connectionState === 'inaccessible')).toBe(1);
    expect(count(vm => vm.faultTolerance === 'running')).toBe(1);
    expect(count(vm => vm.hostRule !== undefined)).toBeGreaterThan(0);
    expect(
      count(vm => vm.disks.some(disk => disk.mode !== 'persistent')),
    ).toBeGreaterThanOrEqual(4);
    expect(
      count(vm =>
        vm.partitions.some(part => part.capacityMiB - part.consumedMiB < 100),
      ),
    ).toBe(3);
    expect(
      count(vm => vm.powerState === 'poweredOn' && vm.use.cpu < 0.01),
    ).toBe(2);
    expect(count(vm => /[äöüß]/.test(vm.name))).toBeGreaterThan(0);
    expect(count(vm => vm.name.length > 63)).toBe(1);
    expect(count(vm => vm.name === 'test-vm')).toBe(2);
  });

  it('names the four teams for a part of the VMs only', () => {
    const owners = estate.virtualMachines
      .map(vm => vm.attributes.Owner)
      .filter(Boolean);
    expect([...new Set(owners)].sort()).toEqual([
      'platform-team',
      'team-insight',
      'team-orders',
      'team-workplace',
    ]);
    expect(owners.length).toBeGreaterThan(140);
    expect(owners.length).toBeLessThan(200);
  });

  it('places every VM on a host and a datastore of its own cluster', () => {
    const hosts = new Map(estate.hosts.map(host => [host.name, host.cluster]));
    const datastores = new Map(
      estate.datastores.map(each => [each.name, each.cluster]),
    );
    for (const vm of estate.virtualMachines) {
      expect(hosts.get(vm.host)).toBe(vm.cluster);
      for (const disk of vm.disks) {
        expect(datastores.get(disk.datastore)).toBe(vm.cluster);
        expect(disk.usedMiB).toBeLessThanOrEqual(disk.capacityMiB);
      }
    }
    for (const datastore of estate.datastores) {
      expect(datastore.inUseMiB).toBeLessThan(datastore.capacityMiB);
    }
  });

  it('gives every VM its own id and address', () => {
    const ids = estate.virtualMachines.map(vm => vm.id);
    const addresses = estate.virtualMachines.flatMap(vm => vm.primaryIp ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('lets applications call one another in a cycle, and everybody the shared services', () => {
    const applicationOf = new Map(
      estate.virtualMachines.map(vm => [vm.id, vm.applicationId]),
    );
    const calls = new Set(
      estate.flows.map(
        flow =>
          `${applicationOf.get(flow.sourceId)} ${applicationOf.get(
            flow.targetId,
          )}`,
      ),
    );
    expect(calls).toContain('orders payments');
    expect(calls).toContain('payments orders');
    expect(calls).toContain('inventory shipping');
    expect(calls).toContain('shipping inventory');
    const dnsClients = new Set(
      estate.flows
        .filter(flow => applicationOf.get(flow.targetId) === 'dns')
        .map(flow => applicationOf.get(flow.sourceId)),
    );
    expect(dnsClients.size).toBeGreaterThan(25);
  });

  it('depends on the seed alone', () => {
    expect(buildDemoEstate()).toEqual(estate);
    expect(buildDemoEstate(7)).not.toEqual(estate);
  });
});

describe('generateEstate', () => {
  it.each([0, 1, 40, 240, 241, 1000])('has exactly %s VMs', virtualMachines => {
    const generated = generateEstate({ virtualMachines, seed: 1 });
    expect(generated.virtualMachines).toHaveLength(virtualMachines);
    const ids = new Set(generated.virtualMachines.map(vm => vm.id));
    for (const flow of generated.flows) {
      expect(ids.has(flow.sourceId) && ids.has(flow.targetId)).toBe(true);
    }
  });

  it('scales to 10 000 VMs with distinct names for what belongs to applications', () => {
    const generated = generateEstate({ virtualMachines: 10_000, seed: 1 });
    const names = generated.virtualMachines
      .filter(vm => vm.applicationId)
      .map(vm => vm.name);
    expect(generated.virtualMachines).toHaveLength(10_000);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refuses what is no number of VMs', () => {
    expect(() => generateEstate({ virtualMachines: 1.5, seed: 1 })).toThrow(
      'whole number',
    );
  });
});
