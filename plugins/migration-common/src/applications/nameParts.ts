import { Environment } from '../types';
import {
  environmentOfWord,
  Tier,
  tierAndEnvironmentOf,
  tierOfWord,
  wordsOf,
} from './words';

/** What a VM's name says, once ordinal, environment and tier are taken off. */
export interface NameParts {
  /** The application by its words in the name, such as `orders`. */
  stem: string;
  /** The stem with the tier left on: for names where the rest is a site and not an application. */
  stemWithTier: string;
  environment?: Environment;
  tier?: Tier;
  /** What says that it is on its way out, such as `old`. */
  goneMark?: string;
  words: string[];
}

/** A stem shorter than this says nothing. */
const shortestStem = 2;
/** Endings are cut off words only while at least this much stays. */
const shortestRest = 3;

/** Endings that are part of many other words, such as `print` and `collab`; they count as words of their own only. */
const ambiguousEndings = new Set(['int', 'acc', 'lab']);

/** What people write behind the name of a VM that is to go, or that is another one's copy. */
const goneMark =
  /[\s._-]+\(?(rip|old|bak|copy|clone|orig|dnd|deleted?|decom|decommissioned|retired|obsolete)\d*\)?$/i;

/** The letter in `web01b` tells one of several from the others, as the number does. */
const instanceLetter = /(\d)\p{L}$/u;

/** Takes a name such as `orders-tst-web-02` or `wspprjdb01` apart. */
export function namePartsOf(name: string): NameParts {
  const host = withoutDomain(name);
  const mark = goneMark.exec(host);
  const named = (mark ? host.slice(0, mark.index) : host).replace(
    instanceLetter,
    '$1',
  );
  const letters = wordsOf(named).filter(word => !/^\p{N}+$/u.test(word));
  const parts: NameParts = {
    stem: '',
    stemWithTier: '',
    goneMark: mark?.[1].toLocaleLowerCase('en-US'),
    words: wordsOf(host),
  };
  const rest: string[] = [];
  const marked = letters.slice(1).some(environmentOfWord);
  letters.forEach((word, i) => {
    const environment = environmentOfWord(word);
    const tier = tierOfWord(word);
    const both = tierAndEnvironmentOf(word);
    // The first word is the application even when it reads like a tier: `search-prod-01`. Like an environment only when
    // another word is one: `quality-prod-01`.
    const first = i === 0 && (letters.length === 1 || marked);
    if (environment && !first) {
      parts.environment ??= environment;
    } else if (tier && i > 0) {
      parts.tier ??= tier;
    } else if (i > 0 && both) {
      parts.environment ??= both.environment;
      parts.tier ??= both.tier;
    } else {
      rest.push(word);
    }
  });
  parts.stem =
    letters.length === 1
      ? strippedEndings(rest[0] ?? '', parts)
      : rest.join('-');
  parts.stemWithTier = letters
    .filter(word => !environmentOfWord(word))
    .map(word => (parts.environment ? withoutEnvironment(word) : word))
    .join('-');
  if (parts.stem.length < shortestStem) {
    parts.stem = letters.join('-') || parts.words.join('-') || name;
  }
  return parts;
}

/** Names without separators: `wsptstapp` is `wsp`, in test, tier app. */
function strippedEndings(word: string, parts: NameParts): string {
  let stem = word;
  for (let round = 0; round < 3; round++) {
    const ending = longestEnding(stem);
    if (!ending) {
      break;
    }
    const environment = environmentOfWord(ending);
    if (environment) {
      parts.environment ??= environment;
    } else {
      parts.tier ??= tierOfWord(ending);
    }
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}

function withoutEnvironment(word: string): string {
  for (let length = word.length - shortestRest; length >= 2; length--) {
    if (environmentOfWord(word.slice(-length))) {
      return word.slice(0, -length);
    }
  }
  return word;
}

function longestEnding(word: string): string | undefined {
  for (let length = word.length - shortestRest; length >= 2; length--) {
    const ending = word.slice(-length);
    if (ambiguousEndings.has(ending)) {
      continue;
    }
    if (environmentOfWord(ending) || tierOfWord(ending)) {
      return ending;
    }
  }
  return undefined;
}

/** `web01.corp.example` is named by its first label. */
function withoutDomain(name: string): string {
  const labels = name.split('.');
  return labels.length > 2 && labels.every(label => /^[\w-]+$/.test(label))
    ? labels[0]
    : name;
}
