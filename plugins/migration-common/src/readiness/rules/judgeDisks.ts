import { VirtualDisk } from '../../types';
import { ReadinessField } from '../fields';
import { combine, ok, unknown, Verdict } from '../rule';
import { Subject } from '../Subject';

/**
 * Judges disk by disk. A VM whose disks are not listed is not a VM without disks, unless a live source read its
 * hardware; and disks that are counted but not listed leave open what the listed ones do not settle.
 */
export function judgeDisks(
  subject: Subject,
  field: ReadinessField,
  judge: (disk: VirtualDisk) => Verdict,
  messages: { raised: (count: number) => string; ok: string },
): Verdict {
  const { vm, facts } = subject;
  if (vm.disks.length === 0) {
    return facts.devices === undefined
      ? subject.silence(field)
      : ok('It has no disks', []);
  }
  const verdicts = vm.disks.map(judge);
  const missing = (facts.diskCount ?? 0) - vm.disks.length;
  if (missing > 0) {
    verdicts.push(
      unknown(
        'no-join',
        `${count(missing, 'of its disks is', 'of its disks are')} not listed`,
        [subject.evidence('diskCount', facts.diskCount)],
      ),
    );
  }
  return combine(verdicts, messages);
}

export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
