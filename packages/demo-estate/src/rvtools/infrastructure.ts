import { megahertz } from '../infrastructure';
import { rvtoolsTime } from '../time';
import {
  DemoCluster,
  DemoDatastore,
  DemoEstate,
  DemoHost,
  DemoVirtualMachine,
} from '../types';
import { Sheet } from '../workbook';
import { Column, constants, server, sheet } from './columns';

const sum = <T>(items: readonly T[], value: (item: T) => number) =>
  items.reduce((total, item) => total + value(item), 0);

const running = (vm: DemoVirtualMachine) => vm.powerState === 'poweredOn';

export function clusterSheet(estate: DemoEstate): Sheet {
  const hostsOf = (cluster: DemoCluster) =>
    estate.hosts.filter(host => host.cluster === cluster.name);
  const cpu = (cluster: DemoCluster) =>
    sum(hostsOf(cluster), host => host.cores * megahertz);
  const memory = (cluster: DemoCluster) =>
    sum(hostsOf(cluster), host => host.memoryMiB);
  const columns: Column<DemoCluster>[] = [
    ['Name', cluster => cluster.name],
    ['Config status', () => 'green'],
    ['OverallStatus', () => 'green'],
    ['NumHosts', cluster => cluster.hosts],
    ['numEffectiveHosts', cluster => cluster.hosts],
    ['TotalCpu', cpu],
    ['NumCpuCores', cluster => sum(hostsOf(cluster), host => host.cores)],
    ['NumCpuThreads', cluster => sum(hostsOf(cluster), host => host.cores * 2)],
    ['Effective Cpu', cluster => Math.round(cpu(cluster) * 0.96)],
    ['TotalMemory', memory],
    ['Effective Memory', cluster => Math.round(memory(cluster) * 0.96)],
    ['Num VMotions', cluster => cluster.hosts * 412],
    ...constants<DemoCluster>({
      'HA enabled': true,
      'Failover Level': 1,
      AdmissionControlEnabled: true,
      'Host monitoring': 'enabled',
      'HB Datastore Candidate Policy': 'allFeasibleDsWithUserPreference',
      'Isolation Response': 'none',
      'Restart Priority': 'medium',
      'Cluster Settings': true,
      'Max Failures': 3,
      'Max Failure Window': -1,
      'Failure Interval': 30,
      'Min Up Time': 120,
      'VM Monitoring': 'vmMonitoringDisabled',
    }),
    ['DRS enabled', cluster => cluster.drs],
    ...constants<DemoCluster>({
      'DRS default VM behavior': 'fullyAutomated',
      'DRS vmotion rate': 3,
    }),
    ['DPM enabled', cluster => cluster.dpm],
    ...constants<DemoCluster>({
      'DPM default behavior': 'manual',
      'DPM Host Power Action Rate': 3,
    }),
    ['Object ID', cluster => cluster.objectId],
    ...server<DemoCluster>(estate),
  ];
  return sheet('vCluster', columns, estate.clusters);
}

export function hostSheet(estate: DemoEstate): Sheet {
  const groups = new Map<string, DemoVirtualMachine[]>();
  for (const vm of estate.virtualMachines) {
    const group = groups.get(vm.host) ?? [];
    group.push(vm);
    groups.set(vm.host, group);
  }
  const all = (host: DemoHost) => groups.get(host.name) ?? [];
  const active = (host: DemoHost) => all(host).filter(running);
  const vcpus = (host: DemoHost) => sum(active(host), vm => vm.cpus);
  const vram = (host: DemoHost) => sum(active(host), vm => vm.memoryMiB);
  const columns: Column<DemoHost>[] = [
    ['Host', host => host.name],
    ['Datacenter', host => host.datacenter],
    ['Cluster', host => host.cluster],
    ...constants<DemoHost>({
      'Config status': 'green',
      'Compliance Check State': null,
      'in Maintenance Mode': false,
      'in Quarantine Mode': false,
      'vSAN Fault Domain Name': null,
      'CPU Model': 'Intel(R) Xeon(R) Gold 6326 CPU @ 2.90GHz',
      Speed: megahertz,
      'HT Available': true,
      'HT Active': true,
      '# CPU': 2,
    }),
    ['Cores per CPU', host => host.cores / 2],
    ['# Cores', host => host.cores],
    [
      'CPU usage %',
      host => Math.min(95, Math.round((vcpus(host) * 22) / host.cores)),
    ],
    ['# Memory', host => host.memoryMiB],
    ['Memory Tiering Type', () => 'noTiering'],
    [
      'Memory usage %',
      host => Math.min(97, Math.round((vram(host) * 90) / host.memoryMiB)),
    ],
    ...constants<DemoHost>({ Console: 0, '# NICs': 4, '# HBAs': 3 }),
    ['# VMs total', host => all(host).length],
    ['# VMs', host => active(host).length],
    ['VMs per Core', host => rounded(active(host).length / host.cores)],
    ['# vCPUs', vcpus],
    ['vCPUs per Core', host => rounded(vcpus(host) / host.cores)],
    ['vRAM', vram],
    ['VM Used memory', host => Math.round(vram(host) * 0.9)],
    ...constants<DemoHost>({
      'VM Memory Swapped': 0,
      'VM Memory Ballooned': 0,
      'VMotion support': true,
      'Storage VMotion support': true,
      'Current EVC': 'intel-icelake',
      'Max EVC': 'intel-icelake',
    }),
    ['ESX Version', host => host.esxVersion],
    ['Boot time', () => rvtoolsTime('2026-05-17T21:40:12Z')],
    ...constants<DemoHost>({
      Domain: 'nordwind.example',
      Vendor: 'Nordwind Reference',
      Model: 'Rack Server 2U',
    }),
    ['Serial number', host => host.serial],
    ['Object ID', host => host.objectId],
    ['UUID', host => host.uuid],
    ...server<DemoHost>(estate),
  ];
  return sheet('vHost', columns, estate.hosts);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function datastoreSheet(estate: DemoEstate): Sheet {
  const counts = new Map<string, { total: number; running: number }>();
  for (const vm of estate.virtualMachines) {
    for (const name of new Set(vm.disks.map(disk => disk.datastore))) {
      const count = counts.get(name) ?? { total: 0, running: 0 };
      count.total++;
      count.running += running(vm) ? 1 : 0;
      counts.set(name, count);
    }
  }
  const hosts = (datastore: DemoDatastore) =>
    estate.hosts.filter(host => host.cluster === datastore.cluster);
  const free = (datastore: DemoDatastore) =>
    datastore.capacityMiB - datastore.inUseMiB;
  const columns: Column<DemoDatastore>[] = [
    ['Name', datastore => datastore.name],
    ...constants<DemoDatastore>({
      'Config status': 'green',
      Address: null,
      Accessible: true,
    }),
    ['Type', datastore => datastore.type],
    ['# VMs total', datastore => counts.get(datastore.name)?.total ?? 0],
    ['# VMs', datastore => counts.get(datastore.name)?.running ?? 0],
    ['Capacity MiB', datastore => datastore.capacityMiB],
    ['Provisioned MiB', datastore => datastore.provisionedMiB],
    ['In Use MiB', datastore => datastore.inUseMiB],
    ['Free MiB', free],
    [
      'Free %',
      datastore => Math.round((free(datastore) * 100) / datastore.capacityMiB),
    ],
    ...constants<DemoDatastore>({
      'SIOC enabled': false,
      'SIOC Threshold': 30,
    }),
    ['# Hosts', datastore => hosts(datastore).length],
    [
      'Hosts',
      datastore =>
        hosts(datastore)
          .map(host => host.name)
          .join(', '),
    ],
    ...constants<DemoDatastore>({
      'Cluster name': null,
      'Cluster capacity MiB': null,
      'Cluster free space MiB': null,
    }),
    ['Block size', datastore => (datastore.type === 'VMFS' ? 1 : null)],
    ...constants<DemoDatastore>({ 'Max Blocks': null, '# Extents': 1 }),
    ['Major Version', datastore => (datastore.type === 'VMFS' ? 6 : null)],
    ['Version', datastore => (datastore.type === 'VMFS' ? '6.82' : null)],
    ...constants<DemoDatastore>({ 'VMFS Upgradeable': false, MHA: true }),
    ['URL', datastore => `ds:///vmfs/volumes/${datastore.objectId}/`],
    ['Object ID', datastore => datastore.objectId],
    ...server<DemoDatastore>(estate),
  ];
  return sheet('vDatastore', columns, estate.datastores);
}

export function resourcePoolSheet(estate: DemoEstate): Sheet {
  const groups = new Map<string, DemoVirtualMachine[]>();
  for (const vm of estate.virtualMachines) {
    const group = groups.get(vm.resourcePool) ?? [];
    group.push(vm);
    groups.set(vm.resourcePool, group);
  }
  const columns: Column<[string, DemoVirtualMachine[]]>[] = [
    ['Resource Pool name', ([path]) => path.split('/').pop() ?? path],
    ['Resource Pool path', ([path]) => path],
    ['Status', () => 'green'],
    ['# VMs total', ([, vms]) => vms.length],
    ['# VMs', ([, vms]) => vms.filter(running).length],
    ['# vCPUs', ([, vms]) => sum(vms.filter(running), vm => vm.cpus)],
    ...constants<[string, DemoVirtualMachine[]]>({
      'CPU limit': -1,
      'CPU overheadLimit': -1,
      'CPU reservation': 0,
    }),
    ['CPU level', ([path]) => (path.endsWith('/Tier-1') ? 'high' : 'normal')],
    ['CPU shares', ([path]) => (path.endsWith('/Tier-1') ? 8000 : 4000)],
    ['CPU expandableReservation', () => true],
    ['Mem Configured', ([, vms]) => sum(vms, vm => vm.memoryMiB)],
    ...constants<[string, DemoVirtualMachine[]]>({
      'Mem limit': -1,
      'Mem overheadLimit': -1,
      'Mem reservation': 0,
    }),
    ['Mem level', ([path]) => (path.endsWith('/Tier-1') ? 'high' : 'normal')],
    ['Mem shares', ([path]) => (path.endsWith('/Tier-1') ? 327680 : 163840)],
    ['Mem expandableReservation', () => true],
    ...server<[string, DemoVirtualMachine[]]>(estate),
  ];
  return sheet('vRP', columns, [...groups.entries()]);
}
