import { Readiness, ReadinessSummary, readinessStates } from '../types';
import { concerns } from './answers';

/** VMs that got the same answers. @public */
export interface AnsweredGroup {
  readiness: Readiness;
  /** As {@link encodeAnswers} writes them; what is missing counts as unknown. */
  answers: string;
  idle: boolean;
  renamed: boolean;
  /** How many VMs. */
  count: number;
}

/** Counts groups of VMs, which are far fewer than VMs. @public */
export function summariseReadiness(
  groups: readonly AnsweredGroup[],
): ReadinessSummary {
  const countWhere = (is: (group: AnsweredGroup) => boolean) =>
    groups.filter(is).reduce((sum, { count }) => sum + count, 0);
  return {
    virtualMachines: countWhere(() => true),
    byReadiness: Object.fromEntries(
      readinessStates.map(state => [
        state,
        countWhere(({ readiness }) => readiness === state),
      ]),
    ) as Record<Readiness, number>,
    concerns: concerns.map((concern, i) => ({
      concern,
      raised: countWhere(({ answers }) => answers[i] === 'r'),
      ok: countWhere(({ answers }) => answers[i] === 'o'),
      unknown: countWhere(
        ({ answers }) => answers[i] !== 'r' && answers[i] !== 'o',
      ),
    })),
    idle: countWhere(({ idle }) => idle),
    renamed: countWhere(({ renamed }) => renamed),
  };
}
