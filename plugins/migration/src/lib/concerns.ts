import {
  concernCategories,
  concerns,
  type Concern,
  type ConcernCategory,
  type ConcernCount,
  type ConcernFinding,
} from '@crosswalk/backstage-plugin-migration-common';

const byId = new Map<string, Concern>(
  concerns.map(concern => [concern.id, concern]),
);

/** What a rule is about; undefined when the backend has a rule that this page does not know yet. */
export const concernOf = (id: string): Concern | undefined => byId.get(id);

/** The name of a rule for people, or its id. */
export const concernTitle = (id: string): string => concernOf(id)?.title ?? id;

const rankOf = (category: ConcernCategory | undefined) =>
  category === undefined
    ? concernCategories.length
    : concernCategories.indexOf(category);

/** The findings on one VM by their answer, each the worst category first and otherwise in the order of the rules. */
export function groupFindings(findings: readonly ConcernFinding[]) {
  const of = (answer: ConcernFinding['answer']) =>
    findings
      .filter(finding => finding.answer === answer)
      .sort(
        (a, b) =>
          rankOf(concernOf(a.concern)?.category) -
          rankOf(concernOf(b.concern)?.category),
      );
  return { raised: of('raised'), unknown: of('unknown'), ok: of('ok') };
}

/** Worst category first; in it what most VMs have, then what is known of fewest. */
export function sortConcerns(counts: readonly ConcernCount[]): ConcernCount[] {
  return [...counts].sort(
    (a, b) =>
      rankOf(a.concern.category) - rankOf(b.concern.category) ||
      b.raised - a.raised ||
      b.unknown - a.unknown ||
      a.concern.title.localeCompare(b.concern.title),
  );
}
