import {
  criticalities,
  environments,
  type Application,
} from '@crosswalk/backstage-plugin-migration-common';
import { answeredOf } from './applicationInsight';

/** In the order in which the page offers them. */
export const applicationSorts = [
  'name',
  'inUseMiB',
  'virtualMachines',
  'criticality',
  'environment',
  'owner',
  'completeness',
] as const;
export type ApplicationSort = (typeof applicationSorts)[number];

/** The order that an address asks for; by name when it asks for none that is known. */
export const readApplicationSort = (search: URLSearchParams): ApplicationSort =>
  applicationSorts.find(each => each === search.get('sort')) ?? 'name';

// Unknown is no more critical than low, and says so at the end.
const weights = ['unknown', ...criticalities.filter(c => c !== 'unknown')];
const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What triage wants to see first comes first: the largest, the most critical, the least complete. */
const orders: Record<
  ApplicationSort,
  (one: Application, other: Application) => number
> = {
  name: () => 0,
  inUseMiB: (one, other) => other.inUseMiB - one.inUseMiB,
  virtualMachines: (one, other) =>
    other.virtualMachineKeys.length - one.virtualMachineKeys.length,
  criticality: (one, other) =>
    weights.indexOf(other.criticality) - weights.indexOf(one.criticality),
  environment: (one, other) =>
    environments.indexOf(one.environment) -
    environments.indexOf(other.environment),
  owner: (one, other) =>
    Number(one.owner === undefined) - Number(other.owner === undefined) ||
    names.compare(one.owner ?? '', other.owner ?? ''),
  completeness: (one, other) => answeredOf(one) - answeredOf(other),
};

/** The applications in an order; those that are equal in it, by name. */
export function sortApplications(
  applications: readonly Application[],
  sort: ApplicationSort,
): Application[] {
  const order = orders[sort];
  return [...applications].sort(
    (one, other) =>
      order(one, other) ||
      names.compare(one.name, other.name) ||
      (one.id < other.id ? -1 : 1),
  );
}
