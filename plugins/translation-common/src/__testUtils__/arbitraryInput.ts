import fc from 'fast-check';
import { z } from 'zod';
import { Translator } from '../manifests/types';

interface FieldSchema {
  type?: string;
  enum?: string[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: FieldSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, FieldSchema>;
}

function textOf(schema: FieldSchema): fc.Arbitrary<string> {
  const { pattern, minLength = 0, maxLength = 80 } = schema;
  // Free text is asked to be one line; all of Unicode is worth a try, and so are names as people give them.
  const free = pattern === undefined || pattern.startsWith('^[^');
  const text = free
    ? fc.oneof(
        fc.string({ unit: 'grapheme', minLength, maxLength: 30 }),
        fc.stringMatching(/^[A-Za-z][A-Za-z0-9 _=.-]{0,40}$/),
      )
    : fc.stringMatching(new RegExp(pattern), { maxLength });
  return text.filter(value => value.length <= maxLength);
}

function arbitraryOf(schema: FieldSchema): fc.Arbitrary<unknown> {
  if (schema.enum) {
    return fc.constantFrom(...schema.enum);
  }
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer': {
      const { minimum = 0, maximum = 100 } = schema;
      return fc.oneof(
        fc.integer({ min: minimum, max: maximum }),
        fc.integer({ min: minimum, max: Math.min(maximum, minimum + 3) }),
      );
    }
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}), {
        minLength: schema.minItems,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      });
    default:
      return textOf(schema);
  }
}

/** One field at a time, by the description of a translator's input. */
export function arbitraryFields(
  translator: Translator,
  special: Record<string, fc.Arbitrary<unknown>> = {},
): Record<string, fc.Arbitrary<unknown>> {
  const { properties = {} } = z.toJSONSchema(translator.input, {
    io: 'input',
  }) as FieldSchema;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      special[name] ?? arbitraryOf(schema),
    ]),
  );
}

/** Any input that a translator takes. */
export function arbitraryInput(
  translator: Translator,
  special?: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .record(arbitraryFields(translator, special))
    .filter(input => translator.input.safeParse(input).success);
}
