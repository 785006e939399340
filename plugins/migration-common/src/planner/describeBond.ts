import { Bond } from './model';
import { count } from './wording';

/** The end of a sentence such as “A and B must move together, because …”. */
export function describeBond(bond: Bond): string {
  switch (bond.kind) {
    case 'shared-lun':
      return `VMs of both use the LUN ${bond.detail}`;
    case 'shared-disk':
      return `VMs of both use the disk ${bond.detail}`;
    case 'shared-virtual-machine':
      return `both hold the VM ${bond.detail}`;
    default:
      return describeCycle(bond);
  }
}

function describeCycle({ members, detail }: Bond): string {
  const declared = detail && `, as declared in part by ${detail}`;
  return members.length === 2
    ? `each depends strongly on the other${declared}`
    : `both are in a cycle of strong dependencies between ${count(
        members.length,
        'application',
      )}${declared}`;
}
