/** One thing about a translation that a person should read. @public */
export interface TranslationNote {
  /** Stable machine-readable name, such as `raw-device-mapping`. */
  rule: string;
  /** A sentence for a person who knows vSphere. */
  message: string;
  /** The input that the note is about, such as `disks[1].sizeGiB`. */
  field?: string;
}

/** What is known of a VM; the `VirtualMachine` of an imported estate fits as it is. Sizes in MiB. @public */
export interface VirtualMachineFacts {
  name: string;
  cpus: number;
  memoryMiB: number;
  disks: {
    label: string;
    capacityMiB: number;
    /** Raw device mapping: the disk is a LUN, not a file. */
    raw: boolean;
    /** Written by several VMs at once. */
    shared: boolean;
  }[];
  nics: { network?: string }[];
  osFamily: 'linux' | 'windows' | 'other' | 'unknown';
  firmware?: 'bios' | 'efi';
  /** Disks plus swap file, as vSphere counts it. */
  provisionedMiB: number;
  folder?: string;
  attributes?: Record<string, string>;
  snapshots?: { name: string }[];
  secureBoot?: boolean;
}

/** What the golden path “Run a VM on KubeVirt” asks for. @public */
export interface RunVmInputs {
  /** Name of the VirtualMachine and of its Service: a DNS label that starts with a letter. */
  name: string;
  namespace: string;
  /** Entity ref of a group or user; absent when nobody is known. */
  owner?: string;
  cpus: number;
  memoryMiB: number;
  /** At least one; the names are unique DNS labels. */
  disks: { name: string; sizeGiB: number }[];
  operatingSystem: 'linux' | 'windows' | 'other';
  firmware: 'bios' | 'efi';
  /** What its Service offers. None when nothing is known; then there is no Service. */
  ports: { name: string; port: number }[];
  /** Name of the VM in vSphere, as it was. */
  sourceVm: string;
}

/** @public */
export interface RunVmTranslation {
  inputs: RunVmInputs;
  /** What does not carry over. */
  losses: TranslationNote[];
  /** What a person must decide or check before the result is used. */
  questions: TranslationNote[];
}
