import { VirtualMachine } from '../types';
import { environmentOfText, slugOf } from './words';

const genericFolders = new Set(
  `vm|vms|virtual machines|discovered virtual machine|applications|apps|application|servers|server|windows|linux|
windows servers|linux servers|infrastructure|infra|shared services|core services|misc|old|other|new|archive|
to be deleted|decommissioned|datacenters|templates|users|customers|unsorted|migrated|temp|vcls`
    .split('|')
    .map(slugOf),
);

/** The innermost folder that names something; where it stands in the estate is none of its name. */
export function folderLabelOf(vm: VirtualMachine): string | undefined {
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
