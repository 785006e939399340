import { gzipSync } from 'node:zlib';
import type {
  Concept,
  GlossarySnapshot,
  Label,
} from '@crosswalk/backstage-plugin-glossary-common';
import { leanLabelIndex } from './leanLabelIndex';

const concept = (ref: string, labels: Label[]): Concept => ({
  ref,
  scheme: ref.split(':')[0],
  id: ref.split(':')[1],
  label: labels[0].text,
  labels,
  definition: 'What it is.',
  description: 'At length.',
  domain: 'platform',
  status: 'approved',
  relations: {},
  notToBeConfusedWith: [],
  sources: [],
});

const snapshotOf = (concepts: Concept[]): GlossarySnapshot => ({
  digest: 'digest',
  schemes: [],
  concepts,
  mappings: [],
  responsibilities: [],
  learningPaths: [],
  stack: [],
});

/** Repeatable, so that the size is. */
function random(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
}

/** 2 500 concepts with four labels each, of words as they are made up for products. */
function large(): GlossarySnapshot {
  const pick = random(7);
  const word = () =>
    Array.from(
      { length: 2 + pick(3) },
      () => 'bcdfghklmnprstvw'[pick(16)] + 'aeiou'[pick(5)],
    ).join('');
  const words = Array.from({ length: 1_500 }, word);
  const name = () =>
    Array.from({ length: 1 + pick(3) }, () => words[pick(1_500)]).join(' ');
  return snapshotOf(
    Array.from({ length: 2_500 }, (_, n) => {
      const label = name();
      return concept(`scheme:${label.replaceAll(' ', '-')}-${n}`, [
        { text: label, kind: 'preferred' },
        {
          text: name().slice(0, 4).toUpperCase(),
          kind: 'abbreviation',
          caseSensitive: true,
        },
        { text: name(), kind: 'alternative' },
        { text: name(), kind: 'hidden' },
      ]);
    }),
  );
}

describe('leanLabelIndex', () => {
  it('leaves out what goes without saying', () => {
    const { digest, concepts } = leanLabelIndex(
      snapshotOf([
        concept('v:ha', [
          { text: 'High Availability', kind: 'preferred', lang: 'en' },
          { text: 'HA', kind: 'abbreviation', caseSensitive: true },
          { text: 'ha', kind: 'abbreviation', caseSensitive: false },
          { text: 'Failover', kind: 'alternative', autoLink: 'in-context' },
        ]),
      ]),
    );
    expect(digest).toBe('digest');
    expect(concepts).toEqual([
      {
        ref: 'v:ha',
        label: 'High Availability',
        labels: [
          { text: 'High Availability', kind: 'preferred', lang: 'en' },
          { text: 'HA', kind: 'abbreviation' },
          { text: 'ha', kind: 'abbreviation', caseSensitive: false },
          { text: 'Failover', kind: 'alternative', autoLink: 'in-context' },
        ],
      },
    ]);
  });

  it('has at most 150 kB for 10 000 labels, as it is sent', () => {
    const size = gzipSync(JSON.stringify(leanLabelIndex(large()))).length;
    expect(size).toBeLessThan(150_000);
  });
});
