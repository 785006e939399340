import {
  CharacterClass,
  classOf,
  isContinuation,
  isWordUnit,
} from './characters';
import { FoldedCluster, foldCluster } from './foldCluster';
import { HASH_PRIME, HASH_SEED, hashWord, WordTable } from './WordTable';

const { PLAIN, SPACE, HYPHEN, FOLDED } = CharacterClass;

/** What stands between a word and the one before it. */
export const Gap = {
  /** Nothing: "C" and "+" of "C+". */
  NONE: 0,
  /** White space without an empty line, or one hyphen. */
  GAP: 1,
  /** Punctuation, an unknown word or an empty line: no term runs over it. */
  BREAK: 2,
} as const;

/** A hyphen is a gap unless white space follows: "pod- and node-level". */
const HYPHENATED = 3;

/** The words of a text that some label has, in order, as columns. */
export interface Tokens {
  count: number;
  /** While reading: what stands between the last word and here. */
  gap: number;
  /** While reading: whether the last word is of a script that is written with spaces. */
  spaced: boolean;
  ids: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  gaps: Uint8Array;
}

export function createTokens(capacity: number): Tokens {
  return {
    count: 0,
    gap: Gap.BREAK,
    spaced: true,
    ids: new Int32Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    gaps: new Uint8Array(capacity),
  };
}

/** ASCII letters and digits folded, 0 for everything else. */
const plain = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++) {
  if (classOf(unit) === PLAIN) {
    plain[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  }
}

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const LINE_FEED = 0x0a;
/** Longer than a symbol and no letters, so that no text is cut into it. */
const NOT_IN_TEXTS = '\uffff\uffff';

/**
 * Cuts a text into the words and symbols that `words` knows. Latin words are runs of letters and digits; Han and
 * Hiragana characters are words by themselves, and runs of Katakana are words. With `learn` every word becomes known.
 */
export function tokenise(
  text: string,
  words: WordTable,
  tokens: Tokens,
  learn = false,
): void {
  const { length } = text;
  let lineBreaks = 0;
  let at = 0;
  tokens.count = 0;
  tokens.gap = Gap.BREAK;
  tokens.spaced = true;
  while (at < length) {
    const start = at;
    let unit = text.charCodeAt(at);
    let folded = unit < 128 ? plain[unit] : 0;
    if (folded !== 0) {
      let hash = HASH_SEED;
      do {
        hash = Math.imul(hash ^ folded, HASH_PRIME);
        at++;
        unit = at < length ? text.charCodeAt(at) : 0;
        folded = unit < 128 ? plain[unit] : 0;
      } while (folded !== 0);
      if (unit < 128 || classOf(unit) !== FOLDED) {
        let id = words.find(hash, text, start, at);
        if (id === 0 && learn) {
          id = words.intern(text.slice(start, at).toLowerCase());
        }
        push(tokens, id, start, at, true);
        lineBreaks = 0;
        continue;
      }
      at = tokeniseFolded(text, start, words, tokens, learn);
      lineBreaks = 0;
      continue;
    }
    switch (classOf(unit)) {
      case FOLDED:
        at = tokeniseFolded(text, start, words, tokens, learn);
        lineBreaks = 0;
        break;
      case SPACE:
        if (unit === LINE_FEED) {
          lineBreaks++;
        }
        if (tokens.gap === HYPHENATED || lineBreaks > 1) {
          tokens.gap = Gap.BREAK;
        } else if (tokens.gap === Gap.NONE) {
          tokens.gap = Gap.GAP;
        }
        at++;
        break;
      case HYPHEN:
        tokens.gap = tokens.gap === Gap.NONE ? HYPHENATED : Gap.BREAK;
        at++;
        break;
      default: {
        const symbol = unit === CURLY_APOSTROPHE ? APOSTROPHE : unit;
        let id = words.findSymbol(symbol);
        if (id === 0 && learn) {
          id = words.intern(String.fromCharCode(symbol));
        }
        at++;
        push(tokens, id, start, at, true);
        lineBreaks = 0;
      }
    }
  }
}

function push(
  tokens: Tokens,
  id: number,
  start: number,
  end: number,
  spaced: boolean,
): void {
  if (id === 0) {
    tokens.gap = Gap.BREAK;
    return;
  }
  const { count, gap } = tokens;
  if (count === tokens.ids.length) {
    enlarge(tokens);
  }
  let before = gap === HYPHENATED ? Gap.GAP : gap;
  if (spaced !== tokens.spaced && gap === Gap.GAP) {
    // Whether a space is set between Latin and Chinese is taste.
    before = Gap.NONE;
  }
  tokens.ids[count] = id;
  tokens.starts[count] = start;
  tokens.ends[count] = end;
  tokens.gaps[count] = before;
  tokens.count = count + 1;
  tokens.gap = Gap.NONE;
  tokens.spaced = spaced;
}

function enlarge(tokens: Tokens): void {
  const larger = createTokens(tokens.ids.length * 2);
  larger.ids.set(tokens.ids);
  larger.starts.set(tokens.starts);
  larger.ends.set(tokens.ends);
  larger.gaps.set(tokens.gaps);
  tokens.ids = larger.ids;
  tokens.starts = larger.starts;
  tokens.ends = larger.ends;
  tokens.gaps = larger.gaps;
}

/** The run of letters that has some beyond ASCII; answers where it ends. */
function tokeniseFolded(
  text: string,
  from: number,
  words: WordTable,
  tokens: Tokens,
  learn: boolean,
): number {
  let at = from;
  let start = from;
  let word = '';
  let script: FoldedCluster['script'] = 'spaced';
  const finish = () => {
    if (word !== '') {
      const id = learn
        ? words.intern(word)
        : words.find(hashWord(word), word, 0, word.length);
      push(tokens, id, start, at, script === 'spaced');
      word = '';
    }
  };
  while (at < text.length && isWordUnit(text.charCodeAt(at))) {
    const end = clusterEnd(text, at);
    const cluster = foldCluster(text.slice(at, end));
    if (cluster.script !== script || script === 'single') {
      finish();
    }
    if (word === '') {
      start = at;
      script = cluster.script;
    }
    if (cluster.script === 'none') {
      // A label that has one is kept as no text can have it.
      push(tokens, learn ? words.intern(NOT_IN_TEXTS) : 0, at, end, true);
    } else {
      word += cluster.folded;
    }
    at = end;
  }
  finish();
  return at;
}

function clusterEnd(text: string, from: number): number {
  let end = from + characterLength(text, from);
  while (end < text.length) {
    const length = characterLength(text, end);
    if (!isContinuation(text.slice(end, end + length))) {
      break;
    }
    end += length;
  }
  return end;
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
