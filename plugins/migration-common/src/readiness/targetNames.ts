import { sha256 } from '../hash/sha256';
import { TargetName, VirtualMachine } from '../types';

/** Longest label of DNS, and so the longest name of a VM that also names its pod. */
const maxLength = 63;

const label = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

function isLabel(name: string): boolean {
  return name.length <= maxLength && label.test(name);
}

/**
 * The name as a DNS-1123 label, by itself: whether another VM has it as well is {@link assignTargetNames}' business.
 *
 * @public
 */
export function proposeTargetName(name: string): TargetName {
  if (isLabel(name)) {
    return { name };
  }
  const folded = fold(name);
  const proposed =
    folded === ''
      ? `vm-${sha256(name).slice(0, 8)}`
      : cut(folded, folded.length > maxLength ? sha256(name).slice(0, 8) : '');
  return { name: proposed, because: reasonFor(name) };
}

/**
 * A name on the target for every VM, no two the same. Who can keep its name keeps it; of the others the first by key
 * takes the proposed name, and the next ones get a number behind it.
 *
 * @returns by key
 * @public
 */
export function assignTargetNames(
  virtualMachines: readonly Pick<VirtualMachine, 'key' | 'name'>[],
): ReadonlyMap<string, TargetName> {
  const ordered = virtualMachines
    .map(({ key, name }) => ({ key, proposal: proposeTargetName(name) }))
    .sort(
      (a, b) =>
        Number(a.proposal.because !== undefined) -
          Number(b.proposal.because !== undefined) || (a.key < b.key ? -1 : 1),
    );
  const taken = new Set<string>();
  const lastNumbers = new Map<string, number>();
  return new Map(
    ordered.map(({ key, proposal }) => {
      const { name } = proposal;
      let free = name;
      let number = lastNumbers.get(name) ?? 1;
      while (taken.has(free)) {
        number++;
        free = cut(name, String(number));
      }
      taken.add(free);
      lastNumbers.set(name, number);
      return [key, withReason(proposal, free)];
    }),
  );
}

/**
 * Why a VM has the target name that it was given.
 *
 * @public
 */
export function explainTargetName(name: string, given: string): TargetName {
  return withReason(proposeTargetName(name), given);
}

/** A name that is not the proposed one was taken by another VM. */
function withReason(proposal: TargetName, given: string): TargetName {
  return given === proposal.name
    ? proposal
    : {
        name: given,
        because: [proposal.because, `another VM takes “${proposal.name}”`]
          .filter(Boolean)
          .join('; '),
      };
}

/** With a hyphen and the suffix, if there is one, and no longer than a label may be. */
function cut(name: string, suffix: string): string {
  return suffix === ''
    ? name
    : `${name
        .slice(0, maxLength - suffix.length - 1)
        .replace(/-+$/, '')}-${suffix}`;
}

/** Letters that people expect as two, or that Unicode does not take apart. */
const folded: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  å: 'a',
  ł: 'l',
};

function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('en-US')
    .replace(/[äöüßæœøåł]/g, letter => folded[letter])
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function reasonFor(name: string): string {
  const reasons = [
    /[A-Z]/.test(name) && 'it has upper-case letters',
    /[^A-Za-z0-9-]/.test(name) &&
      'it has characters other than letters, digits and hyphens',
    /^-|-$/.test(name) && 'it begins or ends with a hyphen',
    name.length > maxLength && `it is longer than ${maxLength} characters`,
    name === '' && 'it is empty',
  ];
  return reasons.filter(Boolean).join('; ');
}
