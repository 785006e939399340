import type {
  CutDependency,
  Placement,
  Plan,
  PlannedApplication,
  Wave,
} from '@crosswalk/backstage-plugin-migration-common';

export interface BoardColumn {
  wave: Wave;
  /** In the order of the plan. */
  applications: PlannedApplication[];
}

/** The waves of a plan with what moves in each. */
export function boardColumns(
  plan: Pick<Plan, 'waves' | 'applications'>,
): BoardColumn[] {
  const byId = new Map(plan.applications.map(each => [each.id, each]));
  return plan.waves.map(wave => ({
    wave,
    applications: wave.applicationIds.flatMap(id => byId.get(id) ?? []),
  }));
}

/** A dependency of an application that the plan cuts, seen from that application. */
export interface CutNeighbour {
  application: { id: string; name: string };
  wave?: Wave;
  /** Whether the application needs the other one, or the other way round. */
  direction: 'needs' | 'needed-by';
  cut: CutDependency;
}

/** Why an application is where it is, in data. */
export interface PlacementFacts {
  application: PlannedApplication;
  /** Absent when it does not move. */
  wave?: Wave;
  reasons: Placement['reasons'];
  /** Heaviest first. */
  cuts: CutNeighbour[];
}

/** Everything that a plan knows about one of its applications; undefined when it holds no such application. */
export function placementFacts(
  plan: Plan,
  applicationId: string,
): PlacementFacts | undefined {
  const application = plan.applications.find(({ id }) => id === applicationId);
  if (!application) {
    return undefined;
  }
  const placement = plan.placements.find(
    each => each.applicationId === applicationId,
  );
  const setAside = plan.setAside.find(
    each => each.applicationId === applicationId,
  );
  return {
    application,
    wave: plan.waves.find(({ id }) => id === placement?.waveId),
    reasons: placement?.reasons ?? (setAside ? [setAside.reason] : []),
    cuts: cutNeighbours(plan, applicationId),
  };
}

function cutNeighbours(plan: Plan, applicationId: string): CutNeighbour[] {
  const names = new Map(plan.applications.map(({ id, name }) => [id, name]));
  const waves = new Map(plan.waves.map(wave => [wave.id, wave]));
  return plan.cuts
    .flatMap((cut): CutNeighbour[] => {
      const needs = cut.sourceApplicationId === applicationId;
      if (!needs && cut.targetApplicationId !== applicationId) {
        return [];
      }
      const id = needs ? cut.targetApplicationId : cut.sourceApplicationId;
      return [
        {
          application: { id, name: names.get(id) ?? id },
          wave: waves.get(needs ? cut.targetWaveId : cut.sourceWaveId),
          direction: needs ? 'needs' : 'needed-by',
          cut,
        },
      ];
    })
    .sort((a, b) => b.cut.weight - a.cut.weight);
}

/** The figures that a plan is judged by. */
export function planFigures(plan: Plan) {
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    waves: plan.waves.length,
    applications: plan.placements.length,
    virtualMachines: sum(plan.waves.map(({ load }) => load.virtualMachines)),
    inUseTiB: sum(plan.waves.map(({ load }) => load.inUseTiB)),
    cuts: plan.cuts.length,
    setAside: plan.setAside.length,
  };
}
