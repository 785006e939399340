import { InventoryChange, VirtualMachine } from '../types';
import { changedFields, FieldChange } from './changedFields';

/** What became of one VM. @public */
export interface VirtualMachineDifference {
  key: string;
  name: string;
  change: InventoryChange;
  /** Of a VM that changed. */
  fields: FieldChange[];
}

/** What became of all VMs. @public */
export interface VirtualMachineDiff {
  /** Sorted by key. */
  differences: VirtualMachineDifference[];
  /** As a report counts them. */
  counts: {
    added: number;
    changed: number;
    unchanged: number;
    removed: number;
  };
}

/**
 * Compares an estate with what an import makes of it, by key. What a VM uses from one minute to the next is no change of
 * the VM: see {@link changedFields}.
 *
 * @public
 */
export function diffVirtualMachines(
  before: Iterable<VirtualMachine>,
  after: Iterable<VirtualMachine>,
): VirtualMachineDiff {
  const old = new Map<string, VirtualMachine>();
  for (const vm of before) {
    old.set(vm.key, vm);
  }
  const differences: VirtualMachineDifference[] = [];
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const note = (
    { key, name }: VirtualMachine,
    change: InventoryChange,
    fields: FieldChange[] = [],
  ) => differences.push({ key, name, change, fields });
  for (const vm of after) {
    const known = old.get(vm.key);
    old.delete(vm.key);
    if (!known) {
      counts.added++;
      note(vm, 'appeared');
      continue;
    }
    const fields = changedFields(known, vm);
    if (fields.length > 0) {
      counts.changed++;
      note(vm, 'changed', fields);
    } else {
      counts.unchanged++;
    }
  }
  for (const vm of old.values()) {
    counts.removed++;
    note(vm, 'vanished');
  }
  differences.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { differences, counts };
}
