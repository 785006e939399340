import { Infrastructure } from '@crosswalk/backstage-plugin-migration-common';
import { InventoryMirror } from '../collector/InventoryMirror';
import { Places } from './Places';
import { optionalMiB } from './units';

/** Clusters, hosts and datastores; those whose name could not be read are left out. */
export function mapInfrastructure(
  mirror: InventoryMirror,
  places: Places,
  vcenter: string,
): Infrastructure {
  const hostFacts = mirror.all('HostSystem').flatMap(({ values }) => {
    const { name, parent, 'summary.hardware': hardware } = values;
    return name === undefined
      ? []
      : [
          {
            name,
            vcenter,
            datacenter: places.datacenterOf(parent),
            cluster:
              parent?.type === 'ComputeResource'
                ? ''
                : places.nameOf(parent, 'ClusterComputeResource'),
            sockets: hardware?.numCpuPkgs,
            cores: hardware?.numCpuCores,
            cpuMHz: hardware?.cpuMhz,
            memoryMiB: optionalMiB(hardware?.memorySize),
            cpuModel: hardware?.cpuModel,
            version: values['summary.config.product.fullName'],
          },
        ];
  });

  const clusters = mirror
    .all('ClusterComputeResource')
    .flatMap(({ values }) => {
      const { name, parent, summary, configurationEx } = values;
      return name === undefined
        ? []
        : [
            {
              name,
              vcenter,
              datacenter: places.datacenterOf(parent),
              hosts: summary?.numHosts,
              cores: summary?.numCpuCores,
              cpuMHz: summary?.totalCpu,
              memoryMiB: optionalMiB(summary?.totalMemory),
              drsEnabled: configurationEx?.drsEnabled,
              dpmEnabled: configurationEx?.dpmEnabled,
              haEnabled: configurationEx?.haEnabled,
            },
          ];
    });

  const datastores = mirror.all('Datastore').flatMap(({ values }) => {
    const { name, parent, summary, vm } = values;
    if (name === undefined) {
      return [];
    }
    const { capacity, freeSpace, uncommitted } = summary ?? {};
    const inUse =
      capacity === undefined || freeSpace === undefined
        ? undefined
        : capacity - freeSpace;
    return [
      {
        name,
        vcenter,
        datacenter: places.datacenterOf(parent),
        type: summary?.type,
        capacityMiB: optionalMiB(capacity),
        provisionedMiB:
          inUse === undefined
            ? undefined
            : optionalMiB(inUse + (uncommitted ?? 0)),
        inUseMiB: optionalMiB(inUse),
        freeMiB: optionalMiB(freeSpace),
        virtualMachines: vm,
      },
    ];
  });

  return { clusters, hosts: hostFacts, datastores };
}
