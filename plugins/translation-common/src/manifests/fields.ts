import { z } from 'zod';

/** A field's name for people, and what it means. */
type Words = {
  title: string;
  description: string;
};

/** The name that the thing has in vSphere: one line. */
export function nameField(words: Words) {
  return z
    .string()
    .trim()
    .min(1, 'A name is needed')
    .max(80, 'At most 80 characters')
    .regex(/^[^\r\n\t]+$/, 'One line')
    .meta(words);
}

/** A namespace as Kubernetes takes it. */
export function namespaceField() {
  return z
    .string()
    .max(63)
    .regex(
      /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
      'Lower-case letters, digits and hyphens',
    )
    .meta({
      title: 'Namespace',
      description: 'Where the result belongs on Kubernetes.',
    });
}

/** A whole number; the unit is in the name of the field. */
export function countField(range: { min: number; max: number }, words: Words) {
  return z
    .int('A whole number')
    .min(range.min, `At least ${range.min}`)
    .max(range.max, `At most ${range.max}`)
    .meta(words);
}

export function flagField(words: Words) {
  return z.boolean().meta(words);
}

export function choiceField<const Value extends string>(
  values: readonly Value[],
  words: Words,
) {
  return z.enum(values).meta(words);
}

/** Several texts, one a line in a form; each may have a form of its own. */
export function listField(
  item: z.ZodType<string, string>,
  range: { min?: number; max: number },
  words: Words,
) {
  const { min = 0, max } = range;
  return z
    .array(item)
    .min(min, `At least ${min}`)
    .max(max, `At most ${max}`)
    .meta(words);
}

/** One line of a list that holds names. */
export const nameItem = z
  .string()
  .trim()
  .min(1)
  .max(80, 'At most 80 characters')
  .regex(/^[^\r\n\t]+$/, 'One line');
