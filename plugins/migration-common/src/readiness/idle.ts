import { isSetAside } from '../applications';
import { IdleSign, VirtualMachine } from '../types';
import { AssessmentContext } from './context';

const dayMs = 24 * 60 * 60 * 1000;

/** Days that a VM is off before it counts as idle. @public */
export const defaultIdleAfterDays = 30;

/** Share of a resource below which a running VM does next to nothing. */
const nearZero = 0.01;

/** Why the VM seems to do nothing; what is set aside is meant to do nothing. */
export function idleSigns(
  vm: VirtualMachine,
  context: Pick<AssessmentContext, 'now' | 'idleAfterDays'>,
): IdleSign[] {
  if (isSetAside(vm)) {
    return [];
  }
  return vm.powerState === 'poweredOn'
    ? [...withoutHeartbeat(vm), ...withoutUse(vm)]
    : offSince(vm, context);
}

function offSince(
  vm: VirtualMachine,
  {
    now,
    idleAfterDays = defaultIdleAfterDays,
  }: Pick<AssessmentContext, 'now' | 'idleAfterDays'>,
): IdleSign[] {
  if (vm.powerState !== 'poweredOff') {
    return [];
  }
  const since = vm.poweredOffSince;
  if (since === undefined) {
    return [
      {
        rule: 'powered-off',
        message: 'It is powered off, and nothing says since when',
      },
    ];
  }
  const days = Math.floor((Date.parse(now) - Date.parse(since)) / dayMs);
  return days >= idleAfterDays
    ? [
        {
          rule: 'powered-off',
          message: `It was powered off for ${days} days, since ${since.slice(
            0,
            10,
          )}`,
        },
      ]
    : [];
}

function withoutHeartbeat({ facts, toolsStatus }: VirtualMachine): IdleSign[] {
  // Without tools there is never a heartbeat, and appliances often come without.
  if (/not ?installed/i.test(toolsStatus ?? '')) {
    return [];
  }
  const { heartbeat, toolsRunning } = facts;
  if (heartbeat !== undefined && /^(?:gr[ae]y|red)$/i.test(heartbeat)) {
    return [
      {
        rule: 'no-heartbeat',
        message: `It is powered on, but VMware Tools gives no heartbeat (${heartbeat})`,
      },
    ];
  }
  return heartbeat === undefined && toolsRunning === false
    ? [
        {
          rule: 'no-heartbeat',
          message: 'It is powered on, but VMware Tools does not run',
        },
      ]
    : [];
}

function withoutUse({ facts, memoryMiB }: VirtualMachine): IdleSign[] {
  const { cpuMHz, cpuCapacityMHz, memoryActiveMiB } = facts.use ?? {};
  if (cpuMHz === undefined || !cpuCapacityMHz) {
    return [];
  }
  const cpu = cpuMHz / cpuCapacityMHz;
  const memory =
    memoryActiveMiB === undefined || memoryMiB === 0
      ? undefined
      : memoryActiveMiB / memoryMiB;
  return cpu < nearZero && (memory === undefined || memory < nearZero)
    ? [
        {
          rule: 'no-use',
          message: `It used ${cpuMHz} of ${cpuCapacityMHz} MHz${
            memory === undefined
              ? ''
              : ` and touched ${memoryActiveMiB} of ${memoryMiB} MiB`
          } when the source looked`,
        },
      ]
    : [];
}
