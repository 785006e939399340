import { compareText } from '../compile/canonicalJson';
import type { ConceptRef } from '../types';
import { AnnotationIndex, MOST_WORDS } from './annotationIndex';
import { beginsTerm, endsTerm } from './boundaries';
import { filterBit, PhraseTrie } from './PhraseTrie';
import { matchesCase } from './matchesCase';
import { createTokens, Gap, tokenise } from './tokenise';

/** A term found in a text. @public */
export interface Mention {
  /** UTF-16 offset in the given text. */
  start: number;
  end: number;
  /** The matched label as authored. */
  label: string;
  /** Every meaning, sorted; those of the asked scheme first. */
  refs: ConceptRef[];
}

/** @public */
export interface AnnotateOptions {
  /** Concepts of this scheme come first among the meanings. */
  scheme?: string;
  /** Leave a term out when all its meanings were named before in the same section. */
  firstPerSection?: boolean;
  /** At most this many mentions. */
  limit?: number;
}

/** How a candidate's last word is in the text. */
const AS_IS = 0;
const BY_S = 1;
const BY_ES = 2;

/** Most words of a term times the ways that a word can end one. */
const candidates = new Int32Array(3 * 3 * (MOST_WORDS + 1));

/**
 * All mentions in one section of prose, in order: the longest at each place that may stand there, none over another.
 * Reads the text once; after that only numbers of known words are compared.
 */
export function findMentions(
  { words, trie }: AnnotationIndex,
  text: string,
  { scheme, firstPerSection = false, limit = Infinity }: AnnotateOptions,
): Mention[] {
  const mentions: Mention[] = [];
  const seen = new Set<ConceptRef>();
  const tokens = createTokens(64 + (text.length >> 3));
  tokenise(text, words, tokens);
  const { count, ids, starts, ends } = tokens;
  for (let i = 0; i < count && mentions.length < limit; i++) {
    if (!trie.mayBegin(ids[i])) {
      continue;
    }
    let found = collectCandidates(trie, tokens, i);
    if (found === 0 || !beginsTerm(text, starts[i])) {
      continue;
    }
    for (; found > 0; found--) {
      const node = candidates[3 * found - 3];
      const last = candidates[3 * found - 2];
      const form = candidates[3 * found - 1];
      const end = ends[last];
      if (!endsTerm(text, starts[i], end)) {
        continue;
      }
      const mention = toMention(trie, node, form, text, starts[i], end, scheme);
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

/** Fills `candidates` with node, last token and form of all terms that begin at a token, from short to long. */
function collectCandidates(
  trie: PhraseTrie,
  { count, ids, gaps }: ReturnType<typeof createTokens>,
  first: number,
): number {
  let found = 0;
  const offer = (node: number, last: number, form: number) => {
    if (node !== 0 && trie.term(node) !== 0) {
      candidates[3 * found] = node;
      candidates[3 * found + 1] = last;
      candidates[3 * found + 2] = form;
      found++;
    }
  };
  const word = ids[first];
  const byS = trie.singularS(word);
  if (byS !== 0) {
    offer(trie.first(byS), first, BY_S);
  }
  const byEs = trie.singularEs(word);
  if (byEs !== 0) {
    offer(trie.first(byEs), first, BY_ES);
  }
  let node = trie.first(word);
  let at = first;
  while (node !== 0) {
    offer(node, at, AS_IS);
    const filter = trie.filter(node);
    at++;
    if (filter === 0 || at === count || gaps[at] === Gap.BREAK) {
      break;
    }
    const gap = gaps[at];
    const s = trie.singularS(ids[at]);
    if (s !== 0) {
      offer(trie.child(node, s, gap), at, BY_S);
    }
    const es = trie.singularEs(ids[at]);
    if (es !== 0) {
      offer(trie.child(node, es, gap), at, BY_ES);
    }
    node =
      (filter & filterBit(2 * ids[at] + gap)) === 0
        ? 0
        : trie.child(node, ids[at], gap);
  }
  return found;
}

/** The mention, unless no label that ends at the node has this plural and this case. */
function toMention(
  trie: PhraseTrie,
  node: number,
  form: number,
  text: string,
  start: number,
  end: number,
  scheme: string | undefined,
): Mention | undefined {
  let label: string | undefined;
  const refs: ConceptRef[] = [];
  for (let term = trie.term(node); term !== 0; term = trie.nextTerm(term)) {
    if (!hasForm(trie.pluralCode(term), form)) {
      continue;
    }
    const authored = trie.texts[term];
    if (
      trie.isCaseSensitive(term) &&
      !matchesCase(text, start, end, authored)
    ) {
      continue;
    }
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
  return { start, end, label, refs };
}

function hasForm(plural: number, form: number): boolean {
  switch (form) {
    case BY_S:
      return plural === 1;
    case BY_ES:
      return plural > 1;
    default:
      return true;
  }
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
