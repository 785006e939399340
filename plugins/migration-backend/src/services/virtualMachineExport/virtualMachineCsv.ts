import {
  csvLine,
  isSetAside,
} from '@crosswalk/backstage-plugin-migration-common';
import { ExportedVirtualMachine } from '../../store/types';
import { VirtualMachineExport } from './VirtualMachineExportService';

interface Column {
  header: string;
  /** Only for who may read the whole inventory. */
  sensitive?: boolean;
  cell(vm: ExportedVirtualMachine): string | number | boolean | undefined;
}

const columns: Column[] = [
  { header: 'Key', cell: vm => vm.key },
  { header: 'Name', cell: vm => vm.name },
  { header: 'Target name', cell: vm => vm.targetName },
  { header: 'Application', cell: vm => vm.applicationName },
  { header: 'Readiness', cell: vm => vm.readiness },
  { header: 'Concerns', cell: vm => vm.raised.join(' ') },
  { header: 'Idle', cell: vm => vm.idle },
  { header: 'Set aside', cell: vm => isSetAside(vm) },
  { header: 'Power state', cell: vm => vm.powerState },
  { header: 'Operating system', cell: vm => vm.operatingSystem },
  { header: 'OS family', cell: vm => vm.osFamily },
  { header: 'vCPUs', cell: vm => vm.cpus },
  { header: 'Memory MiB', cell: vm => vm.memoryMiB },
  { header: 'Provisioned MiB', cell: vm => vm.provisionedMiB },
  { header: 'In use MiB', cell: vm => vm.inUseMiB },
  { header: 'Disks', cell: vm => vm.disks.length },
  { header: 'Snapshots', cell: vm => vm.snapshots.length },
  { header: 'vCenter', cell: vm => vm.vcenter },
  { header: 'Datacenter', cell: vm => vm.datacenter },
  { header: 'Cluster', cell: vm => vm.cluster },
  { header: 'Folder', cell: vm => vm.folder },
  { header: 'Sources', cell: vm => vm.sources.join(' ') },
  { header: 'Host', sensitive: true, cell: vm => vm.host },
  { header: 'DNS name', sensitive: true, cell: vm => vm.dnsName },
  {
    header: 'Addresses',
    sensitive: true,
    cell: vm =>
      [
        ...new Set([
          ...(vm.primaryIpAddress ? [vm.primaryIpAddress] : []),
          ...vm.nics.flatMap(nic => nic.ipAddresses),
        ]),
      ].join(' '),
  },
  { header: 'Annotation', sensitive: true, cell: vm => vm.annotation },
  {
    header: 'Custom attributes',
    sensitive: true,
    cell: vm =>
      Object.entries(vm.attributes)
        .map(([header, value]) => `${header}: ${value}`)
        .join('\n'),
  },
];

/** CSV as it is sent, a header and then a chunk for each batch. */
export async function* virtualMachineCsv(
  { redacted, batches }: VirtualMachineExport,
  onRows: (count: number) => void,
): AsyncIterable<string> {
  const shown = columns.filter(({ sensitive }) => !(redacted && sensitive));
  yield csvLine(shown.map(({ header }) => header));
  for await (const batch of batches) {
    onRows(batch.length);
    yield batch.map(vm => csvLine(shown.map(({ cell }) => cell(vm)))).join('');
  }
}
