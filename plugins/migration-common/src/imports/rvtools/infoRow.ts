import { PowerState, VirtualMachine, VirtualMachineFacts } from '../../types';
import { normalizeUuid, scopeName } from './identity';
import { osFamilyOf } from './operatingSystem';
import { RowReader } from './rowReader';

/** A VM of a vInfo row, before it has a key. */
export type InfoRow = Omit<VirtualMachine, 'key' | 'keySource'>;

/** Maps the row that the reader stands at. */
export function mapInfoRow(reader: RowReader, name: string): InfoRow {
  const facts = mapFacts(reader);
  const operatingSystem = facts.osFromTools ?? facts.osConfigured;
  const powerState = powerStateOf(reader);
  const firmware = reader.text('firmware')?.toLocaleLowerCase('en-US');
  const poweredOffSince = reader.date('poweredOffSince');
  return {
    name,
    dnsName: reader.text('dnsName'),
    powerState,
    template: reader.boolean('template') ?? false,
    placeholder: reader.boolean('placeholder') ?? false,
    vcenter: scopeName(reader.text('vcenter'), reader.text('vcenterUuid')),
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
    poweredOffSince: powerState === 'poweredOff' ? poweredOffSince : undefined,
    createdAt: reader.date('createdAt'),
    instanceUuid: normalizeUuid(reader.text('vmUuid')),
    smbiosUuid: normalizeUuid(reader.text('smbiosUuid')),
    systemAgent: isSystemAgent(name, reader.text('folder')),
    facts,
    unreadable: unreadableOf(reader),
  };
}

function unreadableOf(reader: RowReader): string[] | undefined {
  const names = reader.unreadable();
  return names.length > 0 ? [...new Set(names)] : undefined;
}

function mapFacts(reader: RowReader): VirtualMachineFacts {
  const activeMiB = reader.optionalNumber('activeMemory');
  return {
    osFromTools: reader.text('osTools'),
    osConfigured: reader.text('osConfigured'),
    diskCount: reader.optionalNumber('diskCount'),
    changeTracking: reader.boolean('changeTracking'),
    consolidationNeeded: reader.boolean('consolidationNeeded'),
    faultToleranceState: reader.text('faultToleranceState'),
    diskUuidEnabled: reader.boolean('diskUuidEnabled'),
    clusterRules: textsOf(reader, 'clusterRules', 'clusterRuleNames'),
    heartbeat: reader.text('heartbeat'),
    toolsRunning: isGuestRunning(reader.text('guestState')),
    connectionState: reader.text('connectionState'),
    use: activeMiB === undefined ? undefined : { memoryActiveMiB: activeMiB },
  };
}

function textsOf(reader: RowReader, ...fields: string[]): string[] | undefined {
  const texts = fields.flatMap(field => reader.text(field) ?? []);
  return texts.length > 0 ? texts : undefined;
}

/** The other states of a guest are on the way from one to the other, or not known. */
function isGuestRunning(state: string | undefined): boolean | undefined {
  switch (state?.toLocaleLowerCase('en-US')) {
    case 'running':
      return true;
    case 'notrunning':
      return false;
    default:
      return undefined;
  }
}

/**
 * vSphere deploys these itself, into clusters (vCLS) or to be the template of a pool; they go when it goes.
 *
 * @public
 */
export function isSystemAgent(
  name: string,
  folder: string | undefined,
): boolean {
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
    reader.reject(
      'powerState',
      'power-state-unknown',
      'is no power state that we know',
    );
  }
  return state ?? 'unknown';
}
