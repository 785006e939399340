import type { CounterpartSummary } from '@crosswalk/backstage-plugin-glossary-common';

/**
 * The counterparts worth a line where there is little room: first those that are told of beside, and one for each
 * thing that they lead to.
 */
export function nearestCounterparts(
  counterparts: readonly CounterpartSummary[],
  beside: readonly string[],
  limit: number,
): { shown: CounterpartSummary[]; more: number } {
  const isBeside = ({ members }: CounterpartSummary) =>
    members.some(({ ref }) => beside.includes(ref));
  const seen = new Set<string>();
  const distinct = counterparts.filter(({ members, none }) => {
    const target = none ?? members.map(({ ref }) => ref).join(' ');
    return !seen.has(target) && seen.add(target);
  });
  const ordered = [
    ...distinct.filter(isBeside),
    ...distinct.filter(counterpart => !isBeside(counterpart)),
  ];
  return {
    shown: ordered.slice(0, limit),
    more: Math.max(ordered.length - limit, 0),
  };
}
