import { TranslationNote, VirtualMachineFacts } from '../types';

/** What a translation has to tell, collected on the way. */
export interface Notes {
  losses: TranslationNote[];
  questions: TranslationNote[];
}

/** What becomes of adapters and networks. */
export function noteNetworks(vm: VirtualMachineFacts, notes: Notes): void {
  const networks = [
    ...new Set(vm.nics.flatMap(nic => nic.network?.trim() || [])),
  ];
  const names = networks.map(name => `“${name}”`).join(', ');
  if (vm.nics.length > 1) {
    notes.losses.push({
      rule: 'several-networks',
      message: `The VM has ${vm.nics.length} network adapters${
        names && ` (${names})`
      }; the path connects one, to the pod network. Further ones need Multus and a NetworkAttachmentDefinition for each network.`,
    });
  }
  if (vm.nics.length > 0) {
    notes.losses.push({
      rule: 'addresses',
      message:
        'IP and MAC addresses do not carry over: the VM gets new ones from the pod network and is reached by the name of its Service.',
    });
  }
  notes.questions.push({
    rule: 'network',
    message: names
      ? `What replaces ${names}? The pod network is assumed: reachable inside the cluster, by a Service from outside. A VLAN that must stay as it is needs a bridge and Multus.`
      : 'Which network does the VM need? The export names none; the pod network is assumed.',
  });
}

/** What tags, custom attributes and reservations mean elsewhere. */
export function noteAttributes(vm: VirtualMachineFacts, notes: Notes): void {
  const entries = Object.entries(vm.attributes ?? {}).filter(([, value]) =>
    value.trim(),
  );
  const scheduling = entries.filter(
    ([name, value]) =>
      /\b(reservation|limit|shares)\b/i.test(name) && !/^(0|-1)$/.test(value),
  );
  if (scheduling.length) {
    notes.losses.push({
      rule: 'reservations',
      message: `vSphere reservations, limits and shares (${scheduling
        .map(([name, value]) => `${name}: ${value}`)
        .join(
          ', ',
        )}) do not carry over. Requests influence placement and eviction on Kubernetes, but carve out no untouchable capacity.`,
    });
  }
  const others = entries
    .filter(entry => !scheduling.includes(entry))
    .map(([name]) => name);
  if (others.length) {
    notes.losses.push({
      rule: 'attributes',
      message: `Tags and custom attributes (${others.join(
        ', ',
      )}) are not written to the manifests; rules and backups that select by them need labels instead.`,
    });
  }
}

/** What stays behind: snapshots and the place in the inventory. */
export function noteRest(vm: VirtualMachineFacts, notes: Notes): void {
  const snapshots = vm.snapshots ?? [];
  if (snapshots.length) {
    notes.losses.push({
      rule: 'snapshots',
      message: `${
        snapshots.length === 1
          ? 'One snapshot stays'
          : `${snapshots.length} snapshots stay`
      } behind: ${snapshots
        .map(snapshot => `“${snapshot.name}”`)
        .join(
          ', ',
        )}. Only the current state of the disks moves; delete or consolidate them before the copy.`,
      field: 'disks',
    });
  }
  if (vm.folder?.trim()) {
    notes.losses.push({
      rule: 'folder',
      message: `The folder “${vm.folder}” and the permissions on it have no counterpart on the VM: on Kubernetes they come from its namespace.`,
      field: 'namespace',
    });
  }
}
