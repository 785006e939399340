import type {
  EstateSummary,
  Plan,
} from '@crosswalk/backstage-plugin-migration-common';

export const journeySteps = ['import', 'decide', 'plan', 'publish'] as const;
export type JourneyStep = (typeof journeySteps)[number];

/** How far a step of the way from an estate to published waves is. */
export type StepStatus = 'done' | 'started' | 'open';

/** Where an estate is on its way; `plans` newest first. */
export function journeyOf(
  summary: EstateSummary,
  plans: readonly Pick<Plan, 'status'>[],
): Record<JourneyStep, StepStatus> {
  const { virtualMachines, applications, decided } = summary;
  const isPublished = plans.some(({ status }) => status === 'published');
  return {
    import: virtualMachines > 0 ? 'done' : 'open',
    decide: decisionStatus(applications, decided),
    plan: plans.length > 0 ? 'done' : 'open',
    publish: publishStatus(isPublished, plans[0]?.status),
  };
}

function decisionStatus(applications: number, decided: number): StepStatus {
  if (decided === 0) {
    return 'open';
  }
  return decided < applications ? 'started' : 'done';
}

/** A draft that is newer than what is published waits for somebody. */
function publishStatus(
  isPublished: boolean,
  newest: Plan['status'] | undefined,
): StepStatus {
  if (!isPublished) {
    return 'open';
  }
  return newest === 'draft' ? 'started' : 'done';
}

/**
 * The step to take next. Decisions go on beside planning, so an undecided estate can be planned; undefined when there is
 * nothing left to do here.
 */
export function nextStep(
  journey: Record<JourneyStep, StepStatus>,
): JourneyStep | undefined {
  return (
    journeySteps.find(step => journey[step] === 'open') ??
    journeySteps.find(step => journey[step] === 'started')
  );
}
