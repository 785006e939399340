import { VirtualDisk } from '../../types';
import { ok, raised, Rule, unknown, Verdict } from '../rule';
import { Subject } from '../Subject';
import { count, judgeDisks } from './judgeDisks';

/** Where the bytes are: the datastore is named in brackets in front of the path. */
export const datastoreMissing: Rule = {
  id: 'vmware.datastore.missing',
  category: 'critical',
  title: 'A disk is on no datastore',
  why: 'The disk points to storage that vSphere no longer has, so there is nothing that could be copied.',
  cure: 'Bring the datastore back or detach the disk, then read the inventory again.',
  judge: subject =>
    judgeDisks(subject, 'diskPath', disk => judgeDatastore(subject, disk), {
      raised: n =>
        `${count(n, 'disk names no datastore', 'disks name no datastore')}`,
      ok: 'Every disk is on a datastore that the source lists',
    }),
};

function judgeDatastore(subject: Subject, disk: VirtualDisk): Verdict {
  const { vm } = subject;
  const prefix = /^\s*\[([^\]]+)\]/.exec(disk.path ?? '')?.[1].trim();
  const name = disk.datastore ?? prefix;
  const evidence = [
    subject.evidence('diskPath', disk.path ?? disk.datastore, disk.label),
  ];
  if (name) {
    if (subject.infrastructure.datastores(name, vm).length > 0) {
      return ok('', evidence);
    }
    return subject.covers('datastores')
      ? unknown(
          'no-join',
          `The datastore “${name}” is not among those that the source lists`,
          evidence,
        )
      : subject.silence('datastores');
  }
  // A live source always knows the backing; a raw disk of version 2 is one without a datastore.
  return disk.path !== undefined || subject.formatOf('diskPath') === 'vcenter'
    ? raised('', evidence)
    : subject.silence('diskPath', disk.label);
}
