import { DemoVirtualMachine } from './types';

/**
 * What makes a migration hard is put where it would be in life, by hand and not by chance, so that the demo always shows
 * it: shared disks, raw device mappings, GPU and USB hardware, independent disks, a suspended VM, full file systems, what
 * is left of broken storage.
 */
export function applyOddities(virtualMachines: DemoVirtualMachine[]): void {
  const production = (applicationId: string, tier: string) =>
    virtualMachines.filter(
      vm =>
        vm.applicationId === applicationId &&
        vm.environment === 'production' &&
        vm.tier === tier,
    );

  shareDisks(production('ledger', 'db'));
  mapLuns(production('file-services', 'file'), 'physicalMode');
  mapLuns(production('data-warehouse', 'db').slice(0, 1), 'virtualMode');
  for (const vm of production('forecasting', 'worker')) {
    vm.memoryReserved = true;
    vm.annotation = 'GPU passthrough, keep on this host.';
  }
  for (const vm of production('access-badges', 'app')) {
    vm.usbController = true;
    vm.annotation = 'USB dongle of the door controller.';
  }
  for (const vm of production('document-archive', 'db')) {
    vm.disks[1].mode = 'independent_persistent';
  }
  for (const applicationId of ['orders', 'payments', 'checkout']) {
    for (const vm of production(applicationId, 'db')) {
      vm.antiAffinityRule = `separate-${applicationId}-db`;
    }
  }
  for (const vm of production('data-warehouse', 'db')) {
    vm.hostRule = 'database-licences';
  }
  for (const vm of production('mail-relay', 'app').slice(0, 1)) {
    vm.faultTolerance = 'running';
  }
  for (const vm of production('event-bus', 'broker')) {
    vm.nics[0].adapter = 'SR-IOV passthrough';
  }
  for (const vm of production('virtual-desktops', 'desktop').slice(0, 2)) {
    vm.disks[0].mode = 'independent_nonpersistent';
  }
  for (const vm of production('wiki', 'app').slice(0, 1)) {
    vm.dnsName = 'localhost.localdomain';
  }
  for (const vm of production('build-farm', 'worker').slice(0, 1)) {
    leaveFree(vm, 64);
  }
  for (const vm of production('hr-portal', 'web').slice(0, 1)) {
    leaveFree(vm, 41);
  }
  for (const vm of production('document-archive', 'file')) {
    leaveFree(vm, 0);
  }

  const named = (name: string, change: (vm: DemoVirtualMachine) => void) =>
    virtualMachines.filter(each => each.name === name).forEach(change);
  named('sandbox_ian', vm => {
    vm.powerState = 'suspended';
    vm.poweredOnAt = undefined;
    vm.dnsName = undefined;
  });
  named('Kopie von HRPWEB01', loseDatastore);
  named('orders_old_DELETE_2024', loseLun);
  named('firewall-lab', vm => {
    vm.silent = true;
    vm.use = { cpu: 0.004, memory: 0.007 };
  });
  named('test-vm', vm => {
    vm.use = { cpu: 0.002, memory: 0.005 };
  });
}

/** Both nodes see the same files: two data disks and a quorum disk, owned by the first. */
function shareDisks(nodes: DemoVirtualMachine[]): void {
  const [first] = nodes;
  if (!first || nodes.length < 2) {
    return;
  }
  const shared = [400, 400, 8].map((capacityGiB, i) => ({
    ...first.disks[0],
    label: `Hard disk ${i + 2}`,
    key: 2016 + i,
    uuid: `${first.disks[0].uuid.slice(0, -1)}${i + 1}`,
    capacityMiB: capacityGiB * 1024,
    usedMiB: capacityGiB * 1024,
    path: `[${first.disks[0].datastore}] ${first.name}/shared_${i + 1}.vmdk`,
    thin: false,
    sharing: 'sharingMultiWriter' as const,
    unit: i,
  }));
  for (const node of nodes) {
    node.disks = [node.disks[0], ...shared];
    node.partitions = node.partitions.slice(0, 1);
    node.changedBlockTracking = false;
  }
}

/** Raw device mappings; the LUN is the same on every node. */
function mapLuns(
  nodes: DemoVirtualMachine[],
  compatibility: 'physicalMode' | 'virtualMode',
): void {
  const lun = nodes[0]?.disks[1];
  if (!lun) {
    return;
  }
  const physical = compatibility === 'physicalMode';
  for (const node of nodes) {
    const own = node.disks[1];
    node.disks[1] = {
      ...own,
      capacityMiB: lun.capacityMiB,
      usedMiB: lun.capacityMiB,
      thin: false,
      mode: physical ? 'independent_persistent' : 'persistent',
      sharing: 'sharingNone',
      controller: physical ? 'LSI Logic SAS' : own.controller,
      sharedBus: physical ? 'physicalSharing' : 'noSharing',
      raw: {
        lunId: `naa.6000${lun.uuid.replace(/-/g, '').slice(8, 36)}`,
        compatibility,
      },
    };
    node.partitions = node.partitions.slice(0, 1);
    node.changedBlockTracking = !physical && node.changedBlockTracking;
  }
}

/** The system disk is all but full. */
function leaveFree(vm: DemoVirtualMachine, mebibytes: number): void {
  const [system] = vm.partitions;
  if (system) {
    system.consumedMiB = system.capacityMiB - mebibytes;
    vm.disks[0].usedMiB = vm.disks[0].capacityMiB;
  }
}

/** Its datastore was taken away, so that vSphere knows only where it was mounted. */
function loseDatastore(vm: DemoVirtualMachine): void {
  vm.connectionState = 'inaccessible';
  for (const disk of vm.disks) {
    disk.path = `/vmfs/volumes/5f3c${disk.uuid.slice(9, 13)}-old/${vm.name}/${
      vm.name
    }.vmdk`;
  }
}

/** The mapping is still there; the LUN that it maps is not, and has no size. */
function loseLun(vm: DemoVirtualMachine): void {
  const [first] = vm.disks;
  vm.disks.push({
    ...first,
    label: 'Hard disk 2',
    key: 2001,
    uuid: `${first.uuid.slice(0, -1)}f`,
    capacityMiB: 0,
    usedMiB: 0,
    path: `[${first.datastore}] ${vm.name}/${vm.name}_rdm.vmdk`,
    thin: false,
    unit: 1,
    raw: {
      lunId: `naa.6000${first.uuid.replace(/-/g, '').slice(8, 36)}`,
      compatibility: 'virtualMode',
    },
  });
}
