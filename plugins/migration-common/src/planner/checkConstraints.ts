import { PlanConstraints } from '../types';
import { isIsoDate } from './dates';
import { UnsatisfiablePlanError } from './errors';
import { Capacity } from './model';

const MIB_PER_TIB = 1024 * 1024;
// Ten thousand waves are centuries; a larger number is a mistake and would only cost memory.
const MAX_POSITION = 10_000;
const waveId = /^wave-([1-9]\d*)$/;

export function capacityOf(constraints: PlanConstraints): Capacity {
  return {
    virtualMachines: constraints.capacity.virtualMachines,
    inUseMiB: constraints.capacity.inUseTiB * MIB_PER_TIB,
  };
}

export function toTiB(mebibytes: number): number {
  return Math.round((mebibytes / MIB_PER_TIB) * 1000) / 1000;
}

/** Zero-based position of `wave-<n>`. */
export function positionOf(id: string): number {
  return Number(waveId.exec(id)?.[1]) - 1;
}

/** Refuses what no plan can hold to, before anything is planned. */
export function checkConstraints(constraints: PlanConstraints): void {
  const { capacity, pilotSize, waveDays, gapDays, parallelRunDays } =
    constraints;
  const problems: [boolean, string, string][] = [
    [
      isIsoDate(constraints.startDate),
      'start-date',
      `The start date “${constraints.startDate}” is not a day written as YYYY-MM-DD.`,
    ],
    [
      Number.isInteger(capacity.virtualMachines) &&
        capacity.virtualMachines >= 1,
      'capacity-virtual-machines',
      `A wave that takes ${capacity.virtualMachines} VMs can move nothing.`,
    ],
    [
      capacity.inUseTiB > 0,
      'capacity-in-use',
      `A wave that takes ${capacity.inUseTiB} TiB can move nothing.`,
    ],
    [
      pilotSize.min >= 0 && pilotSize.max >= pilotSize.min,
      'pilot-size',
      `A pilot of at least ${pilotSize.min} and at most ${pilotSize.max} workloads does not exist.`,
    ],
    [
      [waveDays, gapDays, parallelRunDays].every(
        days => Number.isInteger(days) && days >= 0,
      ),
      'days',
      'Wave, gap and parallel run are counted in whole days, zero or more.',
    ],
    ...Object.entries(constraints.pins).map(
      ([applicationId, wave]): [boolean, string, string] => [
        positionOf(wave) >= 0 && positionOf(wave) < MAX_POSITION,
        'pin',
        `Application ${applicationId} is pinned to “${wave}”, which is not the id of a wave such as wave-3.`,
      ],
    ),
  ];
  for (const [holds, rule, message] of problems) {
    if (!holds) {
      throw new UnsatisfiablePlanError(rule, message, []);
    }
  }
}
