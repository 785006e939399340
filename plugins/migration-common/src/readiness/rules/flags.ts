import { VirtualMachineFacts } from '../../types';
import { ReadinessField } from '../fields';
import { combine, ok, raised, Rule, Verdict } from '../rule';
import { Subject } from '../Subject';
import { count } from './judgeDisks';

type Flag = {
  [K in keyof VirtualMachineFacts & ReadinessField]-?: NonNullable<
    VirtualMachineFacts[K]
  > extends boolean
    ? K
    : never;
}[keyof VirtualMachineFacts & ReadinessField];

/** A verdict on a switch: one of its two values raises the concern. */
function judgeFlag(
  subject: Subject,
  flag: Flag,
  {
    raisedWhen,
    ...messages
  }: { raisedWhen: boolean; raised: string; ok: string },
): Verdict {
  const value = subject.facts[flag];
  if (value === undefined) {
    return subject.silence(flag);
  }
  const evidence = [subject.evidence(flag, value)];
  return value === raisedWhen
    ? raised(messages.raised, evidence)
    : ok(messages.ok, evidence);
}

export const changeTracking: Rule = {
  id: 'vmware.changed_block_tracking.disabled',
  category: 'warning',
  title: 'Changed blocks are not tracked',
  why: 'A warm migration copies what changed since the last round and needs changed block tracking for it.',
  cure: 'Enable changed block tracking of the VM and power it off and on once, or migrate it cold.',
  judge: subject =>
    judgeFlag(subject, 'changeTracking', {
      raisedWhen: false,
      raised: 'Changed block tracking is off',
      ok: 'Changed block tracking is on',
    }),
};

export const consolidationNeeded: Rule = {
  id: 'vmware.consolidation_needed',
  category: 'warning',
  title: 'Its disks need to be consolidated',
  why: 'Leftover delta files of snapshots make copying slow or have it fail.',
  cure: 'Consolidate the disks of the VM in vSphere.',
  judge: subject =>
    judgeFlag(subject, 'consolidationNeeded', {
      raisedWhen: true,
      raised: 'vSphere says that its disks need to be consolidated',
      ok: 'Its disks need no consolidation',
    }),
};

export const tpm: Rule = {
  id: 'vmware.tpm.detected',
  category: 'warning',
  title: 'It has a virtual TPM',
  why: 'What the TPM holds does not move with the VM, so disks that it has sealed stay locked.',
  cure: 'Suspend disk encryption before the move and have the recovery keys at hand; the target gives the VM a TPM of its own.',
  judge: subject =>
    judgeFlag(subject, 'tpm', {
      raisedWhen: true,
      raised: 'It has a virtual TPM',
      ok: 'It has no virtual TPM',
    }),
};

export const hotPlug: Rule = {
  id: 'vmware.cpu_memory.hotplug.enabled',
  category: 'warning',
  title: 'CPU or memory can be added while it runs',
  why: 'The setting is not taken over; on the target, adding CPU or memory to a running VM is set up in another way.',
  cure: 'Plan live resizing for the VM on the target if somebody relies on it.',
  judge: subject =>
    combine(
      (['cpuHotAdd', 'cpuHotRemove', 'memoryHotAdd'] as const).map(flag =>
        judgeFlag(subject, flag, { raisedWhen: true, raised: '', ok: '' }),
      ),
      {
        raised: n =>
          `${count(n, 'of three switches is', 'of three switches are')} on`,
        ok: 'Neither CPU nor memory can be changed while it runs',
      },
    ),
};

/** Tied to certain processors or nodes: a list that should be empty. */
function judgeAffinity(
  subject: Subject,
  field: 'cpuAffinity' | 'numaNodeAffinity',
  things: string,
): Verdict {
  const value = subject.facts[field];
  if (value === undefined) {
    return subject.silence(field);
  }
  const evidence = [subject.evidence(field, value.join(', '))];
  return value.length > 0
    ? raised(`It is tied to the ${things} ${value.join(', ')}`, evidence)
    : ok(`It is tied to no ${things}`, evidence);
}

export const cpuAffinity: Rule = {
  id: 'vmware.cpu_affinity.detected',
  category: 'warning',
  title: 'It is tied to certain processors',
  why: 'CPU affinity names processors of the present host; the target does not know them and does not take it over.',
  cure: 'Ask why it is tied; if it still has to be, use dedicated CPU placement on the target.',
  judge: subject => judgeAffinity(subject, 'cpuAffinity', 'processors'),
};

export const numaAffinity: Rule = {
  id: 'vmware.numa_affinity.detected',
  category: 'warning',
  title: 'It is tied to certain NUMA nodes',
  why: 'NUMA affinity names nodes of the present host; the target does not take it over.',
  cure: 'Ask why it is tied; if it still has to be, set up NUMA passthrough on the target.',
  judge: subject => judgeAffinity(subject, 'numaNodeAffinity', 'NUMA nodes'),
};

const faultToleranceStates = new Set([
  'disabled',
  'enabled',
  'needSecondary',
  'starting',
  'running',
]);

export const faultTolerance: Rule = {
  id: 'vmware.fault_tolerance.enabled',
  category: 'information',
  title: 'Fault tolerance is set up',
  why: 'The target keeps no second, running copy of a VM, so an outage of a node is an outage of the VM until it starts anew.',
  cure: 'Ask whether a restart after an outage will do; if not, make the application itself highly available.',
  judge: subject => {
    const state = subject.facts.faultToleranceState;
    if (state === undefined) {
      return subject.silence('faultToleranceState');
    }
    const evidence = [subject.evidence('faultToleranceState', state)];
    if (state === 'notConfigured') {
      return ok('Fault tolerance is not set up', evidence);
    }
    return faultToleranceStates.has(state)
      ? raised(`Fault tolerance is set up: ${state}`, evidence)
      : {
          answer: 'unknown',
          reason: 'unreadable',
          message: `“${state}” is no known state of fault tolerance`,
          evidence,
        };
  },
};

export const snapshot: Rule = {
  id: 'vmware.snapshot.detected',
  category: 'information',
  title: 'It has snapshots',
  why: 'Snapshots are not taken over: the VM moves as it is now, and with many of them copying is slower.',
  cure: 'Delete the snapshots that nobody needs before the move.',
  judge: subject => {
    const { snapshots } = subject.vm;
    if (snapshots.length > 0) {
      return raised(
        `It has ${count(snapshots.length, 'snapshot', 'snapshots')}`,
        snapshots.map(each =>
          subject.evidence('snapshots', each.createdAt, each.name),
        ),
      );
    }
    return subject.wouldList('snapshots')
      ? ok('It has no snapshots', [])
      : subject.silence('snapshots');
  },
};
