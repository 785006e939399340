import type { Application } from '@crosswalk/backstage-plugin-migration-common';

/** What of the facts is compared before a merge, in the order of the page. */
const compared = [
  'owner',
  'environment',
  'criticality',
  'workload',
  'disposition',
  'description',
  'availability',
  'rtoMinutes',
  'rpoMinutes',
  'dataProtection',
  'compliance',
  'effort',
] as const satisfies readonly (keyof Application)[];
export type MergedField = (typeof compared)[number];

/** A fact of the merged application. */
export interface MergedFact {
  field: MergedField;
  value: unknown;
  /** Where it comes from, when the one that stays does not say it. */
  from?: string;
  /** What others say differently; it goes with them. */
  lost: { name: string; value: unknown }[];
}

const isKnown = (value: unknown) =>
  value !== undefined && value !== '' && value !== 'unknown';

/** The facts after a merge: those of the one that stays; where it says nothing, of the first that does. */
export function mergeFacts(
  stays: Application,
  others: readonly Application[],
): MergedFact[] {
  return compared.flatMap(field => {
    const said = others
      .map(({ name, [field]: value }) => ({ name, value: value as unknown }))
      .filter(({ value }) => isKnown(value));
    const own: unknown = stays[field];
    const source = isKnown(own) ? undefined : said[0];
    const value = source ? source.value : own;
    return isKnown(value)
      ? [
          {
            field,
            value,
            from: source?.name,
            lost: said.filter(each => each.value !== value),
          },
        ]
      : [];
  });
}
