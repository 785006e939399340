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

/** The part of a patch that changes something; undefined when it changes nothing. Text is compared and kept trimmed. */
export function changesOf(
  application: Application,
  wanted: ApplicationPatch,
): ApplicationPatch | undefined {
  const changes: [PatchField, unknown][] = patchFields(wanted)
    .map((field): [PatchField, unknown] => [field, tidy(field, wanted[field])])
    .filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(valueOf(application, field)),
    );
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

/**
 * What takes a saved patch back. Every save makes a suggestion a confirmed application, so that is taken back as well.
 */
export function inversePatch(
  before: Application,
  after: Application,
  patch: ApplicationPatch,
): ApplicationPatch {
  const fields = new Set(patchFields(patch));
  if (before.confirmed !== after.confirmed) {
    fields.add('confirmed');
  }
  return Object.fromEntries(
    [...fields].map(field => [field, valueOf(before, field)]),
  ) as ApplicationPatch;
}

/** A field that two people set, with both values. */
export interface FieldConflict {
  field: PatchField;
  mine: unknown;
  theirs: unknown;
}

/** Where a patch that came too late differs from what somebody else saved. */
export function conflictsWith(
  theirs: Application,
  mine: ApplicationPatch,
): FieldConflict[] {
  return patchFields(changesOf(theirs, mine) ?? {}).map(field => ({
    field,
    mine: mine[field] ?? undefined,
    theirs: theirs[field],
  }));
}
