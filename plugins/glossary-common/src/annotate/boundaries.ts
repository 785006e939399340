import { CharacterClass, classOf, isWordUnit } from './characters';

/**
 * Where a term may begin and end in running text. What stands beside it tells prose from paths, addresses, options
 * and identifiers: "HA." and "HA's" are the term, `/etc/ha/`, `ha@example.org`, `--ha` and `ha_proxy` are not.
 */

/** Beside a term on either side they make an identifier, an address or code of it. */
const TIES = new Set([...'_\\@#$%&=~+^`{}'].map(c => c.charCodeAt(0)));
const TIES_BEFORE = new Set([...'.:?<'].map(c => c.charCodeAt(0)));
/** They end a sentence, unless a word follows at once: `pod.yaml`, `pod:8080`. */
const STOPS = new Set([...'.:?'].map(c => c.charCodeAt(0)));
/** Last parts of compounds that name the term all the same: "cluster-wide", "vSphere-based". */
const COMPOUND_TAILS = new Set(
  (
    'agnostic aware backed based bound capable centric class compatible defined dependent driven enabled facing ' +
    'friendly hosted independent level like local managed native only oriented owned protected provided provisioned ' +
    'ready related scoped side specific style wide'
  ).split(' '),
);
const LONGEST_TAIL = 12;
/** How far a chain of alternatives, "DRS/HA", is followed. */
const LONGEST_CHAIN = 64;

const SLASH = 0x2f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const EQUALS = 0x3d;
const PARENTHESIS = 0x28;
const BRACKET = 0x5b;

/** Whether a term may begin at `start`. */
export function beginsTerm(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (Number.isNaN(before)) {
    return true;
  }
  const found = classOf(before);
  if (found === CharacterClass.SPACE) {
    return true;
  }
  if (found === CharacterClass.HYPHEN) {
    return false;
  }
  if (isWordUnit(before)) {
    // Two letters only meet between words where the script changes.
    return isWordUnit(text.charCodeAt(start));
  }
  if (TIES.has(before) || TIES_BEFORE.has(before)) {
    return false;
  }
  switch (before) {
    case SLASH:
      return isCapitalised(text, start) && isAlternativeBefore(text, start);
    case QUOTE:
      return text.charCodeAt(start - 2) !== EQUALS;
    case APOSTROPHE:
    case CURLY_APOSTROPHE:
      // The "s" of "pod's" and the "t" of "don't" are no words.
      return !(
        isWordUnit(text.charCodeAt(start - 2)) &&
        !isWordUnit(text.charCodeAt(start + 2))
      );
    default:
      return true;
  }
}

/** Whether a term that began at `start` may end before `end`. */
export function endsTerm(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end);
  if (Number.isNaN(after)) {
    return true;
  }
  const found = classOf(after);
  if (found === CharacterClass.SPACE) {
    return true;
  }
  if (isWordUnit(after)) {
    return isWordUnit(text.charCodeAt(end - 1));
  }
  const next = text.charCodeAt(end + 1);
  if (found === CharacterClass.HYPHEN) {
    return isWordUnit(next)
      ? hasCompoundTail(text, end + 1)
      : classOf(next) !== CharacterClass.HYPHEN;
  }
  if (TIES.has(after)) {
    return false;
  }
  if (STOPS.has(after)) {
    return !isWordUnit(next) && next !== SLASH;
  }
  switch (after) {
    case SLASH:
      return isCapitalised(text, start) && isAlternativeAfter(text, end);
    case APOSTROPHE:
    case CURLY_APOSTROPHE:
      return !isWordUnit(next) || isPossessive(text, end + 1);
    case PARENTHESIS:
      // "VM(s)" is a word, `vm()` is a call.
      return text.startsWith('s)', end + 1) || text.startsWith('es)', end + 1)
        ? true
        : next !== 0x29 && !isPlainUnit(next);
    case BRACKET:
      return !isPlainUnit(next);
    default:
      return true;
  }
}

function isPlainUnit(unit: number): boolean {
  return !Number.isNaN(unit) && classOf(unit) === CharacterClass.PLAIN;
}

function isPossessive(text: string, at: number): boolean {
  return (
    (text[at] === 's' || text[at] === 'S') &&
    !isWordUnit(text.charCodeAt(at + 1))
  );
}

function hasCompoundTail(text: string, from: number): boolean {
  let end = from;
  while (end - from <= LONGEST_TAIL && isWordUnit(text.charCodeAt(end))) {
    end++;
  }
  const after = text.charCodeAt(end);
  return (
    COMPOUND_TAILS.has(text.slice(from, end).toLowerCase()) &&
    !TIES.has(after) &&
    after !== SLASH &&
    (Number.isNaN(after) || classOf(after) !== CharacterClass.HYPHEN) &&
    !(STOPS.has(after) && isWordUnit(text.charCodeAt(end + 1)))
  );
}

/** "PV", "Pod" and "vSphere" are names; "etc" and "pod" may be parts of a path. */
function isCapitalised(text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  return isCapital(unit) || isCapital(text.charCodeAt(start + 1));
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isPartOfWord(unit: number): boolean {
  return (
    isWordUnit(unit) ||
    (!Number.isNaN(unit) && classOf(unit) === CharacterClass.HYPHEN)
  );
}

/** "DRS/HA" in prose, not `/etc/HA`: every part before the slash is a name, and white space or a bracket is before. */
function isAlternativeBefore(text: string, start: number): boolean {
  let slash = start - 1;
  while (start - slash <= LONGEST_CHAIN) {
    let first = slash;
    while (
      start - first <= LONGEST_CHAIN &&
      isPartOfWord(text.charCodeAt(first - 1))
    ) {
      first--;
    }
    if (first === slash || !isCapitalised(text, first)) {
      return false;
    }
    const before = text.charCodeAt(first - 1);
    if (before !== SLASH) {
      return isOpen(before);
    }
    slash = first - 1;
  }
  return false;
}

function isAlternativeAfter(text: string, end: number): boolean {
  let slash = end;
  while (slash - end <= LONGEST_CHAIN) {
    let last = slash + 1;
    while (last - end <= LONGEST_CHAIN && isPartOfWord(text.charCodeAt(last))) {
      last++;
    }
    if (last === slash + 1 || !isCapitalised(text, slash + 1)) {
      return false;
    }
    const after = text.charCodeAt(last);
    if (after !== SLASH) {
      return (
        !TIES.has(after) &&
        !(STOPS.has(after) && isWordUnit(text.charCodeAt(last + 1)))
      );
    }
    slash = last;
  }
  return false;
}

/** A single slash with a space before it is followed by nothing of a path. */
function isOpen(unit: number): boolean {
  return (
    Number.isNaN(unit) ||
    classOf(unit) === CharacterClass.SPACE ||
    [...'(["“‘*|,'].some(c => c.charCodeAt(0) === unit)
  );
}
