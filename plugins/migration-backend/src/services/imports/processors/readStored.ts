import {
  KnownVirtualMachine,
  SourceInventory,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  EstateFacts,
  SourceFacts,
  VirtualMachineFacts,
} from '../../../store/sources/facts';
import { parseVirtualMachine } from '../../../store/virtualMachineRows';
import { everyRow } from './batches';
import { ImportJob } from './processor';

/** A source with what came of it the last time. */
export type AssignedInventory = Required<
  Pick<SourceInventory, 'sourceId' | 'virtualMachines' | 'assigned'>
> &
  SourceInventory;

/** An estate before an import. */
export interface StoredEstate {
  sources: SourceFacts[];
  /** The source that the import replaces, without its VMs: they are not needed. */
  own: {
    assigned: ReadonlyMap<string, string>;
    digests: ReadonlyMap<string, string>;
  };
  /** All other sources that have VMs. */
  others: AssignedInventory[];
  known: KnownVirtualMachine[];
  /** By key. */
  rows: ReadonlyMap<string, VirtualMachineFacts>;
}

export async function readStored(
  job: ImportJob,
  facts: EstateFacts,
): Promise<StoredEstate> {
  const sources = await facts.sources();
  const own = {
    assigned: new Map<string, string>(),
    digests: new Map<string, string>(),
  };
  for await (const record of records(facts, job.sourceId)) {
    own.assigned.set(record.key, record.vmKey);
    own.digests.set(record.key, record.digest);
  }
  const others: AssignedInventory[] = [];
  for (const source of sources) {
    if (source.id !== job.sourceId) {
      others.push(await readSource(source, facts));
    }
  }
  const rows = new Map<string, VirtualMachineFacts>();
  const known: KnownVirtualMachine[] = [];
  for await (const row of everyRow(
    after => facts.virtualMachines(after),
    each => each.key,
  )) {
    rows.set(row.key, row);
    known.push(identityOf(row));
  }
  return { sources, own, others, known, rows };
}

async function readSource(
  source: SourceFacts,
  facts: EstateFacts,
): Promise<AssignedInventory> {
  const assigned = new Map<string, string>();
  const virtualMachines = [];
  for await (const record of records(facts, source.id)) {
    assigned.set(record.key, record.vmKey);
    virtualMachines.push(parseVirtualMachine(record.data));
  }
  return {
    sourceId: source.id,
    live: source.live,
    importedAt: source.importedAt ?? '',
    coverage: source.coverage,
    virtualMachines,
    assigned,
  };
}

/** Only what tells which VM it is, so that thousands of VMs take no room twice. */
function identityOf({ data }: VirtualMachineFacts): KnownVirtualMachine {
  const vm = parseVirtualMachine(data);
  return {
    key: vm.key,
    keySource: vm.keySource,
    name: vm.name,
    dnsName: vm.dnsName,
    primaryIpAddress: vm.primaryIpAddress,
    vcenter: vm.vcenter,
    datacenter: vm.datacenter,
    cluster: vm.cluster,
    instanceUuid: vm.instanceUuid,
    smbiosUuid: vm.smbiosUuid,
  };
}

function records(facts: EstateFacts, sourceId: string) {
  return everyRow(
    after => facts.records(sourceId, after),
    each => each.key,
  );
}
