import { VirtualMachine, VirtualMachineAssessment } from '../types';
import { encodeAnswers, readinessOf } from './answers';
import { AssessmentContext } from './context';
import { idleSigns } from './idle';
import { rules } from './rules';
import { sizingHints } from './sizingHints';
import { Subject } from './Subject';
import { proposeTargetName } from './targetNames';

/**
 * Finds out everything about a VM. What the sources do not say is answered as unknown, with the reason; nothing is read
 * from a clock.
 *
 * @public
 */
export function assessVirtualMachine(
  vm: VirtualMachine,
  context: AssessmentContext,
): VirtualMachineAssessment {
  const subject = new Subject(vm, context);
  const findings = rules.map(rule => ({
    concern: rule.id,
    ...rule.judge(subject),
  }));
  return {
    readiness: readinessOf(encodeAnswers(findings)),
    findings,
    idle: idleSigns(vm, context),
    targetName: context.targetNames?.get(vm.key) ?? proposeTargetName(vm.name),
    sizing: sizingHints(vm),
  };
}

/**
 * Keys of the VMs whose rows in detail sheets may be those of another one: no id tells them apart, and another VM of the
 * same place has the same name.
 *
 * @public
 */
export function ambiguousNames(
  virtualMachines: readonly VirtualMachine[],
): ReadonlySet<string> {
  const byPlace = new Map<string, VirtualMachine[]>();
  for (const vm of virtualMachines) {
    const place = [vm.vcenter, vm.datacenter, vm.cluster, vm.name].join('\n');
    byPlace.set(place, [...(byPlace.get(place) ?? []), vm]);
  }
  return new Set(
    [...byPlace.values()]
      .filter(same => same.length > 1)
      .flat()
      .filter(({ keySource }) => keySource === 'path')
      .map(({ key }) => key),
  );
}
