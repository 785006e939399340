import { PowerState, VirtualMachine } from '../../types';
import { osFamilyOf } from './operatingSystem';
import { RowReader } from './rowReader';

/** A VM of a vInfo row, before it has a key. */
export type InfoRow = Omit<VirtualMachine, 'key' | 'keySource'>;

/** Maps the row that the reader stands at. */
export function mapInfoRow(reader: RowReader, name: string): InfoRow {
  const operatingSystem = reader.text('osTools') ?? reader.text('osConfigured');
  const powerState = powerStateOf(reader);
  const firmware = reader.text('firmware')?.toLocaleLowerCase('en-US');
  return {
    name,
    dnsName: reader.text('dnsName'),
    powerState,
    template: reader.boolean('template') ?? false,
    placeholder: reader.boolean('placeholder') ?? false,
    vcenter: reader.text('vcenter'),
    datacenter: reader.text('datacenter'),
    cluster: reader.text('cluster'),
    host: reader.text('host'),
    folder: reader.text('folder'),
    resourcePool: reader.text('resourcePool'),
    cpus: reader.number('cpus'),
    memoryMiB: reader.number('memory'),
    provisionedMiB: reader.has('provisioned')
      ? reader.number('provisioned')
      : reader.number('totalDisk'),
    inUseMiB: reader.number('inUse'),
    disks: [],
    nics: [],
    snapshots: [],
    operatingSystem,
    osFamily: osFamilyOf(operatingSystem),
    firmware: firmware === 'bios' || firmware === 'efi' ? firmware : undefined,
    secureBoot: reader.boolean('secureBoot'),
    primaryIpAddress: reader.text('primaryIp'),
    annotation: reader.text('annotation'),
    attributes: reader.attributes(),
    poweredOnAt: reader.date('poweredOnAt'),
    poweredOffSince:
      powerState === 'poweredOff' ? reader.date('poweredOffSince') : undefined,
    createdAt: reader.date('createdAt'),
    systemAgent: isSystemAgent(name, reader.text('folder')),
  };
}

/** vSphere deploys these itself, into clusters (vCLS) or to be the template of a pool; they go when it goes. */
function isSystemAgent(name: string, folder: string | undefined): boolean {
  return /^vCLS[-\s(]/i.test(name) || /(?:^|\/)vCLS$/i.test(folder ?? '');
}

const powerStates: Record<string, PowerState> = {
  poweredon: 'poweredOn',
  on: 'poweredOn',
  running: 'poweredOn',
  eingeschaltet: 'poweredOn',
  true: 'poweredOn',
  poweredoff: 'poweredOff',
  off: 'poweredOff',
  stopped: 'poweredOff',
  ausgeschaltet: 'poweredOff',
  false: 'poweredOff',
  suspended: 'suspended',
  angehalten: 'suspended',
};

function powerStateOf(reader: RowReader): PowerState {
  const text = reader.text('powerState');
  if (text === undefined) {
    return 'unknown';
  }
  const state =
    powerStates[text.toLocaleLowerCase('en-US').replace(/[^a-z]/g, '')];
  if (state === undefined) {
    reader.warn(
      'power-state-unknown',
      `“${text.slice(0, 60)}” is no power state that we know`,
      'Powerstate',
    );
  }
  return state ?? 'unknown';
}
