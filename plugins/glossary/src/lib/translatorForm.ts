import type { Translator } from '@crosswalk/backstage-plugin-translation-common';
import { z } from 'zod';

/** One field of a translator's form, as its input describes it. */
export interface FormField {
  name: string;
  title: string;
  description: string;
  kind: 'text' | 'number' | 'flag' | 'choice' | 'lines';
  /** Of a choice. */
  options: string[];
}

/** What stands in the form: lists as one item a line, numbers as they are typed. */
export type FormDraft = Readonly<Record<string, string | boolean>>;

/** What came of reading a draft: an input, or what is wrong, by field. */
export type ReadDraft =
  | { input: unknown; problems?: undefined }
  | { input?: undefined; problems: Readonly<Record<string, string>> };

function kindOf(schema: z.core.JSONSchema.BaseSchema): FormField['kind'] {
  if (schema.enum) {
    return 'choice';
  }
  switch (schema.type) {
    case 'boolean':
      return 'flag';
    case 'integer':
      return 'number';
    case 'array':
      return 'lines';
    default:
      return 'text';
  }
}

/** The fields of a translator in the order in which its input names them. */
export function fieldsOf(translator: Translator): FormField[] {
  const { properties = {} } = z.toJSONSchema(translator.input, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const schema = property as z.core.JSONSchema.BaseSchema;
    return {
      name,
      title: schema.title ?? name,
      description: schema.description ?? '',
      kind: kindOf(schema),
      options: (schema.enum ?? []).map(String),
    };
  });
}

/** The example of the translator, as it stands in the form. */
export function draftOf(translator: Translator): FormDraft {
  return Object.fromEntries(
    Object.entries(translator.example as object).map(([name, value]) => {
      if (typeof value === 'boolean') {
        return [name, value];
      }
      return [name, Array.isArray(value) ? value.join('\n') : String(value)];
    }),
  );
}

/** The lines that say something, with their numbers from 1. */
function linesOf(text: string): { line: number; text: string }[] {
  return text
    .split('\n')
    .map((one, index) => ({ line: index + 1, text: one.trim() }))
    .filter(({ text: content }) => content !== '');
}

function valueOf(field: FormField, drafted: string | boolean): unknown {
  const text = String(drafted).trim();
  switch (field.kind) {
    case 'flag':
      return drafted === true;
    case 'number':
      return text === '' ? undefined : Number(text);
    case 'lines':
      return linesOf(text).map(({ text: line }) => line);
    default:
      return text;
  }
}

/** Reads what stands in the form. Of each field the first problem is told, in a list with its line. */
export function readDraft(
  translator: Translator,
  fields: readonly FormField[],
  draft: FormDraft,
  inLine: (line: number, problem: string) => string,
): ReadDraft {
  const input = Object.fromEntries(
    fields.map(field => [field.name, valueOf(field, draft[field.name] ?? '')]),
  );
  const read = translator.input.safeParse(input);
  if (read.success) {
    return { input: read.data };
  }
  const problems: Record<string, string> = {};
  for (const { path, message } of read.error.issues) {
    const [name, item] = path;
    const field = String(name);
    const line =
      typeof item === 'number'
        ? linesOf(String(draft[field]))[item]?.line
        : undefined;
    problems[field] ??= line === undefined ? message : inLine(line, message);
  }
  return { problems };
}
