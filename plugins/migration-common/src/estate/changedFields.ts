import {
  NetworkInterface,
  Snapshot,
  VirtualDisk,
  VirtualMachine,
} from '../types';

/** Values as text, shortened. @public */
export interface FieldChange {
  /** `cpus`, `attributes.Owner`, `facts.changeTracking`, `disks`. */
  field: string;
  before?: string;
  after?: string;
}

/** Characters that a value is shortened to. */
const shown = 200;
/** Storage in use drifts; what is below this share is no change of the VM. */
const drift = 0.1;

/** Measurements that differ whenever somebody looks, and what the estate itself gives a VM. */
const ignored = new Set(['key', 'keySource', 'unreadable']);
const ignoredFacts = new Set(['use', 'heartbeat']);

/** What is different in the second, sorted by field. Measurements of the moment are left out. */
export function changedFields(
  before: VirtualMachine,
  after: VirtualMachine,
): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: string, old: unknown, now: unknown) => {
    if (old !== now && !sameValue(old, now)) {
      changes.push({
        field,
        ...(old === undefined ? {} : { before: textOf(old) }),
        ...(now === undefined ? {} : { after: textOf(now) }),
      });
    }
  };
  for (const field of namesOf(before, after)) {
    if (field === 'attributes') {
      for (const name of namesOf(before.attributes, after.attributes)) {
        compare(
          `attributes.${name}`,
          before.attributes[name],
          after.attributes[name],
        );
      }
    } else if (field === 'facts') {
      const [old, now] = [factsOf(before), factsOf(after)];
      for (const name of namesOf(old, now)) {
        compare(`facts.${name}`, old[name], now[name]);
      }
    } else if (field === 'snapshots') {
      compare(field, sizeless(before.snapshots), sizeless(after.snapshots));
    } else if (field === 'inUseMiB') {
      if (isMoreThanDrift(before.inUseMiB, after.inUseMiB)) {
        compare(field, before.inUseMiB, after.inUseMiB);
      }
    } else if (!ignored.has(field)) {
      compare(
        field,
        before[field as keyof VirtualMachine],
        after[field as keyof VirtualMachine],
      );
    }
  }
  return changes.sort((a, b) => (a.field < b.field ? -1 : 1));
}

function namesOf(...objects: (object | undefined)[]): Set<string> {
  return new Set(objects.flatMap(each => Object.keys(each ?? {})));
}

function factsOf(vm: VirtualMachine): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(vm.facts ?? {})) {
    if (!ignoredFacts.has(name)) {
      facts[name] = value;
    }
  }
  if (vm.facts?.partitions) {
    facts.partitions = vm.facts.partitions.map(
      ({ freeMiB: _, ...partition }) => partition,
    );
  }
  return facts;
}

function sizeless(snapshots: Snapshot[]): Omit<Snapshot, 'sizeMiB'>[] {
  return snapshots.map(({ sizeMiB: _, ...snapshot }) => snapshot);
}

function isMoreThanDrift(before: number, after: number): boolean {
  return Math.abs(after - before) > drift * Math.max(before, after);
}

/** Order of keys does not count: what was stored and what was read may differ in it. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) {
    return true;
  }
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  ) {
    return false;
  }
  const [old, now] = [a, b] as [Record<string, unknown>, typeof a & object];
  return [...namesOf(a, b)].every(name =>
    sameValue(old[name], (now as Record<string, unknown>)[name]),
  );
}

function textOf(value: unknown): string {
  const text = Array.isArray(value)
    ? value.map(itemText).join(', ')
    : itemText(value);
  return text.length > shown ? `${text.slice(0, shown - 1)}…` : text;
}

function itemText(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  if ('capacityMiB' in value && 'label' in value) {
    const { label, capacityMiB } = value as VirtualDisk;
    return `${label} (${capacityMiB} MiB)`;
  }
  if ('ipAddresses' in value) {
    const { label, network, ipAddresses } = value as NetworkInterface;
    return [label, network, ...ipAddresses].filter(Boolean).join(' ');
  }
  if ('name' in value) {
    return String(value.name);
  }
  return JSON.stringify(value);
}
