import { Environment, Evidence, VirtualMachine } from '../types';
import { attributeOf } from './attributes';
import { NameParts, namePartsOf } from './nameParts';
import { environmentOfText, slugOf } from './words';

/** VMs that seem to be one application in one environment. */
export interface VirtualMachineGroup {
  /** Slug of what they have in common; with the environment, the identity of the suggestion. */
  base: string;
  name: string;
  environment: Environment;
  members: VirtualMachine[];
  evidence: Evidence[];
}

interface Placed {
  vm: VirtualMachine;
  parts: NameParts;
  base: string;
  label: string;
  evidence: Evidence;
  environment: Environment;
  environmentEvidence?: Evidence;
}

/**
 * Groups by the application attribute; where there is none by the name of VMs that have one, by folder, and last by name
 * alone. Each environment of an application is a group of its own, because environments move at different times.
 */
export function groupVirtualMachines(
  virtualMachines: VirtualMachine[],
): VirtualMachineGroup[] {
  const parts = partsOf(virtualMachines);
  const known = applicationsByStem(virtualMachines, parts);
  const placed = virtualMachines.map(vm =>
    place(vm, parts.get(vm) ?? namePartsOf(vm.name), known),
  );
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

function toGroup(members: Placed[], siblings: number): VirtualMachineGroup {
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
): Placed {
  const { label, evidence } = labelOf(vm, parts, known.get(parts.stem));
  return {
    vm,
    parts,
    label,
    base: slugOf(label) || parts.stem,
    evidence,
    ...environmentOf(vm, parts),
  };
}

function labelOf(
  vm: VirtualMachine,
  parts: NameParts,
  sibling: string | undefined,
): Pick<Placed, 'label' | 'evidence'> {
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

function environmentOf(
  vm: VirtualMachine,
  parts: NameParts,
): Pick<Placed, 'environment' | 'environmentEvidence'> {
  const attribute = attributeOf(vm, 'environment');
  const byAttribute = attribute && environmentOfText(attribute.value);
  if (attribute && byAttribute) {
    return {
      environment: byAttribute,
      environmentEvidence: {
        kind: 'attribute',
        message: `${attribute.header} is “${attribute.value}”`,
      },
    };
  }
  if (parts.environment) {
    return {
      environment: parts.environment,
      environmentEvidence: {
        kind: 'name',
        message: `Marked as ${parts.environment} in the name`,
      },
    };
  }
  for (const [kind, text] of [
    ['folder', vm.folder],
    ['cluster', vm.cluster],
  ] as const) {
    const environment = text && environmentOfText(text);
    if (environment) {
      return {
        environment,
        environmentEvidence: {
          kind,
          message: `In the ${kind} “${text}”`,
        },
      };
    }
  }
  return { environment: 'unknown' };
}

/**
 * VMs that nothing is said of are what those of the same name are, or what the whole application is, as far as these
 * agree. Marks in names do not count: who has none is something else.
 */
function inheritEnvironment(members: Placed[]): void {
  const known = members.filter(
    each =>
      each.environment !== 'unknown' && each.parts.environment === undefined,
  );
  const byStem = collect(known, each => each.parts.stem);
  for (const each of members) {
    if (each.environment === 'unknown') {
      const [same, who] = byStem.has(each.parts.stem)
        ? [byStem.get(each.parts.stem) ?? [], `named “${each.parts.stem}”`]
        : [known, 'of the application'];
      const environments = new Set(same.map(other => other.environment));
      if (environments.size === 1) {
        each.environment = same[0].environment;
        each.environmentEvidence = {
          kind: 'name',
          message: `Others ${who} are ${same[0].environment}`,
        };
      }
    }
  }
}

/** People mark what is not production and leave production bare. */
function assumeProduction(members: Placed[]): void {
  const marked = new Set(members.map(each => each.environment));
  const bare = marked.has('unknown') && marked.size > 1;
  if (!bare || marked.has('production')) {
    return;
  }
  for (const each of members) {
    if (each.environment === 'unknown') {
      each.environment = 'production';
      each.environmentEvidence = {
        kind: 'name',
        message:
          'Other VMs of the application are marked as not production, these are not marked',
      };
    }
  }
}

const genericFolders = new Set(
  `vm|vms|virtual machines|discovered virtual machine|applications|apps|application|servers|server|windows|linux|
windows servers|linux servers|infrastructure|infra|shared services|core services|misc|old|other|new|archive|
to be deleted|decommissioned|datacenters|templates|users|customers|unsorted|migrated|temp|vcls`
    .split('|')
    .map(slugOf),
);

/** The innermost folder that names something; where it stands in the estate is none of its name. */
function folderLabelOf(vm: VirtualMachine): string | undefined {
  const places = new Set(
    [vm.datacenter, vm.cluster].flatMap(each => (each ? [slugOf(each)] : [])),
  );
  return (vm.folder ?? '')
    .split('/')
    .map(segment => segment.trim())
    .reverse()
    .find(segment => {
      const slug = slugOf(segment);
      return (
        slug !== '' &&
        !genericFolders.has(slug) &&
        !places.has(slug) &&
        !slug.split('-').every(word => environmentOfText(word))
      );
    });
}

/** Groups in the order in which they first appear. */
export function collect<T>(
  items: T[],
  by: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = by(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}

/** The most frequent one; of several the first in order of characters. */
export function mostFrequent(texts: string[]): string {
  const [first] = [...collect(texts, text => text)].sort(
    ([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1),
  );
  return first[0];
}

/** The same thing said of several VMs is said once, with how many. */
function tally(evidence: Evidence[]): Evidence[] {
  return [
    ...collect(evidence, each => `${each.kind}\n${each.message}`).values(),
  ]
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
    .map(same => ({
      kind: same[0].kind,
      message: `${same[0].message} (${same.length} ${
        same.length === 1 ? 'VM' : 'VMs'
      })`,
    }));
}
