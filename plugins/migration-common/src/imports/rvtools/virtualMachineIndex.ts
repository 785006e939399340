import { VirtualMachine } from '../../types';
import {
  managedObjectKey,
  normalizeUuid,
  uuidOf,
  VirtualMachineIdentity,
} from './identity';

interface Entry {
  vm: VirtualMachine;
  identity: VirtualMachineIdentity;
}

/** The VMs that a row may be of: none, the one, or several that it does not tell apart. */
export type Candidates = readonly VirtualMachine[];

/** Finds the VM that a row of a detail sheet speaks of: by id, by uuid, else by a name that leaves no doubt. */
export class VirtualMachineIndex {
  readonly #byId = new Map<string, Candidates>();
  readonly #byUuid = new Map<string, Entry[]>();
  readonly #byName = new Map<string, Entry[]>();

  add(vm: VirtualMachine, identity: VirtualMachineIdentity): void {
    const id = managedObjectKey(identity);
    if (id) {
      this.#byId.set(id, [vm]);
    }
    const entry = { vm, identity };
    append(this.#byUuid, uuidOf(identity), entry);
    append(this.#byName, vm.name, entry);
  }

  find(identity: VirtualMachineIdentity): Candidates {
    const id = managedObjectKey(identity);
    const byId = id && this.#byId.get(id);
    if (byId) {
      return byId;
    }
    const uuid = uuidOf(identity);
    const byUuid = matching(uuid ? this.#byUuid.get(uuid) : [], identity);
    return byUuid.length === 1
      ? byUuid
      : matching(this.#byName.get(identity.name), identity);
  }
}

function append<K>(
  map: Map<K, Entry[]>,
  key: K | undefined,
  entry: Entry,
): void {
  if (key === undefined) {
    return;
  }
  const entries = map.get(key);
  if (entries) {
    entries.push(entry);
  } else {
    map.set(key, [entry]);
  }
}

function matching(
  entries: readonly Entry[] = [],
  identity: VirtualMachineIdentity,
): Candidates {
  return entries
    .filter(entry => agree(entry.identity, identity))
    .map(({ vm }) => vm);
}

/** Nothing that both say speaks against their being one VM. */
function agree(a: VirtualMachineIdentity, b: VirtualMachineIdentity): boolean {
  const fields = [
    'vmId',
    'vcenter',
    'datacenter',
    'cluster',
    'folder',
  ] as const;
  return (
    fields.every(field => same(a[field], b[field])) &&
    same(normalizeUuid(a.vcenterUuid), normalizeUuid(b.vcenterUuid))
  );
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
