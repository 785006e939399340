import type { z } from 'zod';
import type { Translation, Translator } from './types';

/** Puts the check of its input before a translation. */
export function defineTranslator<Schema extends z.ZodType>(
  definition: Pick<Translator, 'id' | 'title'> & {
    input: Schema;
    example: z.output<Schema>;
    translate(input: z.output<Schema>): Translation;
  },
): Translator<z.output<Schema>> {
  const { input, translate } = definition;
  return {
    ...definition,
    input: input as z.ZodType<z.output<Schema>>,
    translate: value => translate(input.parse(value)),
  };
}
