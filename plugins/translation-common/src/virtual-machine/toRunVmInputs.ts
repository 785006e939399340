import { toDns1123Label } from '../dns1123';
import { RunVmInputs, RunVmTranslation, VirtualMachineFacts } from '../types';
import { translateDisks } from './disks';
import { runVmLimits, within } from './limits';
import { noteAttributes, noteNetworks, noteRest, Notes } from './notes';

const DEFAULT_NAMESPACE = 'virtual-machines';
const FALLBACK_CPUS = 1;
const FALLBACK_MEMORY_MIB = 2048;

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
        'Are the VirtIO drivers installed? Windows starts on emulated SATA disks and an emulated network card, which need no drivers and are slow; with the drivers it can be switched to VirtIO.',
      field: 'operatingSystem',
    });
  }
  return vm.osFamily;
}

/** How people reach a machine of either family today. */
const MANAGEMENT_PORTS: Partial<
  Record<RunVmInputs['operatingSystem'], RunVmInputs['ports'][number]>
> = {
  linux: { name: 'ssh', port: 22 },
  windows: { name: 'rdp', port: 3389 },
};

/** No export says what a VM listens on; the port that it is managed by gives it a Service, and so a name. */
function translatePorts(
  operatingSystem: RunVmInputs['operatingSystem'],
  notes: Notes,
): RunVmInputs['ports'] {
  const port = MANAGEMENT_PORTS[operatingSystem];
  notes.questions.push({
    rule: 'ports',
    message: port
      ? `What connects to it? The export names no ports; ${port.name.toUpperCase()} (${
          port.port
        }) stands in, so that the VM has a Service.`
      : 'What connects to it? The export names no ports, and without one the VM has no Service.',
    field: 'ports',
  });
  return port ? [port] : [];
}

/**
 * Fills in the form of “Run a VM on KubeVirt” from what an export knows of a VM in vSphere. Pure and total: every input
 * gives complete, valid inputs, and whatever was lost, changed or guessed on the way is in the notes.
 * @public
 */
export function toRunVmInputs(
  vm: VirtualMachineFacts,
  options: {
    /** What the namespace is named after, such as the application. */
    namespace?: string;
    /** Entity ref of whoever owns it. */
    owner?: string;
  } = {},
): RunVmTranslation {
  const notes: Notes = { losses: [], questions: [] };
  const name = translateName(vm, notes);
  const namespace = translateNamespace(options.namespace, notes);
  if (!options.owner) {
    notes.questions.push({
      rule: 'owner',
      message: 'Who owns it? Somebody has to be asked when it misbehaves.',
      field: 'owner',
    });
  }
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
  const ports = translatePorts(operatingSystem, notes);
  noteNetworks(vm, notes);
  noteAttributes(vm, notes);
  noteRest(vm, notes);

  return {
    inputs: {
      name,
      namespace,
      ...(options.owner && { owner: options.owner }),
      cpus,
      memoryMiB,
      disks,
      operatingSystem,
      firmware,
      ports,
      sourceVm: translateSourceName(vm, notes),
    },
    losses: notes.losses,
    questions: notes.questions,
  };
}
