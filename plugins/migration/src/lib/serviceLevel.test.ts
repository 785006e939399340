import fc from 'fast-check';
import {
  downtimeOfYear,
  formatMinutes,
  parseAvailability,
  parseMinutes,
} from './serviceLevel';

it.each([
  ['15 min', 15],
  ['90', 90],
  ['0', 0],
  ['4h', 240],
  ['1,5 hours', 90],
  ['1 day 12 h', 2160],
  ['2 weeks', 20_160],
  ['', undefined],
  ['soon', undefined],
  ['4 parsecs', undefined],
  ['4 h or so', undefined],
  ['-4 h', undefined],
  ['900000 days', undefined],
])('reads %j as minutes', (text, minutes) => {
  expect(parseMinutes(text)).toBe(minutes);
});

it('reads what it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 366 * 24 * 60 }), minutes => {
      expect(parseMinutes(formatMinutes(minutes))).toBe(minutes);
    }),
  );
});

it.each([
  ['99.9', 99.9],
  ['99,95 %', 99.95],
  ['100', 100],
  ['0', undefined],
  ['101', undefined],
  ['high', undefined],
])('reads %j as uptime', (text, percent) => {
  expect(parseAvailability(text)).toBe(percent);
});

it('says what an uptime means', () => {
  expect(formatMinutes(downtimeOfYear(99.9))).toBe('8 h 46 min');
  expect(downtimeOfYear(100)).toBe(0);
});
