import { operatingSystems } from '../operatingSystems';
import { DemoEstate, DemoVirtualMachine } from '../types';
import { Cell, Sheet } from '../workbook';

/** A header and what stands below it for one row's subject. */
export type Column<T> = readonly [header: string, value: (item: T) => Cell];

/** Something that hangs on a VM: a disk, a network card, a snapshot, … */
export interface Part<T> {
  vm: DemoVirtualMachine;
  part: T;
}

export function sheet<T>(
  name: string,
  columns: readonly Column<T>[],
  items: readonly T[],
): Sheet {
  return {
    name,
    rows: [
      columns.map(([header]) => header),
      ...items.map(item => columns.map(([, value]) => value(item))),
    ],
  };
}

/** One item for each part of each VM. */
export function partsOf<T>(
  virtualMachines: DemoVirtualMachine[],
  pick: (vm: DemoVirtualMachine) => readonly T[],
): Part<T>[] {
  return virtualMachines.flatMap(vm => pick(vm).map(part => ({ vm, part })));
}

/** Columns with the same value in every row, mostly limits and shares nobody has changed. */
export function constants<T>(values: Record<string, Cell>): Column<T>[] {
  return Object.entries(values).map(([header, value]) => [header, () => value]);
}

/** The first four columns of nearly every VM tab. */
export function identity<T>(
  vmOf: (item: T) => DemoVirtualMachine,
): Column<T>[] {
  return [
    ['VM', item => vmOf(item).name],
    ['Powerstate', item => vmOf(item).powerState],
    ['Template', item => vmOf(item).kind === 'template'],
    ['SRM Placeholder', item => vmOf(item).kind === 'placeholder'],
  ];
}

/** Annotation and the custom attributes, which RVTools repeats on every VM tab. */
export function remarks<T>(
  estate: DemoEstate,
  vmOf: (item: T) => DemoVirtualMachine,
): Column<T>[] {
  return [
    ['Annotation', item => vmOf(item).annotation ?? null],
    ...estate.attributeHeaders.map<Column<T>>(header => [
      header,
      item => vmOf(item).attributes[header] ?? null,
    ]),
  ];
}

/** Where the VM is. */
export function location<T>(
  vmOf: (item: T) => DemoVirtualMachine,
): Column<T>[] {
  return [
    ['Datacenter', item => vmOf(item).datacenter],
    ['Cluster', item => vmOf(item).cluster],
    ['Host', item => vmOf(item).host],
  ];
}

export function guestColumns<T>(
  vmOf: (item: T) => DemoVirtualMachine,
): Column<T>[] {
  return [
    [
      'OS according to the configuration file',
      item => operatingSystems[vmOf(item).os].configured,
    ],
    [
      'OS according to the VMware Tools',
      item => {
        const vm = vmOf(item);
        return vm.powerState === 'poweredOn' && vm.tools !== 'toolsNotInstalled'
          ? operatingSystems[vm.os].reported
          : null;
      },
    ],
  ];
}

/** The end of a VM tab: folder, guest and the ids that make keys stable. */
export function trailer<T>(
  estate: DemoEstate,
  vmOf: (item: T) => DemoVirtualMachine,
): Column<T>[] {
  return [
    ...remarks(estate, vmOf),
    ...location(vmOf),
    ['Folder', item => vmOf(item).folder],
    ...guestColumns(vmOf),
    ['VM ID', item => vmOf(item).id],
    ['VM UUID', item => vmOf(item).instanceUuid],
    ...server<T>(estate),
  ];
}

export function server<T>(estate: DemoEstate): Column<T>[] {
  return constants({
    'VI SDK Server': estate.vcenter.name,
    'VI SDK UUID': estate.vcenter.uuid,
  });
}
