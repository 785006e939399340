import { toDns1123Label } from '../dns1123';
import { RunVmInputs, TranslationNote, VirtualMachineFacts } from '../types';
import { runVmLimits, within } from './limits';

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
function toGiB(mebibytes: number, what: string, field: string) {
  return within(
    runVmLimits.diskGiB,
    Math.max(1, Math.ceil(mebibytes / MIB_PER_GIB)),
    { what: `${what} in GiB`, rule: 'disk-size-limited', field },
  );
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
  const size = sized
    ? toGiB(vm.provisionedMiB, 'Provisioned size', 'disks')
    : { value: FALLBACK_GIB, questions: [] };
  const sizeGiB = size.value;
  return {
    disks: [{ name: 'disk-1', sizeGiB }],
    losses: [],
    questions: [
      ...size.questions,
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
  const disks = vm.disks.slice(0, runVmLimits.disks).map((disk, index) => {
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
    const name = diskName(disk.label, index, taken);
    if (!known(disk.capacityMiB)) {
      questions.push({
        rule: 'disk-size-unknown',
        message: `The export knows no size for ${title}. ${FALLBACK_GIB} GiB is a guess: enter the size it has.`,
        field: `${field}.sizeGiB`,
      });
      return { name, sizeGiB: FALLBACK_GIB };
    }
    const size = toGiB(disk.capacityMiB, title, `${field}.sizeGiB`);
    questions.push(...size.questions);
    return { name, sizeGiB: size.value };
  });
  const leftOut = vm.disks.length - disks.length;
  if (leftOut > 0) {
    losses.push({
      rule: 'disks-left-out',
      message: `The path takes ${runVmLimits.disks} disks; the last ${leftOut} of ${vm.disks.length} are left out. Add them to the manifests by hand.`,
      field: 'disks',
    });
  }
  return { disks, losses, questions };
}
