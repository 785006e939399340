import { InputError } from '@backstage/errors';
import {
  conceptDomains,
  describeIssues,
} from '@crosswalk/backstage-plugin-glossary-common';
import { z } from 'zod';

/** The most that one answer holds. */
const MAX_LIMIT = 500;

/** `?limit&cursor`, which every list takes. */
export const pageParameters = (defaultLimit: number) => ({
  limit: z
    .string()
    .regex(/^-?\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(1).max(MAX_LIMIT))
    .default(defaultLimit),
  cursor: z.string().min(1).optional(),
});

export const domainParameter = z.enum(conceptDomains).optional();

/** Parses a query string, and answers 400 with a sentence for each parameter that is wrong. */
export function parseRequest<TSchema extends z.ZodType>(
  schema: TSchema,
  value: unknown,
): z.output<TSchema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new InputError(
      describeIssues(parsed.error.issues, value)
        .map(({ message }) => message)
        .join('; '),
    );
  }
  return parsed.data;
}
