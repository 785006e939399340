import { DemoDisk, DemoEstate, DemoNic, DemoVirtualMachine } from '../types';
import { Sheet } from '../workbook';
import { megahertz } from '../infrastructure';
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
const running = (vm: Vm) => vm.powerState === 'poweredOn';
const share = (vm: Vm, part: number) =>
  running(vm) ? Math.round(vm.memoryMiB * part) : 0;
/** Where memory is promised more often than it is there, those that use much of it feel it. */
const isPressed = (vm: Vm) => vm.use.memory > 0.65;

/** What it touched of its memory when the export was made. */
export function activeMiB(vm: Vm): number {
  return share(vm, vm.use.memory);
}

export function cpuSheet(estate: DemoEstate): Sheet {
  const columns: Column<Vm>[] = [
    ...identity(self),
    ['CPUs', vm => vm.cpus],
    ['Sockets', vm => Math.max(1, vm.cpus / 2)],
    ['Cores p/s', vm => Math.min(2, vm.cpus)],
    ['Max', vm => (running(vm) ? vm.cpus * megahertz : 0)],
    [
      'Overall',
      vm => (running(vm) ? Math.round(vm.cpus * megahertz * vm.use.cpu) : 0),
    ],
    ['Level', () => 'normal'],
    ['Shares', vm => vm.cpus * 1000],
    ['Reservation', () => 0],
    ['Entitlement', vm => (running(vm) ? vm.cpus * 200 : 0)],
    ['DRS Entitlement', vm => (running(vm) ? vm.cpus * 200 : 0)],
    ['Limit', () => -1],
    ['Hot Add', vm => vm.hotAdd],
    ...constants<Vm>({ 'Hot Remove': false, 'Numa Hotadd Exposed': false }),
    ...trailer(estate, self),
  ];
  return sheet('vCPU', columns, estate.virtualMachines);
}

export function memorySheet(estate: DemoEstate): Sheet {
  const columns: Column<Vm>[] = [
    ...identity(self),
    ['Size MiB', vm => vm.memoryMiB],
    ['Memory Reservation Locked To Max', vm => vm.memoryReserved],
    ['Overhead', vm => share(vm, 0.01)],
    ['Max', vm => share(vm, 1)],
    ['Consumed', vm => share(vm, 0.9)],
    ['Consumed Overhead', vm => share(vm, 0.008)],
    ['Private', vm => share(vm, 0.88)],
    ['Shared', vm => share(vm, 0.02)],
    ['Swapped', vm => (isPressed(vm) ? share(vm, 0.01) : 0)],
    ['Ballooned', vm => (isPressed(vm) ? share(vm, 0.05) : 0)],
    ['Active', activeMiB],
    ['Entitlement', vm => share(vm, 0.9)],
    ['DRS Entitlement', vm => share(vm, 0.9)],
    ['Level', () => 'normal'],
    ['Shares', vm => vm.memoryMiB * 10],
    ['Reservation', vm => (vm.memoryReserved ? vm.memoryMiB : 0)],
    ['Limit', () => -1],
    ['Hot Add', vm => vm.hotAdd],
    ...trailer(estate, self),
  ];
  return sheet('vMemory', columns, estate.virtualMachines);
}

export function diskSheet(estate: DemoEstate): Sheet {
  const columns: Column<Part<DemoDisk>>[] = [
    ...identity<Part<DemoDisk>>(ofPart),
    ['Disk', ({ part }) => part.label],
    ['Disk Key', ({ part }) => part.key],
    ['Disk UUID', ({ part }) => part.uuid],
    ['Disk Path', ({ part }) => part.path],
    ['Capacity MiB', ({ part }) => part.capacityMiB],
    ['Raw', ({ part }) => part.raw !== undefined],
    ['Disk Mode', ({ part }) => part.mode],
    ['Sharing mode', ({ part }) => part.sharing],
    ['Thin', ({ part }) => part.thin],
    ['Eagerly Scrub', ({ part }) => part.sharing === 'sharingMultiWriter'],
    ...constants<Part<DemoDisk>>({
      Split: false,
      'Write Through': false,
      Level: 'normal',
      Shares: 1000,
      Reservation: 0,
      Limit: -1,
    }),
    ['Controller', ({ part }) => part.controller],
    ['Label', ({ part }) => part.label],
    ['SCSI Unit #', ({ part }) => part.unit],
    ['Unit #', ({ part }) => part.unit],
    ['Shared Bus', ({ part }) => part.sharedBus],
    ['Path', ({ part }) => part.path],
    ['Raw LUN ID', ({ part }) => part.raw?.lunId ?? null],
    ['Raw Comp. Mode', ({ part }) => part.raw?.compatibility ?? null],
    ['Internal Sort Column', ({ vm, part }) => `${vm.name}${part.label}`],
    ...trailer<Part<DemoDisk>>(estate, ofPart),
  ];
  return sheet(
    'vDisk',
    columns,
    partsOf(estate.virtualMachines, vm => vm.disks),
  );
}

export function networkSheet(estate: DemoEstate): Sheet {
  const columns: Column<Part<DemoNic>>[] = [
    ...identity<Part<DemoNic>>(ofPart),
    ['NIC label', ({ part }) => part.label],
    ['Adapter', ({ part }) => part.adapter],
    ['Network', ({ part }) => part.network],
    ['Switch', ({ part }) => part.switch],
    ['Connected', ({ vm, part }) => part.connected && running(vm)],
    ['Starts Connected', ({ part }) => part.connected],
    ['Mac Address', ({ part }) => part.macAddress],
    ['Type', () => 'assigned'],
    ['IPv4 Address', ({ part }) => part.ipv4 ?? null],
    ['IPv6 Address', ({ part }) => part.ipv6 ?? null],
    ['Direct Path IO', () => false],
    ['Internal Sort Column', ({ vm, part }) => `${vm.name}${part.label}`],
    ...trailer<Part<DemoNic>>(estate, ofPart),
  ];
  return sheet(
    'vNetwork',
    columns,
    partsOf(estate.virtualMachines, vm => vm.nics),
  );
}

export function usbSheet(estate: DemoEstate): Sheet {
  const columns: Column<Vm>[] = [
    ['Select', () => false],
    ...identity(self),
    ['Device Node', () => 'USB 1'],
    ['Device Type', () => 'USB device'],
    ['Connected', () => true],
    ['Family', () => 'other'],
    ['Speed', () => 'high'],
    ['EHCI enabled', () => true],
    ['Auto connect', () => true],
    ...trailer(estate, self),
  ];
  return sheet(
    'vUSB',
    columns,
    estate.virtualMachines.filter(vm => vm.usbController),
  );
}
