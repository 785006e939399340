import { Chance } from './chance';

/** Makes of one file another, without any idea of what is in it. */
type ByteMutation = (bytes: Buffer, chance: Chance, other: Buffer) => Buffer;

export const byteMutations: Record<string, ByteMutation> = {
  truncate: (bytes, chance) => bytes.subarray(0, chance.below(bytes.length)),
  behead: (bytes, chance) => bytes.subarray(chance.below(bytes.length)),
  flip: (bytes, chance) => {
    const copy = Buffer.from(bytes);
    for (let i = 0; i <= chance.below(64); i++) {
      copy[chance.below(copy.length)] ^= 1 << chance.below(8);
    }
    return copy;
  },
  flipEnd: (bytes, chance) => {
    const copy = Buffer.from(bytes);
    // The table of contents of a zip file is at its end.
    for (let i = 0; i <= chance.below(16); i++) {
      const at = copy.length - 1 - chance.below(Math.min(2000, copy.length));
      copy[at] = chance.below(256);
    }
    return copy;
  },
  splice: (bytes, chance, other) =>
    Buffer.concat([
      bytes.subarray(0, chance.below(bytes.length)),
      other.subarray(chance.below(other.length)),
    ]),
  repeat: (bytes, chance) => {
    const from = chance.below(bytes.length);
    const to = from + chance.below(bytes.length - from);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  blot: (bytes, chance) => {
    const copy = Buffer.from(bytes);
    const from = chance.below(copy.length);
    copy.fill(
      chance.pick([0, 0xff, 0x22, 0x0a]),
      from,
      Math.min(copy.length, from + chance.below(4096)),
    );
    return copy;
  },
  noise: (_, chance) =>
    Buffer.from(
      Array.from({ length: chance.below(5000) }, () => chance.below(256)),
    ),
};
