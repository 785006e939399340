import { InputError } from '@backstage/errors';
import { conceptDomains } from '@crosswalk/backstage-plugin-glossary-common';
import { z } from 'zod';

/** The most that one answer holds. */
const MAX_LIMIT = 500;

/** `?limit&cursor`, which every list takes. */
export const pageParameters = (defaultLimit: number) => ({
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(defaultLimit),
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
      parsed.error.issues
        .map(issue => `${issue.path.join('.')}: ${issue.message}`)
        .join('; '),
    );
  }
  return parsed.data;
}
