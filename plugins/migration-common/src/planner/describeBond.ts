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
      return bond.members.length === 2
        ? 'each depends strongly on the other'
        : `both are in a cycle of strong dependencies between ${count(
            bond.members.length,
            'application',
          )}`;
  }
}
