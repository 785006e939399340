import {
  areDifferent,
  maySharePlace,
  nameKeyOf,
  shareWhereabouts,
  strongIds,
  KnownVirtualMachine,
} from './identity';

/** One VM, and what each source calls it. */
export interface Recognised<T extends KnownVirtualMachine> {
  /** What the estate knew it as. */
  known?: KnownVirtualMachine;
  /** By the index of the source. */
  members: Map<number, T>;
}

/** What a source knows, and what came of it the last time. */
export interface Recognisable<T extends KnownVirtualMachine> {
  virtualMachines: T[];
  /** Keys of the estate by the source's own. */
  assigned?: ReadonlyMap<string, string>;
}

/**
 * Finds out which VMs of several sources are the same. Each VM is in exactly one answer, and no answer has two VMs of one
 * source. The order of the sources counts, the order of their VMs does not.
 */
export function recogniseVirtualMachines<T extends KnownVirtualMachine>(
  sources: Recognisable<T>[],
  known: KnownVirtualMachine[],
): Recognised<T>[] {
  const groups: Recognised<T>[] = [...known]
    .sort(byKey)
    .map(each => ({ known: each, members: new Map() }));
  const knownGroups = new Map(groups.map(each => [each.known!.key, each]));
  sources.forEach(({ virtualMachines, assigned }, source) => {
    const machines = [...virtualMachines].sort(byKey);
    // First what was found out before, as long as the source calls it the same: a VM must not change sides because of
    // what another source says.
    let pending = machines.filter(vm => {
      const group = knownGroups.get(assigned?.get(vm.key) ?? '');
      if (!group || group.members.has(source)) {
        return true;
      }
      group.members.set(source, vm);
      return false;
    });
    for (const idOf of strongIds) {
      pending = joinById(pending, machines, groups, source, idOf);
    }
    pending = joinByPlace(pending, machines, groups, source);
    for (const vm of pending) {
      groups.push({ members: new Map([[source, vm]]) });
    }
  });
  return groups.filter(group => group.members.size > 0);
}

/** Answers those that found nothing. */
function joinById<T extends KnownVirtualMachine>(
  pending: T[],
  machines: T[],
  groups: Recognised<T>[],
  source: number,
  idOf: (vm: KnownVirtualMachine) => string | undefined,
): T[] {
  const sharing = new Map<string, number>();
  for (const vm of machines) {
    const id = idOf(vm);
    if (id !== undefined) {
      sharing.set(id, (sharing.get(id) ?? 0) + 1);
    }
  }
  const groupsById = new Map<string, Recognised<T> | 'several'>();
  for (const group of groups) {
    for (const id of new Set(identitiesOf(group).map(idOf))) {
      if (id !== undefined) {
        groupsById.set(id, groupsById.has(id) ? 'several' : group);
      }
    }
  }
  return pending.filter(vm => {
    const id = idOf(vm);
    // Clones share a uuid; then it tells nobody apart.
    const group =
      id !== undefined && sharing.get(id) === 1
        ? groupsById.get(id)
        : undefined;
    return !(
      group !== undefined &&
      group !== 'several' &&
      join(group, vm, source)
    );
  });
}

function joinByPlace<T extends KnownVirtualMachine>(
  pending: T[],
  machines: T[],
  groups: Recognised<T>[],
  source: number,
): T[] {
  if (pending.length === 0) {
    return pending;
  }
  const namesakes = new Map<string, T[]>();
  for (const vm of machines) {
    put(namesakes, nameKeyOf(vm), vm);
  }
  const groupsByName = new Map<string, Recognised<T>[]>();
  for (const group of groups) {
    for (const name of new Set(identitiesOf(group).map(nameKeyOf))) {
      put(groupsByName, name, group);
    }
  }
  return pending.filter(vm => {
    const name = nameKeyOf(vm);
    const [group, ...others] = (groupsByName.get(name) ?? []).filter(each =>
      isAt(each, vm),
    );
    return !(
      group !== undefined &&
      others.length === 0 &&
      namesakes.get(name)!.filter(each => isAt(group, each)).length === 1 &&
      join(group, vm, source)
    );
  });
}

function isAt(
  group: Recognised<KnownVirtualMachine>,
  vm: KnownVirtualMachine,
): boolean {
  const name = nameKeyOf(vm);
  const identities = identitiesOf(group);
  return (
    identities.some(each => nameKeyOf(each) === name) &&
    identities.every(each => maySharePlace(each, vm)) &&
    identities.some(each => shareWhereabouts(each, vm))
  );
}

function join<T extends KnownVirtualMachine>(
  group: Recognised<T>,
  vm: T,
  source: number,
): boolean {
  if (
    group.members.has(source) ||
    identitiesOf(group).some(
      each => each.key !== vm.key && areDifferent(each, vm),
    )
  ) {
    return false;
  }
  group.members.set(source, vm);
  return true;
}

function identitiesOf(
  group: Recognised<KnownVirtualMachine>,
): KnownVirtualMachine[] {
  return group.known
    ? [group.known, ...group.members.values()]
    : [...group.members.values()];
}

export function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) {
    values.push(value);
  } else {
    map.set(key, [value]);
  }
}

function byKey(a: KnownVirtualMachine, b: KnownVirtualMachine): number {
  return a.key < b.key ? -1 : 1;
}
