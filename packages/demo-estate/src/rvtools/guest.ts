import { rvtoolsTime } from '../time';
import {
  DemoEstate,
  DemoPartition,
  DemoSnapshot,
  DemoVirtualMachine,
} from '../types';
import { Sheet } from '../workbook';
import {
  Column,
  constants,
  identity,
  Part,
  partsOf,
  sheet,
  trailer,
} from './columns';

type Vm = DemoVirtualMachine;
const self = (vm: Vm) => vm;
const ofPart = <T>({ vm }: Part<T>) => vm;

export function partitionSheet(estate: DemoEstate): Sheet {
  const free = (part: DemoPartition) => part.capacityMiB - part.consumedMiB;
  const columns: Column<Part<DemoPartition>>[] = [
    ...identity<Part<DemoPartition>>(ofPart),
    ['Disk Key', ({ part }) => part.diskKey ?? null],
    ['Disk', ({ part }) => part.disk],
    ['Capacity MiB', ({ part }) => part.capacityMiB],
    ['Consumed MiB', ({ part }) => part.consumedMiB],
    ['Free MiB', ({ part }) => free(part)],
    // The blank at the end is RVTools' own.
    [
      'Free % ',
      ({ part }) => Math.round((free(part) * 100) / part.capacityMiB),
    ],
    ['Internal Sort Column', ({ vm, part }) => `${vm.name}${part.disk}`],
    ...trailer<Part<DemoPartition>>(estate, ofPart),
  ];
  return sheet(
    'vPartition',
    columns,
    partsOf(estate.virtualMachines, vm => vm.partitions),
  );
}

export function snapshotSheet(estate: DemoEstate): Sheet {
  const columns: Column<Part<DemoSnapshot>>[] = [
    ['VM', ({ vm }) => vm.name],
    ['Powerstate', ({ vm }) => vm.powerState],
    ['Name', ({ part }) => part.name],
    ['Description', ({ part }) => part.description],
    ['Date / time', ({ part }) => rvtoolsTime(part.createdAt)],
    [
      'Filename',
      ({ vm }) =>
        `[${vm.disks[0].datastore}] ${vm.name}/${vm.name}-Snapshot1.vmsn`,
    ],
    ['Size MiB (vmsn)', () => 1],
    ['Size MiB (total)', ({ part }) => part.sizeMiB],
    ['Quiesced', () => false],
    ['State', () => 'poweredOff'],
    ...trailer<Part<DemoSnapshot>>(estate, ofPart),
  ];
  return sheet(
    'vSnapshot',
    columns,
    partsOf(estate.virtualMachines, vm => vm.snapshots),
  );
}

/** What the tools say of the guest. */
export function heartbeat(vm: Vm): string {
  return vm.dnsName && !vm.silent ? 'green' : 'gray';
}

const toolsVersions: Record<Vm['tools'], string | null> = {
  toolsOk: '12389',
  toolsOld: '10346',
  toolsNotRunning: '12389',
  toolsNotInstalled: '0',
};

export function toolsSheet(estate: DemoEstate): Sheet {
  const columns: Column<Vm>[] = [
    ['Upgrade', vm => vm.tools === 'toolsOld'],
    ...identity(self),
    ['VM Version', vm => vm.hardwareVersion],
    ['Tools', vm => vm.tools],
    ['Tools Version', vm => toolsVersions[vm.tools]],
    ['Required Version', () => '12389'],
    ['Upgradeable', vm => (vm.tools === 'toolsOld' ? 'Yes' : 'No')],
    ['Upgrade Policy', () => 'manual'],
    ...constants<Vm>({ 'Sync time': false, 'App status': 'none' }),
    ['Heartbeat status', heartbeat],
    ...constants<Vm>({ 'Kernel Crash state': false }),
    ['Operation Ready', vm => vm.dnsName !== undefined],
    ['State change support', vm => vm.dnsName !== undefined],
    ['Interactive Guest', () => false],
    ...trailer(estate, self).map<Column<Vm>>(column =>
      // This tab alone names the managed object twice.
      column[0] === 'VM ID' ? ['VMRef', column[1]] : column,
    ),
    ['VM ID', vm => vm.id],
  ];
  return sheet('vTools', columns, estate.virtualMachines);
}
