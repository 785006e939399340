import { compareText } from '../compile/canonicalJson';
import type { ConceptRef } from '../types';
import type { AnnotationIndex } from './annotationIndex';
import { beginsTerm, endsTerm } from './boundaries';
import { AS_IS, createCandidates, PhraseTrie } from './PhraseTrie';
import { matchesCase } from './matchesCase';
import { createTokens, tokenise } from './tokenise';

/** A term found in a text. @public */
export interface Mention {
  /** UTF-16 offset in the given text. */
  start: number;
  end: number;
  /** The matched label as authored. */
  label: string;
  /** Every meaning, sorted; those of the asked scheme first. */
  refs: ConceptRef[];
  /** The label is a word of everyday language, which counts only beside others; see {@link keepInContext}. */
  needsContext?: true;
}

/** @public */
export interface AnnotateOptions extends SectionOptions {
  /** At most this many mentions. */
  limit?: number;
}

/** @public */
export interface SectionOptions {
  /** Concepts of this scheme come first among the meanings. */
  scheme?: string;
  /** Leave a term out when all its meanings were named before in the same section. */
  firstPerSection?: boolean;
}

/** Used again by every call; a call is over before the next begins. */
const candidates = createCandidates();
const LONGEST_PAGE = 100_000;
const pageTokens = createTokens(LONGEST_PAGE >> 3);

/**
 * All mentions in one section of prose, in order: the longest at each place that may stand there, none over another.
 * Reads the text once; after that only numbers of known words are compared.
 */
export function findMentions(
  { words, trie }: AnnotationIndex,
  text: string,
  { scheme, firstPerSection = false }: SectionOptions,
): Mention[] {
  const mentions: Mention[] = [];
  const seen = new Set<ConceptRef>();
  const tokens =
    text.length > LONGEST_PAGE ? createTokens(text.length >> 3) : pageTokens;
  tokenise(text, words, tokens);
  const { count, ids, starts, ends } = tokens;
  for (let i = 0; i < count; i++) {
    if (!trie.mayBegin(ids[i])) {
      continue;
    }
    let found = trie.collect(tokens, i, candidates);
    if (found === 0 || !beginsTerm(text, starts[i])) {
      continue;
    }
    for (; found > 0; found--) {
      const term = candidates[3 * found - 3];
      const last = candidates[3 * found - 2];
      const form = candidates[3 * found - 1];
      const end = ends[last];
      if (!endsTerm(text, starts[i], end)) {
        continue;
      }
      const mention = toMention(trie, term, form, text, starts[i], end, scheme);
      if (mention) {
        i = last;
        if (!firstPerSection || mention.refs.some(ref => !seen.has(ref))) {
          mentions.push(mention);
        }
        if (firstPerSection) {
          mention.refs.forEach(ref => seen.add(ref));
        }
        break;
      }
    }
  }
  return mentions;
}

/** The mention, unless none of the labels from `first` on has this plural and this case. */
function toMention(
  trie: PhraseTrie,
  first: number,
  form: number,
  text: string,
  start: number,
  end: number,
  scheme: string | undefined,
): Mention | undefined {
  if (
    form === AS_IS &&
    trie.nextTerm(first) === 0 &&
    !trie.isCaseSensitive(first)
  ) {
    const mention: Mention = {
      start,
      end,
      label: trie.texts[first],
      refs: [trie.refs[first]],
    };
    if (trie.needsContext(first)) {
      mention.needsContext = true;
    }
    return mention;
  }
  let label: string | undefined;
  let needsContext = true;
  const refs: ConceptRef[] = [];
  for (let term = first; term !== 0; term = trie.nextTerm(term)) {
    if (form !== AS_IS && !trie.hasPlural(term, form)) {
      continue;
    }
    const authored = trie.texts[term];
    if (
      trie.isCaseSensitive(term) &&
      !matchesCase(text, start, end, authored)
    ) {
      continue;
    }
    needsContext &&= trie.needsContext(term);
    if (label === undefined || prefers(text, start, authored, label)) {
      label = authored;
    }
    if (!refs.includes(trie.refs[term])) {
      refs.push(trie.refs[term]);
    }
  }
  if (label === undefined) {
    return undefined;
  }
  if (refs.length > 1) {
    refs.sort(
      (a, b) =>
        Number(isOf(scheme, b)) - Number(isOf(scheme, a)) || compareText(a, b),
    );
  }
  return { start, end, label, refs, ...(needsContext && { needsContext }) };
}

/** Of labels that differ in case only, the one that is written like the text, else the first by code units. */
function prefers(
  text: string,
  start: number,
  label: string,
  other: string,
): boolean {
  const same = text.startsWith(label, start);
  return same === text.startsWith(other, start)
    ? compareText(label, other) < 0
    : same;
}

function isOf(scheme: string | undefined, ref: ConceptRef): boolean {
  return scheme !== undefined && ref.startsWith(`${scheme}:`);
}
