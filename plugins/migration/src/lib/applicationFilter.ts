import type { Application } from '@crosswalk/backstage-plugin-migration-common';

export const applicationViews = [
  'all',
  'undecided',
  'decided',
  'shared',
] as const;
/** Which applications a person looks through. */
export type ApplicationView = (typeof applicationViews)[number];

/** Anything else in the address means all of them. */
export const readView = (value: string | null): ApplicationView =>
  applicationViews.find(view => view === value) ?? 'all';

const isIn: Record<ApplicationView, (application: Application) => boolean> = {
  all: () => true,
  undecided: ({ disposition }) => disposition === undefined,
  decided: ({ disposition }) => disposition !== undefined,
  shared: ({ sharedService }) => sharedService,
};

/** How many applications each view has. */
export function countViews(
  applications: readonly Application[],
): Record<ApplicationView, number> {
  const count = (view: ApplicationView) =>
    applications.filter(isIn[view]).length;
  return {
    all: applications.length,
    undecided: count('undecided'),
    decided: count('decided'),
    shared: count('shared'),
  };
}

const fold = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-US');

/** The applications of a view in which every word occurs in name, owner or description. */
export function filterApplications(
  applications: readonly Application[],
  options: { view: ApplicationView; text: string },
): Application[] {
  const words = fold(options.text).split(/\s+/).filter(Boolean);
  return applications.filter(application => {
    if (!isIn[options.view](application)) {
      return false;
    }
    const { name, owner = '', description = '' } = application;
    const said = fold(`${name}\n${owner}\n${description}`);
    return words.every(word => said.includes(word));
  });
}

/**
 * The next or previous application of a list. When the current one has left the list, because deciding it took it out
 * of the view, the way goes on from where it was in the whole order. The ends stay where they are.
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
