import type { ImportFinding } from '@crosswalk/backstage-plugin-migration-common';
import {
  countBy,
  filterFindings,
  findingsToCsv,
  isSettled,
  reportParts,
  sortFindings,
} from './importReport';

const finding = (rest: Partial<ImportFinding> = {}): ImportFinding => ({
  outcome: 'rejected',
  rule: 'duplicate-row',
  message: 'It is already in row 3.',
  count: 1,
  ...rest,
});

const counts = { rowsRead: 10, accepted: 7, excluded: 2, rejected: 1 };

describe('reportParts', () => {
  it('accounts for every row', () => {
    expect(reportParts({ ...counts, details: [] })).toEqual([
      { outcome: 'accepted', rows: 7 },
      { outcome: 'excluded', rows: 2 },
      { outcome: 'rejected', rows: 1 },
    ]);
  });

  it('says how many rows a report forgot', () => {
    expect(reportParts({ ...counts, accepted: 5, details: [] })).toContainEqual(
      { outcome: 'missing', rows: 2 },
    );
  });
});

describe('findings', () => {
  it('are sorted worst first, then as the sheet runs', () => {
    const sorted = sortFindings([
      finding({ outcome: 'excluded', row: 1 }),
      finding({ outcome: 'warning', row: 2 }),
      finding({ row: 9 }),
      finding({ row: 3 }),
    ]);
    expect(sorted.map(({ outcome, row }) => [outcome, row])).toEqual([
      ['rejected', 3],
      ['rejected', 9],
      ['warning', 2],
      ['excluded', 1],
    ]);
  });

  it('leave as CSV without formulas', () => {
    const message = '=HYPERLINK("x") is already in row 3.';
    expect(
      findingsToCsv([
        finding({ sheet: 'vInfo', row: 12, column: 'VM', message }),
      ]).split('\r\n'),
    ).toEqual([
      'outcome,sheet,row,column,rule,message,count',
      `rejected,vInfo,12,VM,duplicate-row,"'=HYPERLINK(""x"") is already in row 3.",1`,
      '',
    ]);
  });
});

describe('isSettled', () => {
  it.each([
    ['queued', false],
    ['running', false],
    ['succeeded', true],
    ['failed', true],
    ['interrupted', true],
    ['held', true],
  ] as const)('%s: %s', (status, settled) => {
    expect(isSettled(status)).toBe(settled);
  });
});

describe('filterFindings and countBy', () => {
  const findings = [
    finding({ outcome: 'excluded', rule: 'empty-row' }),
    finding({ outcome: 'rejected', rule: 'duplicate-row' }),
    finding({ outcome: 'excluded', rule: 'empty-row' }),
    finding({ outcome: 'excluded', rule: 'template' }),
  ];

  it('narrows by outcome and rule', () => {
    expect(filterFindings(findings, {})).toEqual(findings);
    expect(filterFindings(findings, { outcome: 'excluded' })).toHaveLength(3);
    expect(
      filterFindings(findings, { outcome: 'excluded', rule: 'empty-row' }),
    ).toHaveLength(2);
    expect(
      filterFindings(findings, { outcome: 'rejected', rule: 'template' }),
    ).toEqual([]);
  });

  it('counts what there is, the most first', () => {
    expect(countBy(findings, 'rule')).toEqual([
      ['empty-row', 2],
      ['duplicate-row', 1],
      ['template', 1],
    ]);
  });
});
