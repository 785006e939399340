import fc from 'fast-check';
import { booleanOf, dateOf, numberOf, textOf } from './cells';

describe('numberOf', () => {
  it.each([
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1 234 567', 1234567],
    ["1'234'567", 1234567],
    ['1\u00a0234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1,234', 1234],
    ['0,234', 0.234],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['4096 MiB', 4096],
    ['2e3', 2000],
    [7, 7],
  ])('reads %p as %p', (cell, number) => {
    expect(numberOf(cell)).toBe(number);
  });

  it('tells empty from unreadable', () => {
    expect(numberOf(undefined)).toBeUndefined();
    expect(numberOf('  ')).toBeUndefined();
    expect(numberOf('many')).toBeNaN();
    expect(numberOf(true)).toBeNaN();
  });

  it('reads what other places write', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2 ** 40 }),
        fc.constantFrom('en-US', 'de-DE', 'de-CH', 'fr-FR'),
        (number, locale) => {
          expect(numberOf(number.toLocaleString(locale))).toBe(number);
        },
      ),
    );
  });
});

describe('booleanOf', () => {
  it.each([
    ['True', true],
    ['WAHR', true],
    [' vrai ', true],
    ['1', true],
    [1, true],
    ['yes', true],
    [true, true],
    ['Falsch', false],
    ['FAUX', false],
    [0, false],
    ['nein', false],
    ['perhaps', undefined],
    [undefined, undefined],
  ])('reads %p as %p', (cell, value) => {
    expect(booleanOf(cell)).toBe(value);
  });
});

describe('dateOf', () => {
  it.each([
    [45292, '2024-01-01T00:00:00.000Z'],
    [45292.75, '2024-01-01T18:00:00.000Z'],
    ['45292,5', '2024-01-01T12:00:00.000Z'],
    ['2024/01/31 13:14:15', '2024-01-31T13:14:15.000Z'],
    ['2024-01-31T13:14:15Z', '2024-01-31T13:14:15.000Z'],
    ['2024-01-31T13:14:15+02:00', '2024-01-31T11:14:15.000Z'],
    ['31.01.2024 13:14', '2024-01-31T13:14:00.000Z'],
    ['1/31/2024 1:14:15 PM', '2024-01-31T13:14:15.000Z'],
    ['31/01/2024', '2024-01-31T00:00:00.000Z'],
    ['yesterday', undefined],
    [3, undefined],
    [undefined, undefined],
  ])('reads %p as %p', (cell, date) => {
    expect(dateOf(cell)).toBe(date);
  });
});

describe('textOf', () => {
  it('trims, and takes blanks for nothing', () => {
    expect(textOf('  a b ')).toBe('a b');
    expect(textOf(' \t')).toBeUndefined();
    expect(textOf(0)).toBe('0');
  });

  it('leaves out control characters other than tabs and line breaks', () => {
    expect(textOf('a\u0000b\u001f')).toBe('ab');
    expect(textOf(' \u0000 ')).toBeUndefined();
    expect(textOf('a\tb\r\nc')).toBe('a\tb\r\nc');
  });
});
