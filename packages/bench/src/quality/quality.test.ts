import { precision, recall, sumOf } from './compareMentions';
import { measureQuality, MeasuredDocument } from './measureQuality';
import { LEAST_MENTIONS, LEAST_PRECISION, LEAST_RECALL } from './targets';

describe('annotation of hand-labelled texts', () => {
  let documents: MeasuredDocument[];
  beforeAll(() => {
    documents = measureQuality();
  });

  const total = () => sumOf(documents.map(({ comparison }) => comparison));

  it('is measured on enough mentions in texts of many kinds', () => {
    const count = documents.reduce((n, { mentions }) => n + mentions.length, 0);
    expect(count).toBeGreaterThanOrEqual(LEAST_MENTIONS);
    expect(documents.length).toBeGreaterThanOrEqual(100);
    expect(new Set(documents.map(({ kind }) => kind)).size).toBeGreaterThan(10);
  });

  it('has titles that tell the documents apart', () => {
    const titles = documents.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('is precise', () => {
    expect(precision(total())).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });

  it('finds what a reader expects', () => {
    expect(recall(total())).toBeGreaterThanOrEqual(LEAST_RECALL);
  });
});
