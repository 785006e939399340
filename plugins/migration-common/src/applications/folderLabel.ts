import { VirtualMachine } from '../types';
import { environmentOfText, slugOf } from './words';

const genericFolders = new Set(
  `vm|vms|virtual machines|discovered virtual machine|applications|apps|application|servers|server|windows|linux|
windows servers|linux servers|infrastructure|infra|shared services|core services|misc|old|other|new|archive|
to be deleted|decommissioned|datacenters|templates|users|customers|unsorted|migrated|temp|vcls`
    .split('|')
    .map(slugOf),
);

/** Kinds of servers, by which people sort when they do not sort by application. */
const serverWords = new Set(
  `app application applications backend data database databases db dbs domain exchange file files frontend iis java
linux middleware mssql mysql oracle postgres print server servers sql terminal ubuntu unix virtual vm vms web webserver
webservers windows`.split(/\s+/),
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
        !slug
          .split('-')
          .every(word => serverWords.has(word) || environmentOfText(word))
      );
    });
}
