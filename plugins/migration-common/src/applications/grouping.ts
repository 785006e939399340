import { Dependency, Environment, Evidence, VirtualMachine } from '../types';
import { AttributeReader } from './attributes';
import { collect, mostFrequent } from './collect';
import {
  assumeProduction,
  environmentOf,
  inheritEnvironment,
  PlacedVirtualMachine,
} from './environments';
import { readEnvironmentLetters } from './environmentLetters';
import { joinFamilies } from './families';
import { folderLabelOf } from './folderLabel';
import { NameParts, namePartsOf } from './nameParts';
import { joinServers } from './servers';
import { tally } from './tally';
import { slugOf } from './words';

/** VMs that seem to be one application in one environment. */
export interface VirtualMachineGroup {
  /** Slug of what they have in common; with the environment, the identity of the suggestion. */
  base: string;
  name: string;
  environment: Environment;
  members: VirtualMachine[];
  /** What the names of the members say, in their order. */
  names: NameParts[];
  evidence: Evidence[];
}

/**
 * Groups by the application attribute; where there is none by the name of VMs that have one, by folder, and last by name
 * alone; names that continue one another and servers of one application only are joined where more than that says so. Each
 * environment of an application is a group of its own, because environments move at different times.
 */
export function groupVirtualMachines(
  virtualMachines: VirtualMachine[],
  attributeOf: AttributeReader,
  dependencies: Pick<Dependency, 'sourceKey' | 'targetKey' | 'port'>[],
): VirtualMachineGroup[] {
  const parts = partsOf(virtualMachines);
  const known = applicationsByStem(virtualMachines, parts, attributeOf);
  const placed = virtualMachines.map(vm =>
    place(vm, parts.get(vm) ?? namePartsOf(vm.name), known, attributeOf),
  );
  joinFamilies(placed, dependencies);
  joinServers(placed, dependencies);
  const byBase = collect(placed, each => each.base);
  return [...byBase.values()].flatMap(members => {
    inheritEnvironment(members);
    assumeProduction(members);
    const byEnvironment = collect(members, each => each.environment);
    return [...byEnvironment.values()].map(each =>
      toGroup(each, byEnvironment.size),
    );
  });
}

function toGroup(
  members: PlacedVirtualMachine[],
  siblings: number,
): VirtualMachineGroup {
  const { base, environment, vm } = members[0];
  const label = mostFrequent(members.map(each => each.label));
  const onlyNamed = members.every(each => each.evidence.kind === 'name');
  return {
    base,
    environment,
    // A stem says less than the name of the one VM that has it.
    name:
      members.length === 1 && onlyNamed && label === members[0].parts.stem
        ? vm.name
        : labelWithEnvironment(label, environment, siblings),
    members: members.map(each => each.vm),
    names: members.map(each => each.parts),
    evidence: [
      ...tally(members.map(each => each.evidence)),
      ...tally(
        members.flatMap(each =>
          each.environmentEvidence ? [each.environmentEvidence] : [],
        ),
      ),
    ],
  };
}

function labelWithEnvironment(
  label: string,
  environment: Environment,
  siblings: number,
): string {
  if (environment === 'unknown') {
    return siblings > 1 ? `${label} (environment unknown)` : label;
  }
  return environment === 'production' ? label : `${label} (${environment})`;
}

/** A stem that this many other VMs begin with as well is a site or a company, not an application. */
const sitePrefixFrom = 12;

function partsOf(
  virtualMachines: VirtualMachine[],
): Map<VirtualMachine, NameParts> {
  const parts = new Map(
    virtualMachines.map(vm => [vm, namePartsOf(vm.name)] as const),
  );
  readEnvironmentLetters(parts.values());
  const beginnings = new Map<string, number>();
  for (const { stem } of parts.values()) {
    for (let length = 2; length < Math.min(stem.length, 6); length++) {
      const beginning = stem.slice(0, length);
      beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1);
    }
  }
  for (const each of parts.values()) {
    if (
      (beginnings.get(each.stem) ?? 0) >= sitePrefixFrom &&
      each.stemWithTier
    ) {
      each.stem = each.stemWithTier;
    }
  }
  return parts;
}

/** Which application the VMs of a name belong to, as far as attributes say so without contradiction. */
function applicationsByStem(
  virtualMachines: VirtualMachine[],
  parts: Map<VirtualMachine, NameParts>,
  attributeOf: AttributeReader,
): Map<string, string | undefined> {
  const known = new Map<string, string | undefined>();
  for (const vm of virtualMachines) {
    const value = attributeOf(vm, 'application')?.value;
    const stem = parts.get(vm)?.stem;
    if (value && stem) {
      const other = known.get(stem);
      const contradicts =
        known.has(stem) && (!other || slugOf(other) !== slugOf(value));
      known.set(stem, contradicts ? undefined : other ?? value);
    }
  }
  return known;
}

function place(
  vm: VirtualMachine,
  parts: NameParts,
  known: Map<string, string | undefined>,
  attributeOf: AttributeReader,
): PlacedVirtualMachine {
  const { label, evidence } = labelOf(
    vm,
    parts,
    known.get(parts.stem),
    attributeOf,
  );
  return {
    vm,
    parts,
    label,
    base: slugOf(label) || parts.stem,
    evidence,
    ...environmentOf(vm, parts, attributeOf),
  };
}

function labelOf(
  vm: VirtualMachine,
  parts: NameParts,
  sibling: string | undefined,
  attributeOf: AttributeReader,
): Pick<PlacedVirtualMachine, 'label' | 'evidence'> {
  const attribute = attributeOf(vm, 'application');
  if (attribute) {
    const { header, value } = attribute;
    return {
      label: value,
      evidence: { kind: 'attribute', message: `${header} is “${value}”` },
    };
  }
  if (sibling) {
    return {
      label: sibling,
      evidence: {
        kind: 'name',
        message: `Named “${parts.stem}” like others of ${sibling}`,
      },
    };
  }
  const folder = folderLabelOf(vm);
  if (folder) {
    return {
      label: folder,
      evidence: { kind: 'folder', message: `In the folder “${vm.folder}”` },
    };
  }
  return {
    label: parts.stem,
    evidence: { kind: 'name', message: `Names begin with “${parts.stem}”` },
  };
}
