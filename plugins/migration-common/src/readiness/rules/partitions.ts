import { GuestPartition } from '../../types';
import { combine, ok, raised, Rule, Verdict } from '../rule';
import { Subject } from '../Subject';
import { guestText } from './guest';
import { count } from './judgeDisks';

/** MiB that the conversion needs free on a file system. */
export function minimumFreeMiB(path: string): number {
  if (path === '/' || /^c:[\\/]?$/i.test(path)) {
    return 100;
  }
  return path === '/boot' ? 50 : 10;
}

export const freeSpace: Rule = {
  id: 'vmware.guestDisks.freespace',
  category: 'critical',
  title: 'A file system is too full',
  why: 'The conversion writes drivers and boot files into the guest and fails where there is no room for them.',
  cure: 'Free at least 100 MiB on / or C:, 50 MiB on /boot and 10 MiB on every other file system.',
  judge: subject => {
    const partitions = subject.facts.partitions ?? [];
    if (partitions.length === 0) {
      return subject.silence('partitionFree');
    }
    return combine(
      partitions.map(each => judgeFreeSpace(subject, each)),
      {
        raised: n =>
          `${count(
            n,
            'file system has',
            'file systems have',
          )} less free than the conversion needs${
            partitions.some(each => each.freeMiB === 0)
              ? '; Forklift itself overlooks those that are completely full'
              : ''
          }`,
        ok: 'Every file system that the guest reports has room enough',
      },
    );
  },
};

function judgeFreeSpace(
  subject: Subject,
  { path, freeMiB }: GuestPartition,
): Verdict {
  if (freeMiB === undefined) {
    return subject.silence('partitionFree', path);
  }
  const evidence = [subject.evidence('partitionFree', freeMiB, path)];
  return freeMiB < minimumFreeMiB(path)
    ? raised('', evidence)
    : ok('', evidence);
}

export const guestDiskKey: Rule = {
  id: 'vmware.guestDisks.key.not_found',
  category: 'information',
  title: 'A Windows drive cannot be matched with its disk',
  why: 'Drive letters may come out in another order on the target, because nothing says which disk a drive is on.',
  cure: 'Update VMware Tools and vSphere to 7.0 or newer, or note the drive letters before the move.',
  judge: subject => {
    const windows = isCurrentWindows(subject);
    if (windows !== true) {
      return windows;
    }
    const partitions = subject.facts.partitions ?? [];
    if (partitions.length === 0 || !subject.covers('partitionDiskKey')) {
      return subject.silence('partitionDiskKey');
    }
    return combine(
      partitions.map(({ path, diskKey }) => {
        if (diskKey === undefined && subject.isUnreadable('partitionDiskKey')) {
          return subject.silence('partitionDiskKey', path);
        }
        const evidence = [subject.evidence('partitionDiskKey', diskKey, path)];
        return Number(diskKey ?? 0) === 0
          ? raised('', evidence)
          : ok('', evidence);
      }),
      {
        raised: n =>
          `${count(n, 'drive names no disk', 'drives name no disk')}`,
        ok: 'Every drive names its disk',
      },
    );
  },
};

/** True for a Windows that the rule is about; else the verdict that follows from it. */
function isCurrentWindows(subject: Subject): true | Verdict {
  const id = guestText(subject, 'guestId');
  if (id !== undefined) {
    return (
      /windows/i.test(id) ||
      ok('It is no Windows that this is about', [
        subject.evidence('guestId', id),
      ])
    );
  }
  const fields = ['osFromTools', 'osConfigured'] as const;
  const names = fields.map(field => guestText(subject, field));
  if (names.some(name => name !== undefined && isCurrentWindowsName(name))) {
    return true;
  }
  const blank = fields.find((_, i) => names[i] === undefined);
  return blank
    ? subject.silence(blank)
    : ok(
        'It is no Windows that this is about',
        fields.map((field, i) => subject.evidence(field, names[i])),
      );
}

/** The ids of older ones do not say Windows, so Forklift leaves them out. */
function isCurrentWindowsName(name: string): boolean {
  return (
    /windows/i.test(name) &&
    !/\b(?:xp|2000|2003|vista)\b|server 2008(?! ?r2)/i.test(name)
  );
}
