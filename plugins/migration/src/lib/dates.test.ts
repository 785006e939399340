import fc from 'fast-check';
import { daysBetween, isoDay, monthStarts } from './dates';

const day = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2040-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString().slice(0, 10));

describe('dates', () => {
  it('counts whole days over a change of clocks', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2);
  });

  it('writes the reader’s own day', () => {
    expect(isoDay(new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05');
  });

  it('has the first days of the months in between', () => {
    expect(monthStarts('2026-11-15', '2027-01-01')).toEqual([
      '2026-12-01',
      '2027-01-01',
    ]);
  });

  it('never has a month that is not in between, nor one twice', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [start, end] = [one, other].sort();
        const months = monthStarts(start, end);
        expect(months.every(each => each >= start && each <= end)).toBe(true);
        expect(new Set(months).size).toBe(months.length);
      }),
    );
  });
});
