import fc from 'fast-check';
import { guardFormula, unguardFormula } from './formulas';
import { joinList, splitList } from './list';
import { readTable, writeTable } from './table';
import { joinValues, splitValues } from '../sssom/slots';

const cell = fc.oneof(
  fc.string(),
  fc
    .array(
      fc.constantFrom(
        "'",
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '"',
        ';',
        '|',
        '\\',
        ',',
        'a',
        ' ',
        '#',
      ),
    )
    .map(parts => parts.join('')),
);

describe('guardFormula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['a=1', 'a=1'],
  ])('makes text of %j', (value, guarded) => {
    expect(guardFormula(value)).toBe(guarded);
    expect(unguardFormula(guarded)).toBe(value);
  });

  it('is undone by unguardFormula for every cell', () => {
    fc.assert(
      fc.property(cell, value => {
        const guarded = guardFormula(value);
        expect(unguardFormula(guarded)).toBe(value);
        expect(guarded).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe.each([',', '\t'] as const)('tables separated by %j', delimiter => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
        rows => {
          const header = ['a', 'b'];
          const text = writeTable([header, ...rows], delimiter);
          const { rows: read } = readTable({ path: 'a', text }, delimiter);
          expect(read?.map(({ cells }) => cells)).toEqual(
            [header, ...rows].filter(cells => cells.length > 0),
          );
        },
      ),
    );
  });

  it('know the line of each row', () => {
    const text = writeTable(
      [
        ['a', 'b'],
        ['c\nd', 'e\r\nf'],
        ['g', 'h'],
      ],
      delimiter,
    );
    const { rows } = readTable({ path: 'a', text }, delimiter);
    expect(rows?.map(({ line }) => line)).toEqual([1, 2, 5]);
  });
});

it('reads lists within a cell back as they were written', () => {
  fc.assert(
    fc.property(fc.array(cell), values => {
      const said = values.map(value => value.trim()).filter(Boolean);
      expect(splitList(joinList(said))).toEqual(said);
      expect(splitValues(joinValues(said))).toEqual(said);
    }),
  );
});
