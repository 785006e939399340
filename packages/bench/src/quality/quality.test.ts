import { precision, recall, sumOf } from './compareMentions';
import { GoldSet, measureQuality, MeasuredDocument } from './measureQuality';
import { HELD_OUT_TARGETS, TUNED_TARGETS } from './targets';

const sets: [GoldSet, typeof TUNED_TARGETS & { documents: number }][] = [
  ['tuned', { ...TUNED_TARGETS, documents: 100 }],
  ['held-out', { ...HELD_OUT_TARGETS, documents: 40 }],
];

describe.each(sets)('annotation of the %s texts', (set, least) => {
  let documents: MeasuredDocument[];
  beforeAll(() => {
    documents = measureQuality(set);
  });

  const total = () => sumOf(documents.map(({ comparison }) => comparison));

  it('is measured on enough mentions in texts of many kinds', () => {
    const count = documents.reduce((n, { mentions }) => n + mentions.length, 0);
    expect(count).toBeGreaterThanOrEqual(least.mentions);
    expect(documents.length).toBeGreaterThanOrEqual(least.documents);
    expect(new Set(documents.map(({ kind }) => kind)).size).toBeGreaterThan(10);
  });

  it('has titles that tell the documents apart', () => {
    const titles = documents.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('is precise', () => {
    expect(precision(total())).toBeGreaterThanOrEqual(least.precision);
  });

  it('finds what a reader expects', () => {
    expect(recall(total())).toBeGreaterThanOrEqual(least.recall);
  });
});

describe('the held-out texts', () => {
  it('are none of the tuned ones', () => {
    const tuned = measureQuality('tuned').map(({ markdown }) => markdown);
    const heldOut = measureQuality('held-out').map(({ markdown }) => markdown);
    expect(heldOut.filter(markdown => tuned.includes(markdown))).toEqual([]);
  });
});
