import { SourceCoverage, SourceFormat, VirtualMachine } from '../types';
import { AssessmentContext } from './context';
import { readinessFields, SourceField } from './fields';

/** What a source of the format says when it says all that it can. */
export function fullCoverage(
  format: Exclude<SourceFormat, 'konveyor'>,
): SourceCoverage {
  const tables: Record<string, string[]> = {};
  for (const places of Object.values(readinessFields)) {
    for (const { table, field } of places[format] as readonly SourceField[]) {
      tables[table] = [...new Set([...(tables[table] ?? []), field])];
    }
  }
  return { format, tables };
}

/** An export that lacks columns, or a whole sheet. */
export function exportWithout(...names: string[]): SourceCoverage {
  const { format, tables } = fullCoverage('rvtools');
  return {
    format,
    tables: Object.fromEntries(
      Object.entries(tables)
        .filter(([sheet]) => !names.includes(sheet))
        .map(([sheet, columns]) => [
          sheet,
          columns.filter(column => !names.includes(`${sheet}.${column}`)),
        ]),
    ),
  };
}

export function contextOf(
  coverage: SourceCoverage,
  fields: Partial<AssessmentContext> = {},
): AssessmentContext {
  return {
    coverages: [coverage],
    infrastructure: {
      clusters: [
        {
          name: 'cluster-1',
          drsEnabled: false,
          dpmEnabled: false,
        },
      ],
      hosts: [{ name: 'esx-1', cluster: 'cluster-1' }],
      datastores: [{ name: 'ds-1' }],
    },
    now: '2026-11-25T00:00:00.000Z',
    ...fields,
  };
}

export type MachineFields = Partial<Omit<VirtualMachine, 'facts'>> & {
  facts?: Partial<VirtualMachine['facts']>;
};

/** A VM of a full export about which there is nothing to say. */
export function exportedMachine(fields: MachineFields = {}): VirtualMachine {
  return {
    key: 'key-1',
    keySource: 'vm-id',
    name: 'web-01',
    dnsName: 'web-01.example.com',
    powerState: 'poweredOn',
    template: false,
    placeholder: false,
    cluster: 'cluster-1',
    host: 'esx-1',
    cpus: 2,
    memoryMiB: 4096,
    provisionedMiB: 20480,
    inUseMiB: 15000,
    disks: [disk()],
    nics: [
      {
        label: 'Network adapter 1',
        adapter: 'Vmxnet3',
        ipAddresses: ['10.0.0.1'],
      },
    ],
    snapshots: [],
    osFamily: 'linux',
    attributes: {},
    ...fields,
    facts: {
      osFromTools: 'Red Hat Enterprise Linux 9 (64-bit)',
      osConfigured: 'Red Hat Enterprise Linux 9 (64-bit)',
      diskCount: fields.disks?.length ?? 1,
      partitions: [
        { path: '/', capacityMiB: 10240, freeMiB: 5120, diskKey: '2000' },
      ],
      changeTracking: true,
      consolidationNeeded: false,
      cpuHotAdd: false,
      cpuHotRemove: false,
      memoryHotAdd: false,
      faultToleranceState: 'notConfigured',
      diskUuidEnabled: false,
      heartbeat: 'green',
      toolsRunning: true,
      ...fields.facts,
    },
  };
}

/** The same VM as a live vCenter tells it. */
export function liveMachine(fields: MachineFields = {}): VirtualMachine {
  return exportedMachine({
    ...fields,
    disks: fields.disks ?? [disk({ changeTracking: true })],
    facts: {
      guestId: 'rhel9_64Guest',
      devices: [],
      cpuAffinity: [],
      numaNodeAffinity: [],
      tpm: false,
      hostAffinity: false,
      ...fields.facts,
    },
  });
}

export function disk(
  fields: Partial<VirtualMachine['disks'][number]> = {},
): VirtualMachine['disks'][number] {
  return {
    label: 'Hard disk 1',
    capacityMiB: 20480,
    statedCapacityMiB: 20480,
    path: '[ds-1] web-01/web-01.vmdk',
    datastore: 'ds-1',
    raw: false,
    statedRaw: false,
    shared: false,
    sharingMode: 'sharingNone',
    sharedBus: 'noSharing',
    mode: 'persistent',
    controller: 'SCSI controller 0',
    bus: 'scsi',
    ...fields,
  };
}
