import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** Largest page that a list answers. */
const maxLimit = 1000;

/** Query parameters of every list. A parameter that does not exist is refused: a filter with a typo would answer everything. */
export const pageSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(maxLimit).default(100),
  cursor: z.string().min(1).optional(),
});

/** A switch in a query: `?dryRun=true`, and just `?dryRun`. */
export const flagSchema = z
  .enum(['true', 'false', '', '1', '0'])
  .default('false')
  .transform(value => value === 'true' || value === '' || value === '1');

/** A question in a query that can be answered with no as well: `?confirmed=false`. Absent asks nothing. */
export const choiceSchema = z
  .enum(['true', 'false'])
  .transform(value => value === 'true')
  .optional();

/** @throws InputError that names what is wrong */
export function parse<TSchema extends z.ZodType>(
  schema: TSchema,
  value: unknown,
): z.output<TSchema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues
        .map(issue =>
          issue.path.length > 0
            ? `${issue.path.join('.')}: ${issue.message}`
            : issue.message,
        )
        .join('; '),
    );
  }
  // After the schema, which bounds how deep there is to look.
  if (hasNul(parsed.data)) {
    throw new InputError(
      'The request has a NUL character, which no text needs',
    );
  }
  return parsed.data;
}

/** PostgreSQL fails on it, in names and in values. */
function hasNul(value: unknown): boolean {
  if (typeof value === 'string') {
    return value.includes('\u0000');
  }
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(entry => entry.some(hasNul))
  );
}
