import { Alphabet } from './Alphabet';

/** The ends of labels, each from a word on, sorted by their text: columns of equal length. */
export interface Suffixes {
  /** Positions of labels. */
  labels: Int32Array;
  /** Where in the compact label each begins; 0 is the whole label. */
  starts: Uint16Array;
  /** What is asked of each label again and again: its length, and the position of its concept. */
  lengths: Uint16Array;
  concepts: Int32Array;
}

/** Groups of fewer are compared text by text. */
const FEW = 24;

/**
 * Sorts by code units. A few characters and the position make one 64-bit number, which the engine sorts without calling
 * back; what is still equal is sorted by the characters after those.
 */
export function sortSuffixes(
  texts: readonly string[],
  conceptOf: Int32Array,
  { labels, starts }: Pick<Suffixes, 'labels' | 'starts'>,
): Suffixes {
  const alphabet = Alphabet.of(texts);
  const order = Uint32Array.from(labels, (_, i) => i);
  const numbers = new BigUint64Array(order.length);
  /** Little-endian or not, each number is two words. */
  const halves = new Uint32Array(numbers.buffer);
  const [low, high] = isLittleEndian() ? [0, 1] : [1, 0];
  const compare = (a: number, b: number) => {
    const first = texts[labels[a]].slice(starts[a]);
    const second = texts[labels[b]].slice(starts[b]);
    if (first !== second) {
      return first < second ? -1 : 1;
    }
    return labels[a] - labels[b] || starts[a] - starts[b];
  };

  const groups: { from: number; to: number; depth: number }[] = [
    { from: 0, to: order.length, depth: 0 },
  ];
  for (let group = groups.pop(); group; group = groups.pop()) {
    const { from, to, depth } = group;
    if (to - from < FEW) {
      order.subarray(from, to).sort(compare);
      continue;
    }
    for (let i = from; i < to; i++) {
      const suffix = order[i];
      halves[2 * i + high] = alphabet.pack(
        texts[labels[suffix]],
        starts[suffix] + depth,
      );
      halves[2 * i + low] = suffix;
    }
    numbers.subarray(from, to).sort();
    let first = from;
    for (let i = from; i < to; i++) {
      order[i] = halves[2 * i + low];
      const key = halves[2 * i + high];
      if (i + 1 === to || halves[2 * i + 2 + high] !== key) {
        if (i > first && !alphabet.isComplete(key)) {
          groups.push({
            from: first,
            to: i + 1,
            depth: depth + alphabet.packed,
          });
        }
        first = i + 1;
      }
    }
  }
  return {
    labels: Int32Array.from(order, i => labels[i]),
    starts: Uint16Array.from(order, i => starts[i]),
    lengths: Uint16Array.from(order, i => texts[labels[i]].length),
    concepts: Int32Array.from(order, i => conceptOf[labels[i]]),
  };
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
}
