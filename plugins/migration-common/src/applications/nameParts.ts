import { Environment } from '../types';
import { environmentOfWord, Tier, tierOfWord, wordsOf } from './words';

/** What a VM's name says, once ordinal, environment and tier are taken off. */
export interface NameParts {
  /** The application by its words in the name, such as `orders`. */
  stem: string;
  /** The stem with the tier left on: for names where the rest is a site and not an application. */
  stemWithTier: string;
  environment?: Environment;
  tier?: Tier;
  words: string[];
}

/** A stem shorter than this says nothing. */
const shortestStem = 2;
/** Endings are cut off words only while at least this much stays; `lab` in `collab` is no laboratory. */
const shortestRest = 3;

/** Takes a name such as `orders-tst-web-02` or `wspprjdb01` apart. */
export function namePartsOf(name: string): NameParts {
  const words = wordsOf(withoutDomain(name));
  const letters = words.filter(word => !/^\p{N}+$/u.test(word));
  const parts: NameParts = { stem: '', stemWithTier: '', words };
  const rest: string[] = [];
  letters.forEach((word, i) => {
    const environment = environmentOfWord(word);
    const tier = tierOfWord(word);
    // The first word is the application even when it reads like a tier: `search-prod-01`.
    if (environment && (i > 0 || letters.length > 1)) {
      parts.environment ??= environment;
    } else if (tier && i > 0) {
      parts.tier ??= tier;
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
    parts.stem = letters.join('-') || words.join('-') || name;
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
