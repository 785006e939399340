import type { LabelledConcept } from '../lookup/labelIndex';
import { linkableLabels } from './linkableLabels';
import { MOST_WORDS, PhraseTrie } from './PhraseTrie';
import { createTokens, Gap, tokenise } from './tokenise';
import { WordTable } from './WordTable';

/** Opaque; made by {@link annotationIndex}, asked by {@link annotate} and its siblings. @public */
export interface AnnotationIndex {
  /** @internal */
  readonly words: WordTable;
  /** @internal */
  readonly trie: PhraseTrie;
}

/**
 * Prepares the labels of a snapshot, or of {@link LabelIndexData}, for annotation. Labels without a letter or digit,
 * with a dash between spaces, or of more than 32 words are not found in running text.
 *
 * @public
 */
export function annotationIndex(source: {
  concepts: readonly LabelledConcept[];
}): AnnotationIndex {
  const words = new WordTable();
  const trie = new PhraseTrie();
  const tokens = createTokens(MOST_WORDS);
  for (const label of linkableLabels(source.concepts)) {
    tokenise(label.text, words, tokens, true);
    const { count, ids, gaps } = tokens;
    if (
      count === 0 ||
      count > MOST_WORDS ||
      gaps.subarray(1, count).includes(Gap.BREAK) ||
      !/[\p{L}\p{N}]/u.test(label.text)
    ) {
      continue;
    }
    trie.add(label, ids, gaps, count);
    if (label.plural) {
      const last = ids[count - 1];
      const plural = words.intern(pluralForm(words.word(last), label.plural));
      trie.setSingular(plural, last, label.plural);
    }
  }
  words.trim();
  trie.trim(words.size);
  return { words, trie };
}

function pluralForm(word: string, suffix: string): string {
  return (suffix === 'ies' ? word.slice(0, -1) : word) + suffix;
}
