import { VirtualMachine } from '../types';

/** What of a VM tells which one it is. @public */
export type KnownVirtualMachine = Pick<
  VirtualMachine,
  | 'key'
  | 'keySource'
  | 'name'
  | 'dnsName'
  | 'primaryIpAddress'
  | 'vcenter'
  | 'datacenter'
  | 'cluster'
  | 'instanceUuid'
  | 'smbiosUuid'
>;

/** Ids that two sources give the same VM, the one that is trusted most first. A VM that has none answers undefined. */
export const strongIds: ((vm: KnownVirtualMachine) => string | undefined)[] = [
  vm => vm.key,
  vm => vm.instanceUuid ?? uuidOfKey(vm),
  vm => vm.smbiosUuid ?? uuidOfKey(vm),
];

/** VMs of one place have equal names here. */
export function nameKeyOf(vm: KnownVirtualMachine): string {
  return folded(vm.name);
}

/** Whether nothing that both say of the place speaks against it. */
export function maySharePlace(
  a: KnownVirtualMachine,
  b: KnownVirtualMachine,
): boolean {
  return (['vcenter', 'datacenter', 'cluster'] as const).every(
    part => !a[part] || !b[part] || folded(a[part]) === folded(b[part]),
  );
}

/** Whether both say some of the place, or of the guest, and say the same; a name alone is given more than once. */
export function shareWhereabouts(
  a: KnownVirtualMachine,
  b: KnownVirtualMachine,
): boolean {
  return (
    ['vcenter', 'datacenter', 'cluster', 'dnsName', 'primaryIpAddress'] as const
  ).some(part => a[part] && b[part] && folded(a[part]) === folded(b[part]));
}

/**
 * Whether they are two, whatever else they share: their instance uuids tell, which no two VMs of a vCenter have in common;
 * where one is not known, the ids that one vCenter gives. A VM that is registered anew has another id and is the same.
 */
export function areDifferent(
  a: KnownVirtualMachine,
  b: KnownVirtualMachine,
): boolean {
  if (a.instanceUuid !== undefined && b.instanceUuid !== undefined) {
    return a.instanceUuid !== b.instanceUuid;
  }
  return (
    a.keySource === 'vm-id' &&
    b.keySource === 'vm-id' &&
    a.key !== b.key &&
    scopeOf(a) === scopeOf(b)
  );
}

function scopeOf({ key }: KnownVirtualMachine): string {
  return key.slice(0, key.lastIndexOf(':'));
}

/** An export that has one column of uuids does not say which of the two they are. */
function uuidOfKey({
  key,
  keySource,
}: KnownVirtualMachine): string | undefined {
  return keySource === 'uuid' ? key.replace(/^uuid:/, '') : undefined;
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase('en-US');
}
