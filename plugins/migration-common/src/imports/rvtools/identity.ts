import { sha256 } from '../../hash/sha256';
import { VirtualMachine } from '../../types';

/** What a row says about which VM it is. @public */
export interface VirtualMachineIdentity {
  name: string;
  vmId?: string;
  vmUuid?: string;
  smbiosUuid?: string;
  vcenterUuid?: string;
  vcenter?: string;
  datacenter?: string;
  cluster?: string;
  folder?: string;
  /** Datastore path of the configuration file. */
  path?: string;
}

/** A key, or the index of the row that already is this VM. */
export type KeyAssignment =
  | {
      key: string;
      keySource: VirtualMachine['keySource'];
    }
  | { duplicateOf: number; because: string };

/**
 * Gives every row its key, whatever order the rows are in, so that the next export of the same estate gives the same
 * keys. Clones often share a uuid: then the uuid tells nobody apart and their place does. VMs of one name in one cluster
 * are told apart by folder, file and id; what is left is the same VM twice.
 */
export function assignKeys(rows: VirtualMachineIdentity[]): KeyAssignment[] {
  const sharedUuids = uuidsOfSeveralNames(rows);
  const places = new Map<string, Set<string>>();
  for (const row of rows) {
    const place = placeOf(row);
    places.set(place, (places.get(place) ?? new Set()).add(detailOf(row)));
  }

  const taken = new Map<string, number>();
  return rows.map((row, index) => {
    const candidate = keyOf(row, sharedUuids, places);
    const first = taken.get(candidate.key);
    if (first !== undefined) {
      return { duplicateOf: first, because: candidate.because };
    }
    taken.set(candidate.key, index);
    return { key: candidate.key, keySource: candidate.keySource };
  });
}

function keyOf(
  row: VirtualMachineIdentity,
  sharedUuids: Set<string>,
  places: Map<string, Set<string>>,
): {
  key: string;
  keySource: VirtualMachine['keySource'];
  because: string;
} {
  const id = managedObjectKey(row);
  if (id) {
    return { key: id, keySource: 'vm-id', because: `VM ID ${row.vmId}` };
  }
  const uuid = uuidOf(row);
  if (uuid && !sharedUuids.has(uuid)) {
    return { key: `uuid:${uuid}`, keySource: 'uuid', because: `UUID ${uuid}` };
  }
  const place = placeOf(row);
  const distinguished = (places.get(place)?.size ?? 0) > 1;
  return {
    key: `path:${sha256(
      distinguished ? `${place}\n${detailOf(row)}` : place,
    ).slice(0, 32)}`,
    keySource: 'path',
    because: 'datacenter, cluster and name',
  };
}

/** vCenter and VM id; a VM id means nothing without its vCenter. @public */
export function managedObjectKey(
  row: VirtualMachineIdentity,
): string | undefined {
  const scope = scopeOf(row);
  return scope && row.vmId ? `${scope}:${row.vmId}`.slice(0, 250) : undefined;
}

export function uuidOf(row: VirtualMachineIdentity): string | undefined {
  return normalizeUuid(row.vmUuid) ?? normalizeUuid(row.smbiosUuid);
}

/** 32 lower-case hex digits, or nothing where the text is no uuid. @public */
export function normalizeUuid(text: string | undefined): string | undefined {
  const hex = text?.toLocaleLowerCase('en-US').replace(/[^0-9a-f]/g, '');
  // All zeros or all ones is what firmware says that has no uuid.
  return hex?.length === 32 && !/^(.)\1*$/.test(hex) ? hex : undefined;
}

/** What a person calls the vCenter: its name, else its uuid. */
export function scopeName(
  vcenter: string | undefined,
  uuid: string | undefined,
): string | undefined {
  return vcenter ?? normalizeUuid(uuid) ?? uuid;
}

export function scopeOf(
  row: Pick<VirtualMachineIdentity, 'vcenter' | 'vcenterUuid'>,
): string | undefined {
  return (
    normalizeUuid(row.vcenterUuid) ??
    (row.vcenter ?? row.vcenterUuid)?.toLocaleLowerCase('en-US')
  );
}

function uuidsOfSeveralNames(rows: VirtualMachineIdentity[]): Set<string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const row of rows) {
    const uuid = uuidOf(row);
    if (uuid) {
      const name = names.get(uuid) ?? row.name;
      names.set(uuid, name);
      if (name !== row.name) {
        shared.add(uuid);
      }
    }
  }
  return shared;
}

function placeOf(row: VirtualMachineIdentity): string {
  return [scopeOf(row) ?? '', row.datacenter, row.cluster, row.name]
    .map(part => part ?? '')
    .join('\n');
}

function detailOf(row: VirtualMachineIdentity): string {
  return [row.folder, row.path, row.vmId, uuidOf(row)]
    .map(part => part ?? '')
    .join('\n');
}
