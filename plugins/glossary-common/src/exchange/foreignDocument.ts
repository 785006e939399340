import type { z } from 'zod';
import { describeIssues } from '../authoring/describeIssue';
import {
  type GlossaryContent,
  type GlossaryDocument,
  toConceptScheme,
} from '../authoring/documents';
import {
  conceptSchemeDocumentSchema,
  glossaryApiVersion,
} from '../authoring/schemas';
import type { GlossaryProblem, SourceLocation } from '../authoring/problems';

type Located = Pick<GlossaryDocument, 'location' | 'locate'>;

/** A document of another format, or why it cannot be one. */
export type Checked<T> =
  | { document: T; problems: [] }
  | { document?: undefined; problems: GlossaryProblem[] };

/**
 * Checks what another format says by the rules for what is authored here, so that nothing gets in that a file of our
 * own could not hold.
 *
 * @param lines - lines of fields of the spec
 */
export function checkForeign<
  TSchema extends z.ZodType,
  TContent extends GlossaryContent,
>(
  schema: TSchema,
  authored: unknown,
  toContent: (document: z.output<TSchema>) => TContent,
  location: SourceLocation,
  lines?: ReadonlyMap<string, number>,
): Checked<TContent & Located> {
  const locate = (path: readonly PropertyKey[]): SourceLocation => {
    const line = lines?.get(String(path[1]));
    return line === undefined ? location : { ...location, line, column: 1 };
  };
  const parsed = schema.safeParse(authored);
  if (!parsed.success) {
    return {
      problems: describeIssues(parsed.error.issues, authored).map(issue => ({
        ...locate(issue.path),
        message: shorten(issue.message),
      })),
    };
  }
  return {
    document: { ...toContent(parsed.data), location, locate },
    problems: [],
  };
}

/** A scheme as another format may carry it: `{ id, title, … }`. */
export function checkScheme(value: unknown, location: SourceLocation) {
  const { id, ...spec } = Object(value);
  return checkForeign(
    conceptSchemeDocumentSchema,
    {
      apiVersion: glossaryApiVersion,
      kind: 'ConceptScheme',
      metadata: { name: id },
      spec,
    },
    document => ({
      kind: 'ConceptScheme' as const,
      value: toConceptScheme(document),
    }),
    location,
  );
}

const LONGEST_MESSAGE = 500;

/** Messages quote values, and values may be as long as files. */
function shorten(message: string): string {
  const plain = message.replace(/^(?:metadata|spec)\./, '');
  return plain.length > LONGEST_MESSAGE
    ? `${plain.slice(0, LONGEST_MESSAGE)}…`
    : plain;
}
