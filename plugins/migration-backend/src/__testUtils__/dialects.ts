import { Cell, Sheet } from '@crosswalk/demo-estate';
import fc from 'fast-check';

/** What became of an export on its way to us. */
export interface Dialect {
  sheets: Sheet[];
  /** Rows of vInfo below which, or above which, there is nothing of ours. */
  infoRows: number;
}

type Change = (sheet: Sheet) => Sheet;

const identity = /^(?:VM|Name|Host)$/;

/** Other spellings of a header that mean the same. */
function respelled(sheet: string, header: string): string[] {
  return [
    header,
    header.toUpperCase(),
    ` ${header}  `,
    header.replace(/ MiB/g, ' MB'),
    header === 'VM' ? `${sheet}VMName` : `${sheet}${header.replace(/ /g, '')}`,
  ];
}

const truths = [
  [true, false],
  ['True', 'False'],
  ['WAHR', 'FALSCH'],
  ['vrai', 'faux'],
  ['1', '0'],
];

/** As spreadsheets of other places write numbers and truth. */
function localised(cell: Cell, truth: Cell[], grouped: boolean): Cell {
  if (typeof cell === 'boolean') {
    return truth[cell ? 0 : 1];
  }
  return typeof cell === 'number' && grouped
    ? cell.toLocaleString('de-DE')
    : cell;
}

const nonsense: Cell[] = [null, 'n/a', -1, '???', true, 1e300, '2026/13/45'];

function changeOf(sheet: Sheet): fc.Arbitrary<Change> {
  const [header] = sheet.rows;
  const width = header.length;
  return fc
    .record({
      order: fc.shuffledSubarray([...header.keys()], { minLength: width }),
      kept: fc.array(fc.boolean(), { minLength: width, maxLength: width }),
      dropsColumns: fc.boolean(),
      spelling: fc.array(fc.nat(4), { minLength: width, maxLength: width }),
      truth: fc.constantFrom(...truths),
      grouped: fc.boolean(),
      spoilt: fc.array(
        fc.record({
          row: fc.nat(),
          column: fc.nat(),
          cell: fc.constantFrom(...nonsense),
        }),
        { maxLength: 10 },
      ),
    })
    .map(plan => ({ name, rows }) => {
      const columns = plan.order.filter(
        at =>
          !plan.dropsColumns ||
          plan.kept[at] ||
          identity.test(String(header[at])),
      );
      const body = rows
        .slice(1)
        .map(row => row.map(cell => localised(cell, plan.truth, plan.grouped)));
      for (const { row, column, cell } of plan.spoilt) {
        const at = column % width;
        if (body.length > 0 && !isKey(String(header[at]))) {
          body[row % body.length][at] = cell;
        }
      }
      return {
        name,
        rows: [
          columns.map(
            at => respelled(name, String(header[at]))[plan.spelling[at]],
          ),
          ...body.map(row => columns.map(at => row[at])),
        ],
      };
    });
}

/** What says which VM a row is of is left alone: the model could not be found again in what comes of it. */
function isKey(header: string): boolean {
  return (
    identity.test(header) ||
    /UUID|ID$|Server|Cluster|Datacenter|Folder|^Path$|Key/.test(header)
  );
}

/** Empty rows, the header once more, and the row of a VM once more. */
function padded(
  { name, rows: [header, ...rows] }: Sheet,
  extras: { at: number; what: 'empty' | 'header' | 'again' }[],
): Sheet {
  const body = [...rows];
  for (const { at, what } of extras) {
    const place = at % (body.length + 1);
    const again = rows.length > 0 ? rows[at % rows.length] : [];
    const row = { empty: [null, ''], header, again }[what];
    body.splice(place, 0, row);
  }
  return { name, rows: [header, ...body] };
}

/** The export in a dialect: other headers, order, types, columns, sheets, and what pasting leaves behind. */
export function dialectsOf(sheets: Sheet[]): fc.Arbitrary<Dialect> {
  return fc
    .record({
      changes: fc.tuple(...sheets.map(changeOf)),
      present: fc.array(fc.boolean(), {
        minLength: sheets.length,
        maxLength: sheets.length,
      }),
      prefix: fc.constantFrom('', 'tab', 'RVTools_tab'),
      titles: fc.nat(3),
      extras: fc.array(
        fc.record({
          at: fc.nat(),
          what: fc.constantFrom('empty' as const, 'header', 'again'),
        }),
        { maxLength: 6 },
      ),
    })
    .map(({ changes, present, prefix, titles, extras }) => {
      const changed = sheets
        .map((sheet, i) => changes[i](sheet))
        .filter(({ name }, i) => name === 'vInfo' || present[i])
        .map(sheet => padded(sheet, extras))
        .map(({ name, rows }) => ({
          name: `${prefix}${name}`,
          rows: [
            ...Array.from({ length: titles }, (): Cell[] => ['Export']),
            ...rows,
          ],
        }));
      const info = changed.find(({ name }) => name.endsWith('vInfo'))!;
      return { sheets: changed, infoRows: info.rows.length - 1 };
    });
}
