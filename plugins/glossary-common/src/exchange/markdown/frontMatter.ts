import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { GlossaryProblem } from '../../authoring/problems';
import type { SourceFile } from '../../model/exchange';
import { MAX_DESCRIPTION, MAX_FILE } from '../limits';

export interface FrontMatter {
  /** By lower-cased key. */
  fields: ReadonlyMap<string, unknown>;
  /** Line of each key in the file. */
  lines: ReadonlyMap<string, number>;
  /** What comes after it, line breaks as `\n`. */
  body: string;
  bodyLine: number;
}

const OPENING = /^\ufeff?---[ \t]*\n/;
const CLOSING = /^---[ \t]*(?:\n|$)/m;
const MAX_ALIASES = 10;
/** Far more than any front matter, and soon parsed. */
const MAX_FRONT_MATTER = 50_000;

/**
 * Parts a Markdown file at its front matter. Split by hand, because what follows is not YAML and must not be read as a
 * second document.
 */
export function readFrontMatter(
  file: SourceFile,
): FrontMatter | { problems: GlossaryProblem[] } {
  const refuse = (message: string, line = 1) => ({
    problems: [{ file: file.path, line, column: 1, message }],
  });
  if (file.text.length > MAX_FILE) {
    return refuse(
      `The file has ${file.text.length} characters; at most ${MAX_FILE} are read`,
    );
  }
  const text = file.text.replace(/\r\n?/g, '\n');
  const opening = OPENING.exec(text);
  const rest = opening ? text.slice(opening[0].length) : '';
  const closing = opening && CLOSING.exec(rest);
  if (!closing) {
    return refuse(
      'The file does not begin with front matter between two “---”',
    );
  }
  if (closing.index > MAX_FRONT_MATTER) {
    return refuse(
      `The front matter has ${closing.index} characters; at most ${MAX_FRONT_MATTER} are read`,
    );
  }
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(rest.slice(0, closing.index), {
      lineCounter,
      prettyErrors: false,
    });
    const [fault] = document.errors;
    if (fault) {
      const { line } = lineCounter.linePos(fault.pos[0]);
      const [message] = fault.message.split('\n');
      return refuse(`The front matter is no YAML: ${message}`, line + 1);
    }
    const value: unknown = document.toJS({
      mapAsMap: true,
      maxAliasCount: MAX_ALIASES,
    });
    if (!(value instanceof Map) || !isMap(document.contents)) {
      return refuse('The front matter must be a set of fields');
    }
    const keyOf = (key: unknown) => String(key).trim().toLowerCase();
    const body = rest.slice(closing.index + closing[0].length);
    if (body.length > MAX_DESCRIPTION) {
      return refuse(
        `The text has ${body.length} characters; at most ${MAX_DESCRIPTION} are read`,
      );
    }
    return {
      fields: new Map([...value].map(([key, field]) => [keyOf(key), field])),
      lines: new Map(
        document.contents.items.flatMap(({ key }) =>
          isScalar(key) && key.range
            ? [[keyOf(key.value), lineCounter.linePos(key.range[0]).line + 1]]
            : [],
        ),
      ),
      body,
      bodyLine:
        1 + (rest.slice(0, closing.index).match(/\n/g)?.length ?? 0) + 2,
    };
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) {
      return refuse(
        'The front matter is nested too deeply, or repeats its anchors too often, to be read safely',
      );
    }
    throw error;
  }
}

/** A field as trimmed text; numbers, dates and booleans as they are written. */
export function textOf(value: unknown): string | undefined {
  const isText = ['string', 'number', 'boolean'].includes(typeof value);
  const text = isText ? String(value).trim() : '';
  return text === '' ? undefined : text;
}

/** A field that may be one text, texts separated by commas, or a list that is padded with empty ones. */
export function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : textOf(value)?.split(',') ?? [];
  return values.flatMap(entry => textOf(entry) ?? []);
}
