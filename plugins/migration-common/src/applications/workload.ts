import { Evidence, WorkloadKind } from '../types';
import { VirtualMachineGroup } from './grouping';

/** Whether the group keeps state, by the names of its VMs and by the ports that they are called on. */
export function workloadOf(
  group: VirtualMachineGroup,
  /** What VMs keep for those who call them, by key. */
  kept: Map<string, string>,
): { value: WorkloadKind; evidence?: Evidence } {
  const kinds = group.members.map((vm, i) => {
    const { tier } = group.names[i];
    if (tier === 'database') {
      return { kind: 'database', why: `“${vm.name}” is named like a database` };
    }
    const keeps = kept.get(vm.key);
    if (keeps) {
      return {
        kind: keeps === 'data' ? 'database' : 'stateful',
        why: `“${vm.name}” is called on a port for ${keeps}`,
      };
    }
    if (tier === 'messaging' || tier === 'search' || tier === 'file') {
      return { kind: 'stateful', why: `“${vm.name}” is named like ${tier}` };
    }
    return { kind: tier ? 'stateless' : 'unknown', why: '' };
  });
  const count = (kind: string) =>
    kinds.filter(each => each.kind === kind).length;
  const keepsState = kinds.find(each => each.why !== '');
  if (keepsState) {
    const onlyDatabases = count('database') * 2 > kinds.length;
    return {
      value: onlyDatabases ? 'database' : 'stateful',
      evidence: { kind: 'workload', message: keepsState.why },
    };
  }
  if (count('stateless') === kinds.length) {
    return {
      value: 'stateless',
      evidence: {
        kind: 'workload',
        message: 'All VMs are named like web, application or worker servers',
      },
    };
  }
  return { value: 'unknown' };
}
