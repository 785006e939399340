import fc from 'fast-check';
import type { LabelKind, MatchedBy } from '../types';
import { boundedEditDistance } from './editDistance';
import { labelIndex, LabelledConcept } from './labelIndex';
import { lookup, lookupWithTotal } from './lookup';
import { normaliseLabel } from './normalise';

const concept = (
  ref: string,
  label: string,
  others: Partial<Record<LabelKind, string[]>> = {},
): LabelledConcept => ({
  ref,
  label,
  labels: [
    { text: label, kind: 'preferred' },
    ...Object.entries(others).flatMap(([kind, texts]) =>
      texts.map(text => ({ text, kind: kind as LabelKind })),
    ),
  ],
});

const index = labelIndex({
  concepts: [
    concept('vsphere:drs', 'Distributed Resource Scheduler', {
      abbreviation: ['DRS'],
      alternative: ['vSphere DRS'],
      hidden: ['Dynamic Resource Scheduling'],
    }),
    concept('vsphere:storage-drs', 'Storage DRS', { abbreviation: ['SDRS'] }),
    concept('vsphere:spbm', 'Storage Policy Based Management', {
      abbreviation: ['SPBM'],
      alternative: ['vSAN storage policy'],
    }),
    concept('vsphere:cluster', 'Cluster', { alternative: ['vSphere cluster'] }),
    concept('kubernetes:cluster', 'Cluster', {
      alternative: ['Kubernetes cluster'],
    }),
    concept('vsphere:vmotion', 'vMotion', { alternative: ['vSphere vMotion'] }),
    concept('kubernetes:live-migration', 'Live migration'),
    concept('kubernetes:pvc', 'PersistentVolumeClaim', {
      abbreviation: ['PVC'],
    }),
    concept('kubernetes:pod', 'Pod'),
    concept('kubernetes:pdb', 'PodDisruptionBudget'),
    concept('kubernetes:scheduler', 'kube-scheduler', {
      alternative: ['DRS of Kubernetes'],
    }),
  ],
});

const find = (query: string, options?: Parameters<typeof lookup>[2]) =>
  lookup(index, query, options).map(hit => [hit.ref, hit.matchedBy]);
const first = (query: string) => {
  const [hit] = lookup(index, query);
  return hit && [hit.ref, hit.matchedBy, hit.matchedLabel];
};

describe('lookup', () => {
  it.each<[string, string, MatchedBy, string]>([
    ['DRS', 'vsphere:drs', 'abbreviation', 'DRS'],
    ['drs ', 'vsphere:drs', 'abbreviation', 'DRS'],
    [
      'distributed resource scheduler',
      'vsphere:drs',
      'exact',
      'Distributed Resource Scheduler',
    ],
    [
      '  Distributed\u00a0resource-scheduler',
      'vsphere:drs',
      'exact',
      'Distributed Resource Scheduler',
    ],
    [
      'dynamic resource scheduling',
      'vsphere:drs',
      'alias',
      'Dynamic Resource Scheduling',
    ],
    ['vsan storage policy', 'vsphere:spbm', 'alias', 'vSAN storage policy'],
    ['ｖＭｏｔｉｏｎ', 'vsphere:vmotion', 'exact', 'vMotion'],
    ['live-migration', 'kubernetes:live-migration', 'exact', 'Live migration'],
    [
      'persistent volume claim',
      'kubernetes:pvc',
      'exact',
      'PersistentVolumeClaim',
    ],
    ['persistent vol', 'kubernetes:pvc', 'prefix', 'PersistentVolumeClaim'],
    ['claim', 'kubernetes:pvc', 'word-prefix', 'PersistentVolumeClaim'],
    ['policy vsan', 'vsphere:spbm', 'word-prefix', 'vSAN storage policy'],
    ['vmotoin', 'vsphere:vmotion', 'typo', 'vMotion'],
    ['schedulr', 'kubernetes:scheduler', 'typo', 'kube-scheduler'],
    [
      'distribted reso',
      'vsphere:drs',
      'typo',
      'Distributed Resource Scheduler',
    ],
    [
      'distribted resource schedular',
      'vsphere:drs',
      'typo',
      'Distributed Resource Scheduler',
    ],
  ])('finds %p', (query, ref, matchedBy, matchedLabel) => {
    expect(first(query)).toEqual([ref, matchedBy, matchedLabel]);
  });

  it.each(['', '   ', '-', '…', 'zzz', 'zzzz', 'zzzzzzzzzz', 'dsr', 'pdo'])(
    'answers nothing to %p',
    query => {
      expect(find(query)).toEqual([]);
    },
  );

  it('asks for closer likeness of short words', () => {
    expect(find('pods')).toContainEqual(['kubernetes:pod', 'typo']);
    expect(find('vmtoin')).toEqual([]);
  });

  it('finds labels that are written without spaces by any part of them', () => {
    const japanese = labelIndex({
      concepts: [
        concept('kubernetes:orchestration', 'Orchestration', {
          alternative: ['容器编排'],
        }),
        concept('kubernetes:container', 'Container', {
          alternative: ['アプリコンテナ'],
        }),
      ],
    });
    expect(lookup(japanese, '编排').map(hit => hit.ref)).toEqual([
      'kubernetes:orchestration',
    ]);
    expect(lookup(japanese, 'ｺﾝﾃﾅ').map(hit => hit.ref)).toEqual([
      'kubernetes:container',
    ]);
  });

  it('answers every homograph, the asked scheme first', () => {
    expect(find('cluster', { scheme: 'vsphere' }).slice(0, 2)).toEqual([
      ['vsphere:cluster', 'exact'],
      ['kubernetes:cluster', 'exact'],
    ]);
    expect(find('cluster', { scheme: 'kubernetes' }).slice(0, 2)).toEqual([
      ['kubernetes:cluster', 'exact'],
      ['vsphere:cluster', 'exact'],
    ]);
  });

  it('names every concept once, by its surest label', () => {
    expect(find('drs')).toEqual([
      ['vsphere:drs', 'abbreviation'],
      ['kubernetes:scheduler', 'prefix'],
      ['vsphere:storage-drs', 'word-prefix'],
    ]);
  });

  it('answers no more than asked for', () => {
    expect(find('s', { limit: 1 })).toHaveLength(1);
    expect(find('drs', { limit: 2 })).toEqual(find('drs').slice(0, 2));
  });

  describe('of any glossary', () => {
    const word = fc.constantFrom(
      'Pod',
      'disk',
      'vSAN',
      'Élan',
      'node-pool',
      'CI/CD',
      '仮想マシン',
      'Straße',
      'ﬁle',
      'C++',
      'v8.0',
      'ΣΊΣΥΦΟΣ',
    );
    const text = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map(words => words.join(' '));
    const kind = fc.constantFrom<LabelKind>(
      'alternative',
      'abbreviation',
      'hidden',
    );
    const glossary = fc
      .array(
        fc.record({
          scheme: fc.constantFrom('vsphere', 'kubernetes'),
          label: text,
          others: fc.array(fc.record({ text, kind }), { maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 12 },
      )
      .map(concepts =>
        concepts.map<LabelledConcept>(({ scheme, label, others }, i) => ({
          ref: `${scheme}:c${i}`,
          label,
          labels: [{ text: label, kind: 'preferred' }, ...others],
        })),
      );
    const order: MatchedBy[] = [
      'exact',
      'alias',
      'abbreviation',
      'prefix',
      'word-prefix',
      'typo',
    ];
    const mangle = fc.constantFrom<(text: string) => string>(
      t => t,
      t => ` ${t} `,
      t => t.toUpperCase().toLowerCase(),
      t => t.replace(/ /g, '-'),
      t => t.replace(/ /g, '\u00a0\t'),
      t => t.normalize('NFD'),
    );

    it('finds every concept by every label, however it is spaced and cased', () => {
      fc.assert(
        fc.property(glossary, mangle, (concepts, change) => {
          const built = labelIndex({ concepts });
          for (const { ref, labels } of concepts) {
            for (const label of labels) {
              const hits = lookup(built, change(label.text), { limit: 100 });
              expect(hits.map(hit => hit.ref)).toContain(ref);
            }
          }
        }),
      );
    });

    it('answers the surest first, with falling scores, each concept once', () => {
      fc.assert(
        fc.property(
          glossary,
          text,
          fc.constantFrom(undefined, 'vsphere', 'kubernetes'),
          (concepts, query, scheme) => {
            const hits = lookup(labelIndex({ concepts }), query, { scheme });
            const ranks = hits.map(hit => order.indexOf(hit.matchedBy));
            expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
            const scores = hits.map(hit => hit.score);
            expect(scores).toEqual([...scores].sort((a, b) => b - a));
            expect(scores.every(score => score > 0 && score <= 1)).toBe(true);
            expect(new Set(hits.map(hit => hit.ref)).size).toBe(hits.length);
          },
        ),
      );
    });

    it('names a label of the concept that it answers', () => {
      fc.assert(
        fc.property(glossary, text, (concepts, query) => {
          for (const hit of lookup(labelIndex({ concepts }), query)) {
            const labels = concepts.find(c => c.ref === hit.ref)?.labels ?? [];
            expect(labels.map(l => l.text)).toContain(hit.matchedLabel);
          }
        }),
      );
    });

    it('does not depend on the order of concepts', () => {
      fc.assert(
        fc.property(glossary, text, (concepts, query) => {
          expect(
            lookup(labelIndex({ concepts: [...concepts].reverse() }), query),
          ).toEqual(lookup(labelIndex({ concepts }), query));
        }),
      );
    });

    it('answers the same first ones whatever the limit, and how many there are', () => {
      fc.assert(
        fc.property(
          glossary,
          fc.oneof(
            text,
            text.map(typed => typed.slice(0, 2)),
          ),
          fc.nat({ max: 5 }),
          fc.constantFrom(undefined, 'vsphere'),
          (concepts, query, limit, scheme) => {
            const built = labelIndex({ concepts });
            const all = lookup(built, query, { scheme, limit: Infinity });
            expect(lookupWithTotal(built, query, { scheme, limit })).toEqual({
              matches: all.slice(0, limit),
              total: all.length,
            });
          },
        ),
      );
    });

    it('never fails, whatever is typed', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), query => {
          expect(Array.isArray(lookup(index, query))).toBe(true);
        }),
      );
    });
  });
});

describe('normaliseLabel', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const once = normaliseLabel(text).words.join(' ');
        expect(normaliseLabel(once).words.join(' ')).toBe(once);
      }),
    );
  });
});

describe('boundedEditDistance', () => {
  it.each([
    ['vmotion', 'vmotoin', 1],
    ['pod', 'pods', 1],
    ['abc', 'abc', 0],
    ['kitten', 'sitting', 3],
  ])('of %s and %s', (a, b, distance) => {
    expect(boundedEditDistance(a, b, 3)).toBe(distance);
    expect(boundedEditDistance(b, a, 3)).toBe(distance);
  });

  it('gives up beyond the limit', () => {
    expect(boundedEditDistance('kitten', 'sitting', 2)).toBe(3);
    expect(boundedEditDistance('a', 'abcdef', 2)).toBe(3);
  });
});
