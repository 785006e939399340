import { InputError, NotFoundError } from '@backstage/errors';
import {
  CONCEPT_REF,
  conceptDomains,
  ConceptRef,
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

export const languageParameter = z
  .string()
  .regex(
    /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    'must be a language tag such as "ja" or "zh-CN"',
  )
  .optional();

const uuid = z.uuid();

/**
 * The concept that a path names. Ids of which there can be none are not even looked for: databases do not take all of
 * them, such as those with a zero character.
 */
export function parseConceptPath(path: {
  scheme: string;
  id: string;
}): ConceptRef {
  const ref = `${path.scheme}:${path.id}`;
  if (!CONCEPT_REF.test(ref)) {
    throw new NotFoundError(shorten(`The glossary has no concept "${ref}"`));
  }
  return ref;
}

/** The id of feedback that a path names; as {@link parseConceptPath}. */
export function parseFeedbackId(id: string): string {
  if (!uuid.safeParse(id).success) {
    throw new NotFoundError(shorten(`There is no feedback "${id}"`));
  }
  return id;
}

/** For routes without parameters. */
export const noParameters = z.strictObject({});

/**
 * Parses a query string or a body, and answers 400 with a sentence for each field that is wrong. Of strict schemas, so
 * that a filter that is misspelt does not answer everything.
 */
export function parseRequest<TSchema extends z.ZodObject>(
  schema: TSchema,
  value: unknown,
): z.output<TSchema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues
        .flatMap(issue =>
          issue.code === 'unrecognized_keys' && issue.path.length === 0
            ? sayUnknown(issue.keys, Object.keys(schema.shape))
            : describeIssues([issue], value).map(({ message }) => message),
        )
        .map(shorten)
        .join('; '),
    );
  }
  return parsed.data;
}

function sayUnknown(unknown: string[], known: string[]): string[] {
  const hint =
    known.length > 0 ? `known here: ${known.join(', ')}` : 'none is known here';
  return unknown.map(name => `${name} is not a known parameter; ${hint}`);
}

const LONGEST_MESSAGE = 300;

/** Messages quote values, and values may be as long as the request. */
function shorten(message: string): string {
  return message.length > LONGEST_MESSAGE
    ? `${message.slice(0, LONGEST_MESSAGE)}…`
    : message;
}
