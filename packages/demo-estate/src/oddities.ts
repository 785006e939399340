import { DemoVirtualMachine } from './types';

/**
 * What makes a migration hard is put where it would be in life, by hand and not by chance, so that the demo always shows
 * it: shared disks, raw device mappings, GPU and USB hardware, independent disks, a suspended VM.
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
  for (const vm of virtualMachines.filter(
    each => each.name === 'sandbox_ian',
  )) {
    vm.powerState = 'suspended';
    vm.poweredOnAt = undefined;
    vm.dnsName = undefined;
  }
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
