import type { LabelledConcept } from '../lookup/labelIndex';
import type { Label } from '../types';
import { isAllCapitals, PluralSuffix, pluralSuffix } from './plurals';

/** A label as it is looked for in running text. */
export interface LinkableLabel {
  text: string;
  ref: string;
  caseSensitive: boolean;
  /** A word of everyday language; see `autoLink` of {@link Label}. */
  inContext: boolean;
  plural?: PluralSuffix;
}

const LONGEST_SHOUT = 6;

/**
 * The labels that may become links. Those with `autoLink: false` never do. Hidden labels are misspellings and old names
 * for the sake of search; a page that has one is not made better by a link, so they need `autoLink: true`.
 */
export function* linkableLabels(
  concepts: readonly LabelledConcept[],
): Generator<LinkableLabel> {
  for (const { ref, labels } of concepts) {
    for (const label of labels) {
      if (label.autoLink ?? label.kind !== 'hidden') {
        yield {
          text: label.text,
          ref,
          caseSensitive: isCaseSensitive(label),
          inContext: label.autoLink === 'in-context',
          plural: pluralOf(label),
        };
      }
    }
  }
}

/** Abbreviations are, and what looks like one: "IT" is not "it". */
function isCaseSensitive({ text, kind, caseSensitive }: Label): boolean {
  return (
    caseSensitive ??
    (kind === 'abbreviation' ||
      (text.length <= LONGEST_SHOUT && isAllCapitals(text)))
  );
}

const LAST_WORD = /[\p{L}\p{N}\p{M}]+$/u;

function pluralOf({ text, lang }: Label): PluralSuffix | undefined {
  if (lang && !/^en\b/i.test(lang)) {
    return undefined;
  }
  const [word] = LAST_WORD.exec(text.trim()) ?? [];
  return word ? pluralSuffix(word) : undefined;
}
