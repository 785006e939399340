import { CellValue } from '../cells';
import { rvtoolsSheets, SheetKind } from './columns';
import { mapHeaders } from './headers';

const byName = new Map(
  rvtoolsSheets.map(kind => [kind.toLocaleLowerCase('en-US'), kind]),
);

/**
 * The kind of a sheet by its title. RVTools once wrote `tabvInfo`, its CSV files are `RVTools_tabvInfo.csv`, and people
 * who merge exports add where one is from: `vInfo (2)`, `FRA vInfo`.
 *
 * @public
 */
export function sheetKindOfTitle(title: string): SheetKind | undefined {
  const words = title
    .normalize('NFKC')
    .toLocaleLowerCase('en-US')
    .split(/[^\p{L}\p{N}]+/u);
  for (const word of words) {
    const kind = byName.get(word.replace(/^(?:rvtools)?(?:tab)?(?=v)/, ''));
    if (kind) {
      return kind;
    }
  }
  // A blank in the middle, or a number at the end, still leaves it that name.
  const whole = words.join('').replace(/^(?:rvtools)?(?:tab)?(?=v)/, '');
  return byName.get(whole) ?? byName.get(whole.replace(/\d+$/, ''));
}

/** Columns that no other sheet has all of. */
const telltales: readonly [SheetKind, readonly string[]][] = [
  ['vDisk', ['name', 'label', 'capacity', 'mode']],
  ['vDisk', ['name', 'label', 'capacity', 'raw']],
  ['vPartition', ['name', 'label', 'capacity', 'free']],
  ['vNetwork', ['name', 'macAddress']],
  ['vSnapshot', ['name', 'label', 'createdAt']],
  ['vMemory', ['name', 'memory', 'consumed']],
  ['vHost', ['name', 'cores', 'cpuModel']],
  ['vCluster', ['name', 'hosts', 'cores']],
  ['vDatastore', ['name', 'type', 'capacity', 'free']],
  ['vInfo', ['name', 'powerState', 'cpus', 'memory']],
  ['vInfo', ['name', 'powerState', 'provisioned']],
  ['vInfo', ['name', 'powerState', 'inUse']],
];

/**
 * The kind of a table by its header, for tables whose title says nothing.
 *
 * @public
 */
export function sheetKindOfHeader(
  cells: readonly CellValue[],
): SheetKind | undefined {
  return telltales.find(([kind, fields]) => {
    const map = mapHeaders(kind, cells);
    return fields.every(field => map.fields.has(field));
  })?.[0];
}
