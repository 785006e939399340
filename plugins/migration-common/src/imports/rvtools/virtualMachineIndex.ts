import { VirtualMachine } from '../../types';
import { managedObjectKey, uuidOf, VirtualMachineIdentity } from './identity';

interface Entry {
  vm: VirtualMachine;
  identity: VirtualMachineIdentity;
}

/** Finds the VM that a row of a detail sheet speaks of: by id, by uuid, else by a name that leaves no doubt. */
export class VirtualMachineIndex {
  readonly #byId = new Map<string, VirtualMachine>();
  readonly #byUuid = new Map<string, VirtualMachine | 'several'>();
  readonly #byName = new Map<string, Entry[]>();

  add(vm: VirtualMachine, identity: VirtualMachineIdentity): void {
    const id = managedObjectKey(identity);
    if (id) {
      this.#byId.set(id, vm);
    }
    const uuid = uuidOf(identity);
    if (uuid) {
      this.#byUuid.set(uuid, this.#byUuid.has(uuid) ? 'several' : vm);
    }
    const entries = this.#byName.get(vm.name);
    if (entries) {
      entries.push({ vm, identity });
    } else {
      this.#byName.set(vm.name, [{ vm, identity }]);
    }
  }

  find(
    identity: VirtualMachineIdentity,
  ): VirtualMachine | 'several' | undefined {
    const id = managedObjectKey(identity);
    const byId = id && this.#byId.get(id);
    if (byId) {
      return byId;
    }
    const uuid = uuidOf(identity);
    const byUuid = uuid && this.#byUuid.get(uuid);
    if (byUuid && byUuid !== 'several') {
      return byUuid;
    }
    const entries = this.#byName.get(identity.name) ?? [];
    if (entries.length <= 1) {
      return entries[0]?.vm;
    }
    const left = entries.filter(entry => agree(entry.identity, identity));
    return left.length === 1 ? left[0].vm : 'several';
  }
}

function agree(a: VirtualMachineIdentity, b: VirtualMachineIdentity): boolean {
  const fields = [
    'vmId',
    'vcenter',
    'datacenter',
    'cluster',
    'folder',
  ] as const;
  return fields.every(
    field =>
      a[field] === undefined || b[field] === undefined || a[field] === b[field],
  );
}
