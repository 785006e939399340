import type {
  Application,
  ApplicationPatch,
} from '@crosswalk/backstage-plugin-migration-common';

/** What can be missing, and is taken away by `null`. */
const clearable = [
  'owner',
  'entityRef',
  'disposition',
  'dispositionReason',
  'availability',
  'rtoMinutes',
  'rpoMinutes',
  'dataProtection',
  'compliance',
  'effort',
] as const satisfies readonly (keyof ApplicationPatch)[];

export type PatchField = keyof ApplicationPatch;

/** The fields that a patch sets or clears. */
export const patchFields = (patch: ApplicationPatch): PatchField[] =>
  (Object.keys(patch) as PatchField[]).filter(
    field => patch[field] !== undefined,
  );

/** A field of an application as a patch would set it. */
function valueOf(application: Application, field: PatchField) {
  const value = application[field];
  if (value !== undefined) {
    return value;
  }
  return clearable.some(each => each === field) ? null : '';
}

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The part of a patch that changes something; undefined when it changes nothing. Text is compared and kept trimmed. */
export function changesOf(
  application: Application,
  wanted: ApplicationPatch,
): ApplicationPatch | undefined {
  const changes: [PatchField, unknown][] = patchFields(wanted)
    .map((field): [PatchField, unknown] => [field, tidy(field, wanted[field])])
    .filter(([field, value]) => !isSame(value, valueOf(application, field)));
  return changes.length > 0
    ? (Object.fromEntries(changes) as ApplicationPatch)
    : undefined;
}

function tidy(field: PatchField, value: unknown): unknown {
  const text = typeof value === 'string' ? value.trim() : value;
  return text === '' && clearable.some(each => each === field) ? null : text;
}

/** The application as it is when a patch has been saved, as far as one knows without asking. */
export function applyPatch(
  application: Application,
  patch: ApplicationPatch,
): Application {
  const fields = patchFields(patch).map(field => [
    field,
    patch[field] ?? undefined,
  ]);
  return fields.length === 0
    ? application
    : { ...application, ...Object.fromEntries(fields) };
}

/** Both one after the other, in one. */
export const mergePatches = (
  first: ApplicationPatch | undefined,
  second: ApplicationPatch | undefined,
): ApplicationPatch => ({ ...first, ...second });

/** What an application has now where a patch would change it, in the form of a patch. */
export const valuesBefore = (
  application: Application,
  patch: ApplicationPatch,
): ApplicationPatch =>
  Object.fromEntries(
    patchFields(patch).map(field => [field, valueOf(application, field)]),
  );

/** A field that two people set differently, with both values. */
export interface FieldConflict {
  field: PatchField;
  mine: unknown;
  theirs: unknown;
}

/** A patch brought onto what somebody else saved meanwhile. */
export interface Rebased {
  /** What still changes something and was touched by nobody else. */
  patch: ApplicationPatch;
  /** What both set, each to something else. */
  conflicts: FieldConflict[];
}

/**
 * Brings a patch that came too late onto what is there now. Fields that the other person left alone stay mine; answers
 * are compared question by question.
 *
 * @param before - what the fields held when mine was made, as {@link valuesBefore} gives it
 */
export function rebase(
  before: ApplicationPatch,
  theirs: Application,
  mine: ApplicationPatch,
): Rebased {
  const patch: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [];
  for (const field of patchFields(mine)) {
    const now = valueOf(theirs, field);
    const answers =
      field === 'answers' && mergeAnswers(before.answers, theirs, mine.answers);
    if (isSame(now, mine[field])) {
      continue;
    }
    if (answers) {
      patch.answers = answers;
    } else if (isSame(now, before[field])) {
      patch[field] = mine[field];
    } else {
      conflicts.push({
        field,
        mine: mine[field] ?? undefined,
        theirs: theirs[field],
      });
    }
  }
  return { patch, conflicts };
}

/** Both sets of answers in one; undefined where both answered the same question differently. */
function mergeAnswers(
  before: Record<string, string> = {},
  { answers: theirs }: Pick<Application, 'answers'>,
  mine: Record<string, string> = {},
): Record<string, string> | undefined {
  const merged = { ...theirs };
  for (const question of new Set([
    ...Object.keys(before),
    ...Object.keys(mine),
  ])) {
    if (mine[question] === before[question]) {
      continue;
    }
    const isTheirs =
      theirs[question] !== before[question] &&
      theirs[question] !== mine[question];
    if (isTheirs) {
      return undefined;
    }
    if (mine[question] === undefined) {
      delete merged[question];
    } else {
      merged[question] = mine[question];
    }
  }
  return merged;
}
