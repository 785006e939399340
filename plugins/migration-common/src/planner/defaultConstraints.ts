import { PlanConstraints } from '../types';

/**
 * What a plan assumes until somebody says otherwise: a wave every second Monday, eleven days long, with a weekend to
 * breathe; four weeks of parallel run, the upper end of what chapter 9 of “Demystifying Kubernetes for the VMware
 * Admin” advises; and a pilot of 5 to 10 workloads.
 *
 * @param startDate - first day of the first wave, ISO date
 * @public
 */
export function defaultConstraints(startDate: string): PlanConstraints {
  return {
    startDate,
    waveDays: 11,
    gapDays: 3,
    parallelRunDays: 28,
    capacity: { virtualMachines: 50, inUseTiB: 10 },
    pilotSize: { min: 5, max: 10 },
    pins: {},
  };
}
