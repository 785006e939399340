import { isSetAside } from '../applications';
import { Disposition, Explanation, PlanResult } from '../types';
import {
  PlannerApplication,
  PlannerInput,
  PlannerVirtualMachine,
} from './input';
import { addLoad, compareText, Member, noLoad } from './model';
import { count, list } from './wording';

const staysBehind: Partial<Record<Disposition, string>> = {
  retire: 'is retired: it is switched off on vSphere instead of being moved',
  retain: 'is retained: it stays on vSphere',
  repurchase:
    'is repurchased: a service from outside replaces it, so that nothing of it moves',
};

/** Who moves, who does not and why, and what the plan should be read with. */
export interface Sorted {
  members: Member[];
  setAside: PlanResult['setAside'];
  warnings: Explanation[];
}

/** Splits the estate into what is planned and what is set aside, each with its reason. */
export function sortOut(input: PlannerInput): Sorted {
  const machines = new Map(input.virtualMachines.map(vm => [vm.key, vm]));
  const applications = [...input.applications].sort((a, b) =>
    compareText(a.id, b.id),
  );
  const members: Member[] = [];
  const setAside: PlanResult['setAside'] = [];

  for (const application of applications) {
    const own = [...new Set(application.virtualMachineKeys)]
      .sort(compareText)
      .flatMap(key => machines.get(key) ?? []);
    const moving = own.filter(vm => !isSetAside(vm));
    const reason = reasonToSetAside(application, own, moving);
    if (reason) {
      setAside.push({ applicationId: application.id, reason });
    } else {
      members.push({
        index: members.length,
        application,
        virtualMachines: moving,
        load: moving.map(loadOf).reduce(addLoad, noLoad),
      });
    }
  }
  return { members, setAside, warnings: leftOver(input) };
}

function loadOf(vm: PlannerVirtualMachine) {
  return {
    virtualMachines: 1,
    // Whole MiB, so that sums are exact in whatever order they are made.
    inUseMiB: Math.ceil(vm.inUseMiB),
    cpus: vm.cpus,
    memoryMiB: vm.memoryMiB,
  };
}

function reasonToSetAside(
  application: PlannerApplication,
  own: PlannerVirtualMachine[],
  moving: PlannerVirtualMachine[],
): Explanation | undefined {
  const { disposition, id, name } = application;
  const stays = disposition && staysBehind[disposition];
  if (stays) {
    return {
      rule: `disposition-${disposition}`,
      message: `${name} ${stays}.`,
      about: [id],
    };
  }
  if (own.length === 0) {
    return {
      rule: 'no-virtual-machines',
      message: `${name} has no VM in this estate, so that there is nothing to move.`,
      about: [id],
    };
  }
  if (moving.length === 0) {
    return {
      rule: 'set-aside-virtual-machines-only',
      message: `${name} has only templates, Site Recovery placeholders or agents of vSphere, which are not moved.`,
      about: [id, ...own.map(vm => vm.key)],
    };
  }
  return undefined;
}

function leftOver(input: PlannerInput): Explanation[] {
  const machines = [...input.virtualMachines].sort((a, b) =>
    compareText(a.key, b.key),
  );
  const assigned = new Set(
    input.applications.flatMap(application => application.virtualMachineKeys),
  );
  const still = machines.filter(isSetAside);
  const unassigned = machines.filter(
    vm => !isSetAside(vm) && !assigned.has(vm.key),
  );
  const warnings: Explanation[] = [];
  if (still.length > 0) {
    warnings.push({
      rule: 'set-aside-virtual-machines',
      message: `${list(kindsOf(still))} ${
        still.length === 1 ? 'is' : 'are'
      } set aside and in no wave.`,
      about: still.map(vm => vm.key),
    });
  }
  if (unassigned.length > 0) {
    warnings.push({
      rule: 'unassigned-virtual-machines',
      message: `${count(
        unassigned.length,
        'VM belongs',
        'VMs belong',
      )} to no application and so to no wave.`,
      about: unassigned.map(vm => vm.key),
    });
  }
  return warnings;
}

/** How many of which kind; what is two kinds at once counts as the first. */
function kindsOf(still: PlannerVirtualMachine[]): string[] {
  const templates = still.filter(vm => vm.template);
  const placeholders = still.filter(vm => vm.placeholder && !vm.template);
  const agents = still.length - templates.length - placeholders.length;
  return [
    ...(templates.length > 0 ? [count(templates.length, 'template')] : []),
    ...(placeholders.length > 0
      ? [count(placeholders.length, 'Site Recovery placeholder')]
      : []),
    ...(agents > 0
      ? [count(agents, 'agent of vSphere', 'agents of vSphere')]
      : []),
  ];
}
