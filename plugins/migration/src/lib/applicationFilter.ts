import {
  dispositions,
  environments,
  type Application,
  type Disposition,
  type Environment,
} from '@crosswalk/backstage-plugin-migration-common';
import { isComplete } from './applicationInsight';

/** The six, and both kinds of having one. */
export const dispositionViews = [
  'undecided',
  'decided',
  ...dispositions,
] as const;
export type DispositionView = Disposition | 'undecided' | 'decided';

/** Stands for the applications that have no owner. */
export const NO_OWNER = 'none';

/** What the list is narrowed to; what is absent narrows nothing. */
export interface ApplicationFilter {
  /** Words that occur in name, owner or description. */
  text: string;
  disposition?: DispositionView;
  environment?: Environment;
  owner?: string;
  confirmed?: boolean;
  /** All four questions are answered. */
  complete?: boolean;
  shared?: boolean;
}

/** The parameters of the address that narrow the list, apart from its words. */
export const filterParameters = [
  'disposition',
  'environment',
  'owner',
  'confirmed',
  'complete',
  'shared',
] as const;

const yesOrNo = (value: string | null): boolean | undefined =>
  value === 'yes' || value === 'no' ? value === 'yes' : undefined;

/** The filter that an address asks for; what it does not know, it ignores. */
export function readApplicationFilter(
  search: URLSearchParams,
): ApplicationFilter {
  return {
    text: search.get('filter') ?? '',
    disposition: dispositionViews.find(
      each => each === search.get('disposition'),
    ),
    environment: environments.find(each => each === search.get('environment')),
    owner: search.get('owner') || undefined,
    confirmed: yesOrNo(search.get('confirmed')),
    complete: yesOrNo(search.get('complete')),
    shared: yesOrNo(search.get('shared')),
  };
}

/** Whether the address narrows the list by more than words. */
export const isNarrowed = ({ text: _, ...rest }: ApplicationFilter) =>
  Object.values(rest).some(value => value !== undefined);

const fold = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-US');

const is = <T>(wanted: T | undefined, value: T) =>
  wanted === undefined || wanted === value;

function hasDisposition(
  { disposition }: Application,
  wanted: DispositionView | undefined,
): boolean {
  return wanted === 'decided'
    ? disposition !== undefined
    : is(wanted, disposition ?? 'undecided');
}

/** The applications that pass all of a filter. */
export function filterApplications(
  applications: readonly Application[],
  filter: ApplicationFilter,
): Application[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return applications.filter(application => {
    const { name, owner, description = '' } = application;
    const passes =
      hasDisposition(application, filter.disposition) &&
      is(filter.environment, application.environment) &&
      is(filter.owner, owner ?? NO_OWNER) &&
      is(filter.confirmed, application.confirmed) &&
      is(filter.shared, application.sharedService) &&
      (filter.complete === undefined ||
        filter.complete === isComplete(application));
    if (!passes || words.length === 0) {
      return passes;
    }
    const said = fold(`${name}\n${owner ?? ''}\n${description}`);
    return words.every(word => said.includes(word));
  });
}

/** How far the work on the applications is. */
export interface Progress {
  all: number;
  decided: number;
  /** All four questions are answered. */
  complete: number;
}

export function progressOf(applications: readonly Application[]): Progress {
  return {
    all: applications.length,
    decided: applications.filter(each => each.disposition !== undefined).length,
    complete: applications.filter(isComplete).length,
  };
}

/** Who owns applications, by how many. */
export function ownersOf(
  applications: readonly Application[],
): { owner: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { owner } of applications) {
    if (owner) {
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([owner, count]) => ({ owner, count }))
    .sort((a, b) => b.count - a.count || (a.owner < b.owner ? -1 : 1));
}

/**
 * The next or previous application of a list. When the current one has left the list, because deciding it took it out
 * of the view, the way goes on from where it was in the whole order. The ends stay where they are.
 *
 * @param all - every application, in the order of the list
 */
export function neighbourOf(
  all: readonly Application[],
  shown: readonly Application[],
  currentId: string | undefined,
  step: 1 | -1,
): Application | undefined {
  const at = shown.findIndex(({ id }) => id === currentId);
  if (at >= 0) {
    return shown[at + step] ?? shown[at];
  }
  const place = new Map(all.map(({ id }, index) => [id, index]));
  const from = currentId === undefined ? undefined : place.get(currentId);
  if (from === undefined) {
    return shown[0];
  }
  const placeOf = ({ id }: Application) => place.get(id) ?? 0;
  return step === 1
    ? shown.find(each => placeOf(each) > from) ?? shown[shown.length - 1]
    : shown.filter(each => placeOf(each) < from).pop() ?? shown[0];
}
