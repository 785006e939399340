import { Figure, isMet, ratioTo } from './figures';
import { percentile } from './measure';
import { formatFigures } from './report';

const speed: Figure = {
  what: 'reading',
  unit: 'MB/s',
  better: 'higher',
  crosswalk: 30,
  alternatives: { other: 10 },
  target: 20,
  ratioTargets: { other: 2 },
};
const time: Figure = { ...speed, unit: 'ms', better: 'lower' };

describe('figures', () => {
  it('says how many times better Crosswalk is', () => {
    expect(ratioTo(speed, 'other')).toBe(3);
    expect(ratioTo(time, 'other')).toBeCloseTo(1 / 3);
    expect(isMet(speed)).toBe(true);
    expect(isMet(time)).toBe(false);
    expect(isMet({ ...speed, ratioTargets: { other: 4 } })).toBe(false);
    expect(isMet({ ...speed, ratioTargets: { absent: 1 } })).toBe(false);
    expect(isMet({ ...speed, target: undefined, ratioTargets: {} })).toBe(
      undefined,
    );
  });

  it('are shown as a table, ratios first', () => {
    const [header, , row] = formatFigures([speed]).split('\n');
    expect(header).toMatch(/^figure +ratio +Crosswalk/);
    expect(row).toMatch(
      /^reading \[MB\/s\] +3× other +30 +other 10 +≥ 20, ≥ 2× other +yes$/,
    );
  });

  it('have percentiles that are values', () => {
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(percentile([3, 1, 2], 0.99)).toBe(3);
  });
});
