import { WavePhase, WorkloadKind } from '../types';
import { PlannerApplication } from './input';

/**
 * The order in which an estate moves, after chapter 9 of “Demystifying Kubernetes for the VMware Admin”: a pilot,
 * development and test, production from stateless over stateful to databases, and mission-critical systems last.
 */
export const stages: readonly {
  phase: WavePhase;
  title: string;
}[] = [
  { phase: 'pilot', title: 'Pilot' },
  { phase: 'dev-test', title: 'Development and test' },
  { phase: 'production', title: 'Production, stateless' },
  { phase: 'production', title: 'Production, stateful' },
  { phase: 'production', title: 'Production, databases' },
  { phase: 'mission-critical', title: 'Mission-critical' },
];

export const PILOT = 0;
export const DEV_TEST = 1;
/** Stateful workloads and databases follow, by their rank. */
export const STATELESS = 2;
export const MISSION_CRITICAL = 5;

// An unknown workload may hold data, so that it is treated as if it did.
const workloadRank: Record<WorkloadKind, number> = {
  stateless: 0,
  stateful: 1,
  unknown: 1,
  database: 2,
};

const criticalityRank: Record<PlannerApplication['criticality'], number> = {
  low: 0,
  medium: 1,
  unknown: 1,
  high: 2,
  'mission-critical': 3,
};

/** Unknown is production until somebody says otherwise: the mistake in this direction costs only time. */
export function isProduction(application: PlannerApplication): boolean {
  return (
    application.environment === 'production' ||
    application.environment === 'unknown'
  );
}

/** The stage an application belongs to when nothing ties it to others; the pilot is chosen later. */
export function naturalStage(application: PlannerApplication): number {
  if (!isProduction(application)) {
    return DEV_TEST;
  }
  if (application.criticality === 'mission-critical') {
    return MISSION_CRITICAL;
  }
  return STATELESS + workloadRank[application.workload];
}

/** Order inside the stage: production by rising criticality, mission-critical again from stateless to databases. */
export function bandIn(stage: number, application: PlannerApplication): number {
  if (stage === MISSION_CRITICAL) {
    return workloadRank[application.workload];
  }
  return stage >= STATELESS ? criticalityRank[application.criticality] : 0;
}
