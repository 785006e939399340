import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { pick, seededRandom } from '../random';

const CONTENT = path.resolve(
  path.dirname(
    require.resolve(
      '@crosswalk/backstage-plugin-glossary-backend/package.json',
    ),
  ),
  'content',
);
const PROSE_KEYS = new Set([
  'definition',
  'description',
  'caveats',
  'carriesOver',
  'why',
  'none',
  'when',
  'justification',
]);

/** The sentences of the concepts that ship: definitions, descriptions, caveats and the like. */
export function shippedProse(): string[] {
  return readdirSync(CONTENT)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .flatMap(file =>
      parseAllDocuments(readFileSync(path.join(CONTENT, file), 'utf8')),
    )
    .flatMap(document => [...proseOf(document.toJS(), false)]);
}

function* proseOf(value: unknown, isProse: boolean): Generator<string> {
  if (typeof value === 'string') {
    if (isProse) {
      yield value.replace(/\s+/g, ' ').trim();
    }
  } else if (Array.isArray(value)) {
    for (const item of value) {
      yield* proseOf(item, isProse);
    }
  } else if (value && typeof value === 'object') {
    for (const [key, nested] of Object.entries(value)) {
      yield* proseOf(nested, isProse || PROSE_KEYS.has(key));
    }
  }
}

/**
 * Documentation of any length: the shipped sentences recombined. What follows two words anywhere in them may follow
 * those two again; paragraphs of two to six sentences, now and then an option, a path or a name of a file.
 */
export function generateText(length: number, seed = 1): string {
  const random = seededRandom(seed);
  const beginnings: [string, string][] = [];
  const followers = new Map<string, string[]>();
  for (const sentence of shippedProse()) {
    const words = sentence.split(' ');
    if (words.length < 4) {
      continue;
    }
    beginnings.push([words[0], words[1]]);
    for (let i = 2; i <= words.length; i++) {
      const key = `${words[i - 2]} ${words[i - 1]}`;
      const known = followers.get(key) ?? [];
      known.push(words[i] ?? '');
      followers.set(key, known);
    }
  }
  const nextSentence = () => {
    const words: string[] = [...pick(beginnings, random)];
    while (words.length < 60) {
      const options = followers.get(words.slice(-2).join(' ')) ?? [''];
      const next = pick(options, random);
      if (next === '') {
        break;
      }
      words.push(next);
    }
    if (random() < 0.05) {
      words.push(
        pick(
          ['See /etc/kubernetes/manifests/pod.yaml.', 'Set --node-labels.'],
          random,
        ),
      );
    }
    return words.join(' ');
  };
  const parts: string[] = [];
  let written = 0;
  while (written < length) {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 5) }, () =>
      nextSentence(),
    );
    const paragraph = `${sentences.join(random() < 0.3 ? '\n' : ' ')}\n\n`;
    parts.push(paragraph);
    written += paragraph.length;
  }
  return parts.join('').slice(0, length);
}

const WORD = /[A-Za-z][A-Za-z0-9]*/g;
/** No glossary has a term that begins or ends with one of these. */
const FUNCTION_WORDS = new Set(
  (
    'a about after all also an and any are as at be because before but by can do does each for from has have if in ' +
    'into is it its may more most must no not of on one only or other own over so some such than that the their them ' +
    'then there these they this to too under until up was were what when where which while who why will with without'
  ).split(' '),
);
const LONGEST_LABEL = 5;

/**
 * Labels of which every other one is in the text: half are one to five of its words in a row, half are words of it in
 * an order of chance. No label twice, in any case.
 */
export function generateLabels(
  text: string,
  count: number,
  seed = 2,
): string[] {
  const random = seededRandom(seed);
  const sentences = text
    .split(/[^A-Za-z0-9 ]+/)
    .map(part => part.match(WORD) ?? [])
    .filter(words => words.length > 0);
  const vocabulary = [...new Set(sentences.flat())].filter(isContent);
  const labels = new Map<string, string>();
  const inText = () => {
    const words = pick(sentences, random);
    const start = Math.floor(random() * words.length);
    const length = 1 + Math.floor(random() * LONGEST_LABEL);
    const label = words.slice(start, start + length);
    return isContent(label[0]) && isContent(label[label.length - 1])
      ? label
      : [];
  };
  const byChance = () =>
    Array.from({ length: 1 + Math.floor(random() * LONGEST_LABEL) }, () =>
      pick(vocabulary, random),
    );
  // A text has only so many different terms; chance makes up for the rest.
  for (let tries = 0; labels.size < count; tries++) {
    const words = tries % 2 === 0 && tries < 20 * count ? inText() : byChance();
    if (words.length > 0 && labels.size < count) {
      const label = words.join(' ');
      labels.set(label.toLowerCase(), label);
    }
  }
  return shuffled([...labels.values()], random);
}

function isContent(word: string): boolean {
  return !FUNCTION_WORDS.has(word.toLowerCase());
}

function shuffled<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [items[i], items[other]] = [items[other], items[i]];
  }
  return items;
}
