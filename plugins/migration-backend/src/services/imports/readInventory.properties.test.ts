import { createMockDirectory } from '@backstage/backend-test-utils';
import { RvtoolsInventory } from '@crosswalk/backstage-plugin-migration-common';
import {
  generateEstate,
  rvtoolsSheets,
  Sheet,
  writeCsv,
  writeWorkbook,
} from '@crosswalk/demo-estate';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { Dialect, dialectsOf } from '../../__testUtils__/dialects';
import { readInventory } from './readInventory';
import { defaultWorkbookLimits } from './workbook/limits';

const directory = createMockDirectory();

const formats: Record<string, (sheets: Sheet[]) => Uint8Array> = {
  'a workbook': writeWorkbook,
  'a zip file of CSVs': sheets =>
    zipSync(
      Object.fromEntries(
        sheets.map(sheet => [`${sheet.name}.csv`, writeCsv(sheet)]),
      ),
      { level: 0 },
    ),
};

// Among them two VMs of one name, templates, agents, a placeholder and everything odd.
const estate = generateEstate({ virtualMachines: 240, seed: 3 });
const model = {
  ...estate,
  virtualMachines: estate.virtualMachines.filter(
    (vm, i) => i % 9 === 0 || vm.name === 'test-vm' || vm.kind !== 'workload',
  ),
};

async function read(bytes: Uint8Array): Promise<RvtoolsInventory> {
  directory.setContent({ export: Buffer.from(bytes) });
  return readInventory({
    file: directory.resolve('export'),
    limits: defaultWorkbookLimits,
  });
}

/** Every row counts once, and what a count stands for is told. */
function expectAccounts(
  { report, virtualMachines }: RvtoolsInventory,
  dialect: Dialect,
) {
  expect(report.rowsRead).toBe(dialect.infoRows);
  expect(report.accepted + report.excluded + report.rejected).toBe(
    report.rowsRead,
  );
  expect(virtualMachines).toHaveLength(report.accepted);
  for (const outcome of ['excluded', 'rejected'] as const) {
    expect(sumOf(report, each => each.outcome === outcome)).toBe(
      report[outcome],
    );
  }
}

type Finding = RvtoolsInventory['report']['details'][0];

function sumOf(
  { details }: RvtoolsInventory['report'],
  test: (finding: Finding) => boolean,
): number {
  return details.filter(test).reduce((sum, { count }) => sum + count, 0);
}

function expectEveryMachine({ report, virtualMachines }: RvtoolsInventory) {
  expect(new Set(virtualMachines.map(vm => vm.key)).size).toBe(
    virtualMachines.length,
  );
  const rejected = report.details
    .filter(each => each.outcome === 'rejected')
    .map(each => each.message);
  for (const name of new Set(model.virtualMachines.map(vm => vm.name.trim()))) {
    const wanted = model.virtualMachines.filter(vm => vm.name.trim() === name);
    const found = virtualMachines.filter(vm => vm.name === name);
    const told = rejected.filter(message => message.includes(`“${name}”`));
    expect([name, found.length + told.length >= wanted.length]).toEqual([
      name,
      true,
    ]);
    expect([name, found.length <= wanted.length]).toEqual([name, true]);
  }
}

/** Each row of a detail sheet is on its VM, or the report says why not. */
function expectEveryDetail(
  { report, virtualMachines }: RvtoolsInventory,
  dialect: Dialect,
) {
  const kinds: Record<
    string,
    (vm: RvtoolsInventory['virtualMachines'][0]) => unknown[]
  > = {
    vDisk: vm => vm.disks,
    vPartition: vm => vm.facts.partitions ?? [],
    vNetwork: vm => vm.nics,
    vSnapshot: vm => vm.snapshots,
    vUSB: vm => vm.facts.usbDevices ?? [],
  };
  for (const [kind, pick] of Object.entries(kinds)) {
    const sheet = dialect.sheets.find(({ name }) => name.endsWith(kind));
    const rows = (sheet?.rows ?? []).filter(
      row =>
        row.some(cell => cell !== null && cell !== '') && row[0] !== 'Export',
    ).length;
    const joined = virtualMachines.reduce(
      (sum, vm) => sum + pick(vm).length,
      0,
    );
    const told = sumOf(
      report,
      ({ sheet: at, rule }) =>
        at === kind &&
        [
          'unknown-vm',
          'ambiguous-vm',
          'duplicate-detail',
          'repeated-header',
        ].includes(rule),
    );
    expect([kind, joined + told]).toEqual([kind, sheet ? rows - 1 : 0]);
  }
}

describe.each(Object.keys(formats))(
  'readInventory of %s in any dialect',
  format => {
    it('loses nothing in silence, never breaks, and has no VM twice', async () => {
      await fc.assert(
        fc.asyncProperty(dialectsOf(rvtoolsSheets(model)), async dialect => {
          const inventory = await read(formats[format](dialect.sheets));
          expectAccounts(inventory, dialect);
          expectEveryMachine(inventory);
          expectEveryDetail(inventory, dialect);
        }),
        { numRuns: Number(process.env.CROSSWALK_PROPERTY_RUNS ?? 40) },
      );
    }, 120_000);
  },
);
