import { sha256 } from '../hash/sha256';
import { SourceCoverage, VirtualMachine } from '../types';
import { KnownVirtualMachine } from './identity';
import { mergeStatements } from './mergeFields';
import { Recognised, recogniseVirtualMachines } from './recognise';

/** What a source brought, and how far it is believed. @public */
export interface SourceInventory {
  sourceId: string;
  /** Live sources are believed before all others. */
  live: boolean;
  /** ISO 8601. Of the others the newest is believed first. */
  importedAt: string;
  coverage?: SourceCoverage;
  /** No two of one key. */
  virtualMachines: VirtualMachine[];
  /** What came of it the last time: keys of the estate by the source's own. */
  assigned?: ReadonlyMap<string, string>;
}

/** A VM of the estate, and who knows it. @public */
export interface MergedVirtualMachine {
  virtualMachine: VirtualMachine;
  /** The sources and their own keys of it, the one that is believed first. */
  members: { sourceId: string; key: string }[];
}

/**
 * Makes one estate of several sources. The same VM is recognised by vCenter and VM id, by instance uuid, by SMBIOS uuid
 * where that is unique on both sides, else by name and the vCenter, datacenter, cluster, DNS name or address that both say,
 * where that leaves one choice. A key that the estate gave stays, so that what people attached to it does.
 *
 * @param known - the VMs of the estate as it is; they tell keys, and those that no source knows any more are left out
 * @returns sorted by key; the order of what comes in changes nothing
 * @public
 */
export function mergeInventories(
  sources: SourceInventory[],
  known: KnownVirtualMachine[] = [],
): MergedVirtualMachine[] {
  const believed = [...sources].sort(byBelief);
  const groups = recogniseVirtualMachines(believed, known);
  const taken = new Set(
    groups.flatMap(group => (group.known ? [group.known.key] : [])),
  );
  return groups
    .map(group => {
      const members = [...group.members].sort(([a], [b]) => a - b);
      const given = group.known ?? freeKey(group, taken);
      const merged = mergeStatements(
        members.map(([source, virtualMachine]) => ({
          virtualMachine,
          coverage: believed[source].coverage,
        })),
      );
      return {
        virtualMachine:
          merged.key === given.key
            ? merged
            : { ...merged, key: given.key, keySource: given.keySource },
        members: members.map(([source, { key: own }]) => ({
          sourceId: believed[source].sourceId,
          key: own,
        })),
      };
    })
    .sort((a, b) => (a.virtualMachine.key < b.virtualMachine.key ? -1 : 1));
}

function byBelief(a: SourceInventory, b: SourceInventory): number {
  if (a.live !== b.live) {
    return a.live ? -1 : 1;
  }
  if (a.importedAt !== b.importedAt) {
    return a.importedAt > b.importedAt ? -1 : 1;
  }
  return a.sourceId < b.sourceId ? -1 : 1;
}

const keyRank = { 'vm-id': 0, uuid: 1, path: 2 };

/** The best key of a VM that is new, made different where another VM has it already. */
function freeKey(
  group: Recognised<VirtualMachine>,
  taken: Set<string>,
): Pick<VirtualMachine, 'key' | 'keySource'> {
  const candidates = [...group.members.values()].sort(
    (a, b) =>
      keyRank[a.keySource] - keyRank[b.keySource] || (a.key < b.key ? -1 : 1),
  );
  const free = candidates.find(each => !taken.has(each.key)) ?? {
    key: `path:${sha256([...taken, candidates[0].key].sort().join('\n')).slice(
      0,
      32,
    )}`,
    keySource: 'path' as const,
  };
  taken.add(free.key);
  return free;
}
