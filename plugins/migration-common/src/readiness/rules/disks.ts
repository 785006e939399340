import { ok, raised, Rule, unknown } from '../rule';
import { count, judgeDisks } from './judgeDisks';

export const diskCapacity: Rule = {
  id: 'vmware.disk.capacity.invalid',
  category: 'critical',
  title: 'A disk has no size',
  why: 'A disk of zero or negative size cannot be made on the target, so the migration of the VM fails.',
  cure: 'Look at the disk in vSphere; detach it if it is a leftover. A disk below 1 MiB shows as 0 in an export as well.',
  judge: subject =>
    judgeDisks(
      subject,
      'diskCapacity',
      disk => {
        const capacity = disk.statedCapacityMiB;
        if (capacity === undefined) {
          return subject.silence('diskCapacity', disk.label);
        }
        const evidence = [
          subject.evidence('diskCapacity', capacity, disk.label),
        ];
        return capacity <= 0 ? raised('', evidence) : ok('', evidence);
      },
      {
        raised: n =>
          `${count(
            n,
            'disk has',
            'disks have',
          )} a size of zero or less; one below 1 MiB would show as 0 as well`,
        ok: 'Every disk has a size',
      },
    ),
};

export const diskCount: Rule = {
  id: 'vmware.disk.count.exceeds.limit',
  category: 'warning',
  title: 'It has more than 165 disks',
  why: 'KubeVirt has no room on its buses for more than 165 disks, so not all of them can be attached.',
  cure: 'Join disks, or move some of them to a share that the guest mounts.',
  judge: subject => {
    const { vm, facts } = subject;
    const known = vm.disks.length > 0 || facts.devices !== undefined;
    const listed = known ? vm.disks.length : undefined;
    const stated = facts.diskCount;
    const most = Math.max(listed ?? -1, stated ?? -1);
    if (most < 0) {
      return subject.silence('diskCount');
    }
    const evidence = [
      ...(stated === undefined ? [] : [subject.evidence('diskCount', stated)]),
      ...(listed === undefined ? [] : [subject.evidence('disks', listed)]),
    ];
    if (most > 165) {
      return raised(`It has ${most} disks`, evidence);
    }
    return ok(
      listed !== undefined && stated !== undefined && listed !== stated
        ? `It says to have ${count(
            stated,
            'disk',
            'disks',
          )}, and ${listed} are listed; neither is too many`
        : `It has ${count(most, 'disk', 'disks')}`,
      evidence,
    );
  },
};

const diskModes = new Set([
  'persistent',
  'nonpersistent',
  'undoable',
  'append',
]);
const independentModes = new Set([
  'independent_persistent',
  'independent_nonpersistent',
]);

export const diskMode: Rule = {
  id: 'vmware.disk_mode.independent',
  category: 'warning',
  title: 'A disk is independent of snapshots',
  why: 'Snapshots leave independent disks out, and a warm migration copies from snapshots.',
  cure: 'Set the disk to dependent, or migrate the VM cold.',
  judge: subject =>
    judgeDisks(
      subject,
      'diskMode',
      ({ mode, label }) => {
        if (mode === undefined) {
          return subject.silence('diskMode', label);
        }
        const evidence = [subject.evidence('diskMode', mode, label)];
        if (independentModes.has(mode)) {
          return raised('', evidence);
        }
        return diskModes.has(mode)
          ? ok('', evidence)
          : unknown('unreadable', `“${mode}” is no known disk mode`, evidence);
      },
      {
        raised: n =>
          `${count(n, 'disk is', 'disks are')} independent of snapshots`,
        ok: 'No disk is independent of snapshots',
      },
    ),
};

export const rawDeviceMapping: Rule = {
  id: 'vmware.disk.rdm.detected',
  category: 'warning',
  title: 'A disk is a raw LUN',
  why: 'A raw device mapping is a LUN of the array, not a file; it is not copied like other disks.',
  cure: 'Turn it into a virtual disk, or attach the LUN on the target by other means.',
  judge: subject =>
    judgeDisks(
      subject,
      'diskRaw',
      disk => {
        const { label, statedRaw, rawLunId, rawCompatibilityMode } = disk;
        const evidence = [
          ...(statedRaw === undefined
            ? []
            : [subject.evidence('diskRaw', statedRaw, label)]),
          ...(rawLunId
            ? [subject.evidence('diskRawLunId', rawLunId, label)]
            : []),
          ...(rawCompatibilityMode
            ? [
                subject.evidence(
                  'diskRawCompatibilityMode',
                  rawCompatibilityMode,
                  label,
                ),
              ]
            : []),
        ];
        if (statedRaw || rawLunId || rawCompatibilityMode) {
          return raised('', evidence);
        }
        return statedRaw === undefined
          ? subject.silence('diskRaw', label)
          : ok('', evidence);
      },
      {
        raised: n => `${count(n, 'disk is a raw LUN', 'disks are raw LUNs')}`,
        ok: 'No disk is a raw LUN',
      },
    ),
};

export const sharedDisk: Rule = {
  id: 'vmware.disk.shared.detected',
  category: 'warning',
  title: 'A disk is written by several VMs',
  why: 'VMs that share a disk have to move together, and the disk has to be copied once and shared again.',
  cure: 'Put the VMs into one application, and give the target a volume that several can write.',
  judge: subject =>
    judgeDisks(
      subject,
      'diskSharing',
      ({ sharingMode, sharedBus, label }) => {
        const evidence = [
          ...(sharingMode === undefined
            ? []
            : [subject.evidence('diskSharing', sharingMode, label)]),
          ...(sharedBus !== undefined &&
          !/^(?:noSharing|none)$/i.test(sharedBus)
            ? [subject.evidence('diskSharedBus', sharedBus, label)]
            : []),
        ];
        if (sharingMode !== undefined) {
          return /^(?:sharingNone|false)$/i.test(sharingMode)
            ? ok('', evidence)
            : raised('', evidence);
        }
        // The API leaves it out where the backing is too old to be shared.
        return subject.formatOf('diskSharing') === 'vcenter'
          ? ok('', evidence)
          : subject.silence('diskSharing', label);
      },
      {
        raised: n => `${count(n, 'disk is', 'disks are')} shared`,
        ok: 'No disk is shared',
      },
    ),
};

export const diskChangeTracking: Rule = {
  id: 'vmware.changed_block_tracking.disk.disabled',
  category: 'warning',
  title: 'Changed blocks of a disk are not tracked',
  why: 'A warm migration copies what changed since the last round; without tracking of the disk it cannot.',
  cure: 'Enable changed block tracking for the disk, or migrate the VM cold.',
  judge: subject =>
    judgeDisks(
      subject,
      'diskChangeTracking',
      ({ changeTracking, label }) => {
        if (changeTracking === undefined) {
          return subject.silence('diskChangeTracking', label);
        }
        const evidence = [
          subject.evidence('diskChangeTracking', changeTracking, label),
        ];
        return changeTracking ? ok('', evidence) : raised('', evidence);
      },
      {
        raised: n =>
          `Changed blocks of ${count(n, 'disk', 'disks')} are not tracked`,
        ok: 'Changed blocks of every disk are tracked',
      },
    ),
};

export const diskSerial: Rule = {
  id: 'vmware.disk_serial.truncated',
  category: 'information',
  title: 'Serial numbers of disks get shorter',
  why: 'The guest sees the UUID of its SCSI disks as a serial number; on the target it is cut, so mounts by that id may fail.',
  cure: 'Mount by file system UUID or label before the move.',
  judge: subject => {
    const enabled = subject.facts.diskUuidEnabled;
    if (enabled === undefined) {
      return subject.silence('diskUuidEnabled');
    }
    const evidence = subject.evidence('diskUuidEnabled', enabled);
    if (!enabled) {
      return ok('The guest does not see the UUIDs of its disks', [evidence]);
    }
    const verdict = judgeDisks(
      subject,
      'diskController',
      ({ bus, controller, label }) => {
        if (bus === undefined && controller === undefined) {
          return subject.silence('diskController', label);
        }
        const of = [
          subject.evidence('diskController', controller ?? bus, label),
        ];
        if (bus === undefined) {
          return unknown(
            'unreadable',
            `“${controller}” is no known kind of controller`,
            of,
          );
        }
        return bus === 'scsi' ? raised('', of) : ok('', of);
      },
      {
        raised: n =>
          `The guest sees the UUID of ${count(n, 'SCSI disk', 'SCSI disks')}`,
        ok: 'No disk is on a SCSI controller',
      },
    );
    return { ...verdict, evidence: [evidence, ...verdict.evidence] };
  },
};
