import { Evidence, VirtualMachine } from '../types';
import { collect } from './collect';
import { PlacedVirtualMachine } from './environments';
import { environmentWithin, isPartOnly, productOf } from './words';

/** A beginning that this share of all stems have is where the VMs are or whose they are, and says nothing of what they do. */
const siteShare = 0.07;
const siteFrom = 12;
/** So much of a stem has to be its own, behind the site, before another one continues it. */
const shortestCore = 3;
/** What continues a stem has to say so much, the hyphen included. */
const shortestPart = 3;
/** What more VMs than this have in common does not tell them from others. */
const mostInPlace = 20;

/**
 * Joins applications that only names hold together where one name continues another: `crm` and `crm-reporting` by the
 * word alone, others when something else says as well that they belong together — a resource pool, a folder or a network
 * that few share, or a flow. Each VM that is joined says why.
 */
export function joinFamilies(
  placed: PlacedVirtualMachine[],
  dependencies: { sourceKey: string; targetKey: string }[],
): void {
  const byStem = collect(placed.filter(isNamedOnly), each => each.base);
  const stems = new Set(byStem.keys());
  const sites = sitesOf(stems);
  const joined = new Map<string, { into: string; evidence: Evidence }>();
  for (const stem of stems) {
    const parent = parentOf(stem, stems, sites);
    const rest = parent ? stem.slice(parent.length) : '';
    if (parent && rest.length >= shortestPart && isPartOnly(rest)) {
      const part = rest.replace(/^-/, '');
      joined.set(stem, {
        into: parent,
        evidence: {
          kind: 'name',
          message: `Named “${stem}”: “${parent}” as others, and “${part}” for a part of it`,
        },
      });
    }
  }
  for (const [root, { product, members }] of productsOf(stems, sites)) {
    for (const stem of members) {
      if (stem !== root && !joined.has(stem)) {
        joined.set(stem, {
          into: root,
          evidence: {
            kind: 'name',
            message: `Named “${stem}”: a server of “${product}” like ${
              members.length === 2
                ? 'another one'
                : `${members.length - 1} others`
            } there`,
          },
        });
      }
    }
  }
  for (const { a, b, kind, where } of meetings(placed, dependencies)) {
    const [into, stem] = a.length < b.length ? [a, b] : [b, a];
    const core = coreOf(into, sites);
    if (
      stem.startsWith(into) &&
      !joined.has(stem) &&
      core.length >= shortestCore &&
      !isPartOnly(core)
    ) {
      joined.set(stem, {
        into,
        evidence: {
          kind,
          message: `Named “${stem}”, which begins like “${into}”, and ${where}`,
        },
      });
    }
  }
  for (const [stem, members] of byStem) {
    const evidence = joined.get(stem)?.evidence;
    const root = rootOf(stem, joined);
    if (evidence && root !== stem) {
      const rest = stem.startsWith(root) ? stem.slice(root.length) : '';
      for (const each of members) {
        Object.assign(each, { base: root, label: root, evidence });
        markEnvironment(each, rest);
      }
    }
  }
}

/** An environment that stands in what continues the stem, where nothing else says which one it is. */
function markEnvironment(each: PlacedVirtualMachine, rest: string): void {
  const environment = environmentWithin(rest);
  if (each.environment === 'unknown' && environment) {
    each.environment = environment;
    each.parts = { ...each.parts, environment };
    each.environmentEvidence = {
      kind: 'name',
      message: `Marked as ${environment} in the name`,
    };
  }
}

/** Whether nothing but the VM's own name says what it belongs to. */
export function isNamedOnly({ evidence, base, parts }: PlacedVirtualMachine) {
  return evidence.kind === 'name' && base === parts.stem;
}

/** Joins only lead to stems that are shorter, so that there is an end. */
function rootOf(stem: string, joined: Map<string, { into: string }>): string {
  let root = stem;
  for (let next = joined.get(root); next; next = joined.get(root)) {
    root = next.into;
  }
  return root;
}

/** The longest other stem that this one continues. */
function parentOf(
  stem: string,
  stems: Set<string>,
  sites: Set<string>,
): string | undefined {
  for (let length = stem.length - 2; length >= shortestCore; length--) {
    const parent = stem.slice(0, length);
    if (stems.has(parent)) {
      const core = coreOf(parent, sites);
      return core.length >= shortestCore && !isPartOnly(core)
        ? parent
        : undefined;
    }
  }
  return undefined;
}

/** Names that begin with the same product at the same site, where there is more than one, by what they begin with. */
function productsOf(
  stems: Set<string>,
  sites: Set<string>,
): Map<string, { product: string; members: string[] }> {
  const found = new Map<string, { product: string; members: string[] }>();
  for (const stem of stems) {
    const site = ['', ...sites].find(
      each =>
        stem.startsWith(each) &&
        productOf(stem.slice(each.length)) !== undefined,
    );
    const product =
      site === undefined ? undefined : productOf(stem.slice(site.length));
    if (product) {
      const root = `${site}${product}`;
      const entry = found.get(root) ?? { product, members: [] };
      found.set(root, entry);
      entry.members.push(stem);
    }
  }
  return new Map([...found].filter(([, each]) => each.members.length > 1));
}

/** Beginnings that so many stems have that they are none of an application. */
function sitesOf(stems: Set<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const stem of stems) {
    for (let length = 2; length <= Math.min(stem.length, 6); length++) {
      const beginning = stem.slice(0, length);
      counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
    }
  }
  const least = Math.max(siteFrom, siteShare * stems.size);
  return new Set(
    [...counts].flatMap(([beginning, count]) =>
      count >= least ? beginning : [],
    ),
  );
}

/** A stem without the longest site that it begins with. */
function coreOf(stem: string, sites: Set<string>): string {
  for (let length = Math.min(stem.length, 6); length >= 2; length--) {
    if (sites.has(stem.slice(0, length))) {
      return stem.slice(length).replace(/^-/, '');
    }
  }
  return stem.replace(/-$/, '');
}

/** Pairs of different stems that something besides their names brings together, in an order that never changes. */
function* meetings(
  placed: PlacedVirtualMachine[],
  dependencies: { sourceKey: string; targetKey: string }[],
): Iterable<{ a: string; b: string; kind: string; where: string }> {
  const places: [string, string, (vm: VirtualMachine) => string[]][] = [
    ['resource-pool', 'resource pool', vm => poolOf(vm)],
    ['folder', 'folder', vm => (vm.folder ? [vm.folder] : [])],
    [
      'network',
      'network',
      vm => [...new Set(vm.nics.flatMap(nic => nic.network ?? []))],
    ],
  ];
  for (const [kind, name, of] of places) {
    const inPlace = new Map<string, PlacedVirtualMachine[]>();
    for (const each of placed) {
      for (const place of of(each.vm)) {
        const all = inPlace.get(place) ?? [];
        inPlace.set(place, all);
        all.push(each);
      }
    }
    for (const [place, all] of inPlace) {
      if (all.length <= mostInPlace) {
        const stems = [
          ...new Set(all.filter(isNamedOnly).map(each => each.base)),
        ].sort();
        for (const [i, a] of stems.entries()) {
          for (const b of stems.slice(i + 1)) {
            yield { a, b, kind, where: `both are in the ${name} “${place}”` };
          }
        }
      }
    }
  }
  const stemOf = new Map(
    placed.filter(isNamedOnly).map(each => [each.vm.key, each.base]),
  );
  const pairs = new Map<string, [string, string]>();
  for (const { sourceKey, targetKey } of dependencies) {
    const [a, b] = [stemOf.get(sourceKey), stemOf.get(targetKey)].sort();
    if (a && b && a !== b) {
      pairs.set(`${a}\n${b}`, [a, b]);
    }
  }
  for (const [, [a, b]] of [...pairs].sort(([x], [y]) => (x < y ? -1 : 1))) {
    yield { a, b, kind: 'dependency', where: 'they talk with each other' };
  }
}

/** The pool that every cluster has holds whatever is in no other. */
function poolOf({ resourcePool }: VirtualMachine): string[] {
  return resourcePool && !/(?:^|\/)Resources\/?$/i.test(resourcePool)
    ? [resourcePool]
    : [];
}
