import type { VirtualMachineRow } from '@crosswalk/backstage-plugin-migration-common';
import { toCsv } from './csv';
import { setAsideReason } from './setAside';

type Field = (vm: VirtualMachineRow) => string | number | undefined;

/** In the words of the model and in its units, so that scripts can rely on them. */
const fields: Record<string, Field> = {
  name: vm => vm.name,
  key: vm => vm.key,
  application: vm => vm.applicationName,
  powerState: vm => vm.powerState,
  setAside: vm => setAsideReason(vm),
  cluster: vm => vm.cluster,
  host: vm => vm.host,
  folder: vm => vm.folder,
  operatingSystem: vm => vm.operatingSystem,
  osFamily: vm => vm.osFamily,
  cpus: vm => vm.cpus,
  memoryMiB: vm => vm.memoryMiB,
  inUseMiB: vm => vm.inUseMiB,
  provisionedMiB: vm => vm.provisionedMiB,
  disks: vm => vm.disks.length,
  primaryIpAddress: vm => vm.primaryIpAddress,
};

/** The inventory as a file for a spreadsheet. */
export function virtualMachinesToCsv(
  vms: readonly VirtualMachineRow[],
): string {
  return toCsv(
    Object.keys(fields),
    vms.map(vm => Object.values(fields).map(field => field(vm))),
  );
}
