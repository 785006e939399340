import { rvtoolsTime } from '../time';
import { DemoEstate, DemoVirtualMachine } from '../types';
import { Sheet } from '../workbook';
import { Column, server, sheet } from './columns';

export function sourceSheet(estate: DemoEstate): Sheet {
  const columns: Column<DemoEstate>[] = [
    ['Name', () => 'VMware vCenter Server'],
    ['OS type', () => 'linux-x64'],
    ['API type', () => 'VirtualCenter'],
    ['API version', each => `${each.vcenter.version}.0`],
    ['Version', each => each.vcenter.version],
    ['Patch level', () => '00400'],
    ['Build', each => each.vcenter.build],
    [
      'Fullname',
      each =>
        `VMware vCenter Server ${each.vcenter.version} build-${each.vcenter.build}`,
    ],
    ['Product name', () => 'VMware VirtualCenter Server'],
    ['Product version', each => each.vcenter.version],
    ['Product line', () => 'vpx'],
    ['Vendor', () => 'VMware, Inc.'],
    ...server<DemoEstate>(estate),
  ];
  return sheet('vSource', columns, [estate]);
}

interface Health {
  name: string;
  message: string;
  type: string;
}

export function healthSheet(estate: DemoEstate): Sheet {
  const finding =
    (type: string, message: string) =>
    (vm: DemoVirtualMachine): Health => ({ name: vm.name, message, type });
  const vms = estate.virtualMachines;
  const findings = [
    ...vms
      .filter(vm => vm.snapshots.length > 0)
      .map(finding('Snapshot', 'VM has an active snapshot!')),
    ...vms
      .filter(vm => vm.tools === 'toolsOld')
      .map(finding('VMTools', 'VMtools are out of date.')),
    ...vms
      .filter(vm => vm.consolidationNeeded)
      .map(
        finding(
          'Consolidation',
          'Virtual machine disk consolidation is needed.',
        ),
      ),
  ];
  const columns: Column<Health>[] = [
    ['Name', each => each.name],
    ['Message', each => each.message],
    ['Message type', each => each.type],
    ...server<Health>(estate),
  ];
  return sheet('vHealth', columns, findings);
}

export function metaDataSheet(estate: DemoEstate): Sheet {
  const columns: Column<DemoEstate>[] = [
    ['RVTools major version', () => '4.6'],
    ['RVTools version', () => '4.6.1.0'],
    ['xlsx creation datetime', each => rvtoolsTime(each.asOf)],
    ['Server', each => each.vcenter.name],
  ];
  return sheet('vMetaData', columns, [estate]);
}
