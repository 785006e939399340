import { toDns1123Label } from '../dns1123';
import { RunVmInputs, TranslationNote, VirtualMachineFacts } from '../types';

const MIB_PER_GIB = 1024;
/** When an export knows no size at all: room for a system disk of either family. */
const FALLBACK_GIB = 40;
/** A volume name is joined to the VM's name, so it stays short. */
const LONGEST_DISK_NAME = 20;

interface TranslatedDisks {
  disks: RunVmInputs['disks'];
  losses: TranslationNote[];
  questions: TranslationNote[];
}

/** Rounded up: a volume that is smaller than its disk cannot take the copy. */
function toGiB(mebibytes: number): number {
  return Math.max(1, Math.ceil(mebibytes / MIB_PER_GIB));
}

function known(size: number): boolean {
  return Number.isFinite(size) && size > 0;
}

function diskName(label: string, index: number, taken: Set<string>): string {
  const folded = label.trim() ? toDns1123Label(label).label : '';
  const fallback = `disk-${index + 1}`;
  let name = folded && folded.length <= LONGEST_DISK_NAME ? folded : fallback;
  for (let suffix = index + 1; taken.has(name); suffix++) {
    name = `disk-${suffix}`;
  }
  taken.add(name);
  return name;
}

function fromProvisioned(vm: VirtualMachineFacts): TranslatedDisks {
  const sized = known(vm.provisionedMiB);
  const sizeGiB = sized ? toGiB(vm.provisionedMiB) : FALLBACK_GIB;
  return {
    disks: [{ name: 'disk-1', sizeGiB }],
    losses: [],
    questions: [
      sized
        ? {
            rule: 'no-disk-data',
            message: `The export lists no disks for this VM. One disk of ${sizeGiB} GiB is assumed from its provisioned size, which includes the swap file: check the number of disks and their sizes.`,
            field: 'disks',
          }
        : {
            rule: 'no-disk-data',
            message: `The export knows neither disks nor a provisioned size for this VM. One disk of ${sizeGiB} GiB is a guess: enter the disks as they are.`,
            field: 'disks',
          },
    ],
  };
}

/** Every disk becomes a volume of its own, in the same order; nothing is left out without a note. */
export function translateDisks(vm: VirtualMachineFacts): TranslatedDisks {
  if (vm.disks.length === 0) {
    return fromProvisioned(vm);
  }
  const losses: TranslationNote[] = [];
  const questions: TranslationNote[] = [];
  const taken = new Set<string>();
  const disks = vm.disks.map((disk, index) => {
    const title = disk.label.trim() || `Disk ${index + 1}`;
    const field = `disks[${index}]`;
    if (disk.raw) {
      losses.push({
        rule: 'raw-device-mapping',
        message: `${title} is a raw device mapping. The LUN is not attached to the new VM: an ordinary volume of the same size takes its place, and the data has to be copied from the LUN.`,
        field,
      });
    }
    if (disk.shared) {
      losses.push({
        rule: 'shared-disk',
        message: `${title} is written by several VMs at once (multi-writer). Each VM gets a volume of its own; sharing needs a ReadWriteMany block volume marked as shareable, and the VMs have to move together.`,
        field,
      });
    }
    if (!known(disk.capacityMiB)) {
      questions.push({
        rule: 'disk-size-unknown',
        message: `The export knows no size for ${title}. ${FALLBACK_GIB} GiB is a guess: enter the size it has.`,
        field: `${field}.sizeGiB`,
      });
    }
    return {
      name: diskName(disk.label, index, taken),
      sizeGiB: known(disk.capacityMiB) ? toGiB(disk.capacityMiB) : FALLBACK_GIB,
    };
  });
  return { disks, losses, questions };
}
