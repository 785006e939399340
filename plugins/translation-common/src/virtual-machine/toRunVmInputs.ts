import { toDns1123Label } from '../dns1123';
import {
  RunVmInputs,
  RunVmTranslation,
  TranslationNote,
  VirtualMachineFacts,
} from '../types';
import { translateDisks } from './disks';
import { runVmLimits, within } from './limits';

const DEFAULT_NAMESPACE = 'virtual-machines';
const FALLBACK_CPUS = 1;
const FALLBACK_MEMORY_MIB = 2048;

interface Notes {
  losses: TranslationNote[];
  questions: TranslationNote[];
}

/** Some clusters take only Service names that start with a letter, so the VM's name does as well. */
function serviceName(name: string): string {
  const { label } = toDns1123Label(name);
  return /^[a-z]/.test(label) ? label : toDns1123Label(`vm-${label}`).label;
}

function translateName(vm: VirtualMachineFacts, notes: Notes): string {
  const name = serviceName(vm.name);
  if (name !== vm.name) {
    notes.losses.push({
      rule: 'name-changed',
      message: `“${vm.name}” is not a name that Kubernetes takes; the VM is called “${name}” there.`,
      field: 'name',
    });
  }
  return name;
}

function translateNamespace(
  namespace: string | undefined,
  notes: Notes,
): string {
  if (namespace) {
    return toDns1123Label(namespace).label;
  }
  notes.questions.push({
    rule: 'namespace',
    message: `Which namespace does it belong in? “${DEFAULT_NAMESPACE}” stands in until you say; use one namespace for what belongs to a team or an application, not one for each VM.`,
    field: 'namespace',
  });
  return DEFAULT_NAMESPACE;
}

function translateSize(
  value: number,
  options: {
    range: { min: number; max: number };
    fallback: number;
    field: 'cpus' | 'memoryMiB';
    what: string;
  },
  notes: Notes,
): number {
  const { range, fallback, field, what } = options;
  const rule = field === 'cpus' ? 'cpus' : 'memory';
  if (!(Number.isFinite(value) && value > 0)) {
    notes.questions.push({
      rule: `${rule}-unknown`,
      message: `The export does not know this: ${what}. ${fallback} is a guess.`,
      field,
    });
    return fallback;
  }
  const taken = within(range, value, { what, rule: `${rule}-limited`, field });
  notes.questions.push(...taken.questions);
  return taken.value;
}

/** One line of a length that fits an annotation. */
function translateSourceName(vm: VirtualMachineFacts, notes: Notes): string {
  const [...characters] = vm.name.replace(/[\r\n]+/g, ' ');
  const name = characters.slice(0, runVmLimits.sourceVmLength).join('');
  if (name !== vm.name) {
    notes.losses.push({
      rule: 'source-name-changed',
      message: `The name in vCenter is recorded as one line of at most ${runVmLimits.sourceVmLength} characters.`,
      field: 'sourceVm',
    });
  }
  return name;
}

function translateFirmware(
  vm: VirtualMachineFacts,
  notes: Notes,
): RunVmInputs['firmware'] {
  if (vm.secureBoot) {
    notes.losses.push({
      rule: 'secure-boot',
      message:
        'Secure Boot is not carried over. On KubeVirt it needs EFI together with System Management Mode (SMM), which this path does not switch on: the VM boots by EFI without Secure Boot.',
      field: 'firmware',
    });
    return 'efi';
  }
  if (!vm.firmware) {
    notes.questions.push({
      rule: 'firmware-unknown',
      message:
        'The export does not say whether the VM boots by BIOS or EFI. BIOS is assumed; a disk that was installed under EFI does not boot that way.',
      field: 'firmware',
    });
  }
  return vm.firmware ?? 'bios';
}

function translateOperatingSystem(
  vm: VirtualMachineFacts,
  notes: Notes,
): RunVmInputs['operatingSystem'] {
  if (vm.osFamily === 'unknown') {
    notes.questions.push({
      rule: 'operating-system-unknown',
      message:
        'The export does not say which operating system runs in the VM. “other” is assumed, which leaves out every optimisation.',
      field: 'operatingSystem',
    });
    return 'other';
  }
  if (vm.osFamily === 'windows') {
    notes.questions.push({
      rule: 'virtio-drivers',
      message:
        'Are the VirtIO drivers installed? Without them Windows finds neither its disks nor its network on KubeVirt.',
      field: 'operatingSystem',
    });
  }
  return vm.osFamily;
}

function noteNetworks(vm: VirtualMachineFacts, notes: Notes): void {
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

function noteAttributes(vm: VirtualMachineFacts, notes: Notes): void {
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

function noteRest(vm: VirtualMachineFacts, notes: Notes): void {
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

/**
 * Fills in the form of “Run a VM on KubeVirt” from what an export knows of a VM in vSphere. Pure and total: every input
 * gives complete, valid inputs, and whatever was lost, changed or guessed on the way is in the notes.
 * @public
 */
export function toRunVmInputs(
  vm: VirtualMachineFacts,
  options: { namespace?: string } = {},
): RunVmTranslation {
  const notes: Notes = { losses: [], questions: [] };
  const name = translateName(vm, notes);
  const namespace = translateNamespace(options.namespace, notes);
  const cpus = translateSize(
    vm.cpus,
    {
      range: runVmLimits.cpus,
      fallback: FALLBACK_CPUS,
      field: 'cpus',
      what: 'Number of vCPUs',
    },
    notes,
  );
  const memoryMiB = translateSize(
    vm.memoryMiB,
    {
      range: runVmLimits.memoryMiB,
      fallback: FALLBACK_MEMORY_MIB,
      field: 'memoryMiB',
      what: 'Memory in MiB',
    },
    notes,
  );
  const operatingSystem = translateOperatingSystem(vm, notes);
  const firmware = translateFirmware(vm, notes);
  const { disks, losses, questions } = translateDisks(vm);
  notes.losses.push(...losses);
  notes.questions.push(...questions, {
    rule: 'storage-class',
    message:
      'Which StorageClass replaces the storage policy? Live migration needs one that offers ReadWriteMany volumes.',
    field: 'disks',
  });
  noteNetworks(vm, notes);
  noteAttributes(vm, notes);
  noteRest(vm, notes);

  return {
    inputs: {
      name,
      namespace,
      cpus,
      memoryMiB,
      disks,
      operatingSystem,
      firmware,
      sourceVm: translateSourceName(vm, notes),
    },
    losses: notes.losses,
    questions: notes.questions,
  };
}
