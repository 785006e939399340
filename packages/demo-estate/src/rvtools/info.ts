import { rvtoolsTime } from '../time';
import { DemoEstate, DemoVirtualMachine } from '../types';
import { Sheet } from '../workbook';
import {
  Column,
  constants,
  guestColumns,
  identity,
  location,
  remarks,
  server,
  sheet,
} from './columns';
import { heartbeat } from './guest';
import { activeMiB } from './hardware';

type Vm = DemoVirtualMachine;
const self = (vm: Vm) => vm;

export function provisionedMiB(vm: Vm): number {
  const disks = vm.disks.reduce((sum, disk) => sum + disk.capacityMiB, 0);
  // The swap file is as large as the memory.
  return disks === 0 ? 0 : disks + vm.memoryMiB;
}

export function inUseMiB(vm: Vm): number {
  const disks = vm.disks.reduce(
    (sum, disk) => sum + (disk.thin ? disk.usedMiB : disk.capacityMiB),
    0,
  );
  const snapshots = vm.snapshots.reduce((sum, each) => sum + each.sizeMiB, 0);
  const swap = vm.powerState === 'poweredOn' ? vm.memoryMiB : 0;
  return disks === 0 ? 0 : disks + snapshots + swap;
}

export function infoSheet(estate: DemoEstate): Sheet {
  const vms = estate.virtualMachines;
  const folderIds = new Map(
    [...new Set(vms.map(vm => vm.folder))].map((folder, i) => [
      folder,
      `group-v${300 + i}`,
    ]),
  );
  const columns: Column<Vm>[] = [
    ...identity(self),
    ['Config status', vm => (vm.consolidationNeeded ? 'yellow' : 'green')],
    ['DNS Name', vm => vm.dnsName ?? null],
    ['Connection state', vm => vm.connectionState],
    ['Guest state', vm => (vm.dnsName ? 'running' : 'notRunning')],
    ['Heartbeat', heartbeat],
    ['Consolidation Needed', vm => vm.consolidationNeeded],
    ['PowerOn', vm => rvtoolsTime(vm.poweredOnAt)],
    ...constants<Vm>({
      'Suspended To Memory': false,
      'Suspend time': null,
      'Suspend Interval': 0,
    }),
    ['Creation date', vm => rvtoolsTime(vm.createdAt)],
    ['Change Version', vm => vm.createdAt],
    ['CPUs', vm => vm.cpus],
    ['Overall Cpu Readiness', () => 0],
    ['Memory', vm => vm.memoryMiB],
    ['Active Memory', activeMiB],
    ['NICs', vm => vm.nics.length],
    ['Disks', vm => vm.disks.length],
    [
      'Total disk capacity MiB',
      vm => vm.disks.reduce((sum, disk) => sum + disk.capacityMiB, 0),
    ],
    ['Fixed Passthru HotPlug', vm => vm.memoryReserved],
    ...constants<Vm>({
      'min Required EVC Mode Key': null,
      'Latency Sensitivity': 'normal',
      'Op Notification Timeout': 0,
    }),
    ['EnableUUID', vm => vm.firmware === 'efi'],
    ['CBT', vm => vm.changedBlockTracking],
    ['Primary IP Address', vm => vm.primaryIp ?? null],
    ...Array.from(
      { length: 8 },
      (_, i): Column<Vm> => [
        `Network #${i + 1}`,
        vm => vm.nics[i]?.network ?? null,
      ],
    ),
    ...constants<Vm>({ 'Num Monitors': 1, 'Video Ram KiB': 4096 }),
    ['Resource pool', vm => vm.resourcePool],
    ['Folder ID', vm => folderIds.get(vm.folder) ?? null],
    ['Folder', vm => vm.folder],
    ['vApp', () => null],
    ['DAS protection', vm => vm.powerState === 'poweredOn'],
    ['FT State', vm => vm.faultTolerance],
    ...constants<Vm>({
      'FT Role': null,
      'FT Latency': -1,
      'FT Bandwidth': -1,
      'FT Sec. Latency': -1,
      'Vm Failover In Progress': false,
    }),
    ['Provisioned MiB', provisionedMiB],
    ['In Use MiB', inUseMiB],
    ['Unshared MiB', inUseMiB],
    [
      'HA Restart Priority',
      vm => (vm.antiAffinityRule ? 'high' : 'clusterRestartPriority'),
    ],
    ...constants<Vm>({
      'HA Isolation Response': 'clusterIsolationResponse',
      'HA VM Monitoring': 'vmMonitoringDisabled',
    }),
    ['Cluster rule(s)', ruleType],
    ['Cluster rule name(s)', vm => vm.antiAffinityRule ?? vm.hostRule ?? null],
    ...constants<Vm>({
      'Boot Required': false,
      'Boot delay': 0,
      'Boot retry delay': 10000,
      'Boot retry enabled': false,
      'Boot BIOS setup': false,
      'Reboot PowerOff': false,
    }),
    ['EFI Secure boot', vm => vm.secureBoot],
    ['Firmware', vm => vm.firmware],
    ['HW version', vm => vm.hardwareVersion],
    ...constants<Vm>({
      'HW upgrade status': 'none',
      'HW upgrade policy': 'never',
      'HW target': null,
    }),
    ['Path', vm => filePath(vm, `${vm.name}.vmx`)],
    ['Log directory', vm => filePath(vm, '')],
    ['Snapshot directory', vm => filePath(vm, '')],
    ['Suspend directory', vm => filePath(vm, '')],
    ...remarks(estate, self),
    ...location(self),
    ...guestColumns(self),
    ...constants<Vm>({
      'Customization Info': null,
      'Guest Detailed Data': null,
    }),
    ['VM ID', vm => vm.id],
    ['SMBIOS UUID', vm => vm.smbiosUuid],
    ['VM UUID', vm => vm.instanceUuid],
    ...constants<Vm>({
      'VI SDK Server type': 'VMware vCenter Server',
      'VI SDK API Version': `${estate.vcenter.version}.0`,
    }),
    ...server<Vm>(estate),
  ];
  return sheet('vInfo', columns, vms);
}

function ruleType(vm: Vm): string | null {
  if (vm.antiAffinityRule) {
    return 'AntiAffinity';
  }
  return vm.hostRule ? 'VM-Host affinity' : null;
}

function filePath(vm: Vm, file: string): string | null {
  const datastore = vm.disks[0]?.datastore;
  return datastore ? `[${datastore}] ${vm.name}/${file}` : null;
}
