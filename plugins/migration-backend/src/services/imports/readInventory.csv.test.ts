import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  buildDemoEstate,
  CsvDialect,
  rvtoolsSheets,
  writeCsv,
  writeRvtoolsWorkbook,
} from '@crosswalk/demo-estate';
import { strToU8, zipSync } from 'fflate';
import { readInventory } from './readInventory';
import { defaultWorkbookLimits, WorkbookLimits } from './workbook/limits';

const directory = createMockDirectory();

function read(
  bytes: Uint8Array | string,
  limits: Partial<WorkbookLimits> = {},
) {
  directory.setContent({ upload: Buffer.from(bytes) });
  return readInventory({
    file: directory.resolve('upload'),
    limits: { ...defaultWorkbookLimits, ...limits },
  });
}

const estate = buildDemoEstate();

function csvFiles(dialect?: CsvDialect): Record<string, Uint8Array> {
  return Object.fromEntries(
    rvtoolsSheets(estate).map(sheet => [
      `RVTools_tab${sheet.name}.csv`,
      writeCsv(sheet, dialect),
    ]),
  );
}

const rules = ({ report }: Awaited<ReturnType<typeof read>>) =>
  report.details.map(each => each.rule);

describe('readInventory of CSV', () => {
  describe('of the whole demo estate', () => {
    let workbook: Awaited<ReturnType<typeof read>>;

    beforeAll(async () => {
      workbook = await read(writeRvtoolsWorkbook(estate));
    }, 60_000);

    it.each<CsvDialect>([
      {},
      { delimiter: ';', encoding: 'utf-16le' },
      { delimiter: '\t' },
    ])(
      'reads from a zip file of CSVs in %j what it reads from the workbook',
      async dialect => {
        expect(await read(zipSync(csvFiles(dialect)))).toEqual(workbook);
      },
      60_000,
    );
  });

  it('reads vInfo alone, whatever the file is called', async () => {
    const { virtualMachines, report, coverage } = await read(
      csvFiles()['RVTools_tabvInfo.csv'],
    );
    expect(virtualMachines).toHaveLength(240);
    expect(report).toMatchObject({ rowsRead: 240, accepted: 240 });
    expect(Object.keys(coverage.tables)).toEqual(['vInfo']);
  });

  it('takes what is not UTF-8 for Windows-1252, and says so', async () => {
    const found = await read(
      writeCsv(
        {
          rows: [
            ['VM', 'Annotation'],
            ['büro-01', 'für alle'],
          ],
        },
        { delimiter: ';', encoding: 'windows-1252' },
      ),
    );
    expect(found.virtualMachines).toEqual([
      expect.objectContaining({ name: 'büro-01', annotation: 'für alle' }),
    ]);
    expect(found.report.details).toContainEqual(
      expect.objectContaining({ rule: 'encoding-guessed', sheet: 'vInfo' }),
    );
  });

  it('reads characters that lie across two pieces of the file', async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `büro-東京-${i}`);
    const found = await read(
      writeCsv({ rows: [['VM'], ...names.map(name => [name])] }),
    );
    expect(found.virtualMachines.map(vm => vm.name).sort()).toEqual(
      [...names].sort(),
    );
    expect(rules(found)).not.toContain('encoding-guessed');
  });

  it('reads quotes, line breaks inside them, and a line that names the separator', async () => {
    const { virtualMachines, report } = await read(
      'sep=;\r\nVM;Annotation;CPUs\r\nweb-01;"two\r\nlines; ""quoted""";4\r\n;;\r\n',
    );
    expect(virtualMachines).toEqual([
      expect.objectContaining({
        name: 'web-01',
        annotation: 'two\r\nlines; "quoted"',
        cpus: 4,
      }),
    ]);
    expect(report).toMatchObject({ rowsRead: 2, accepted: 1, excluded: 1 });
  });

  it('reads the exports of several vCenters from their folders', async () => {
    const vInfo = (server: string) =>
      writeCsv({
        rows: [
          ['VM', 'VM ID', 'VI SDK UUID'],
          ['web-01', 'vm-1', server],
        ],
      });
    const { virtualMachines, report } = await read(
      zipSync({
        'fra/RVTools_tabvInfo.csv': vInfo('a'),
        'muc/RVTools_tabvInfo.csv': vInfo('b'),
        'muc/logo.png': Uint8Array.of(0x89, 0x50, 0, 0, 0, 13),
        '__MACOSX/._vInfo.csv': Uint8Array.of(0, 5, 22, 7),
      }),
    );
    expect(virtualMachines.map(vm => vm.key).sort()).toEqual([
      'a:vm-1',
      'b:vm-1',
    ]);
    expect(report).toMatchObject({ rowsRead: 2, accepted: 2 });
    expect(report.details).toContainEqual(
      expect.objectContaining({ rule: 'file-ignored', sheet: 'muc/logo.png' }),
    );
  });

  it('tells tables by their headers where their names say nothing', async () => {
    const files = csvFiles();
    const { virtualMachines } = await read(
      zipSync({
        '1.csv': files['RVTools_tabvDisk.csv'],
        '2.csv': files['RVTools_tabvInfo.csv'],
        '3.csv': files['RVTools_tabvPartition.csv'],
        'readme.txt': strToU8('Exported by hand'),
      }),
    );
    expect(virtualMachines).toHaveLength(240);
    expect(virtualMachines.some(vm => vm.disks.length > 1)).toBe(true);
    expect(virtualMachines.some(vm => vm.facts.partitions)).toBe(true);
  });

  describe('refuses', () => {
    it('a zip file whose contents are damaged', async () => {
      const bytes = Buffer.from(zipSync(csvFiles()));
      const name = 'RVTools_tabvInfo.csv';
      bytes.fill(0xff, bytes.indexOf(name) + name.length + 5000, 20_000);
      await expect(read(bytes)).rejects.toThrow(/The file is damaged/);
    });

    it.each([
      [
        'another table of an export',
        () => csvFiles()['RVTools_tabvDisk.csv'],
        /is the vDisk of an export.*RVTools_tabvInfo\.csv/,
      ],
      ['text without a header', () => 'a,b\n1,2\n', /no column “VM”/],
      [
        'a quotation mark without end',
        () => 'VM,Annotation\nweb-01,"never',
        /never closed/,
      ],
      [
        'an empty zip file',
        () => zipSync({}),
        /neither a workbook nor one of CSV/,
      ],
    ])('%s', async (_, bytes, message) => {
      await expect(read(bytes())).rejects.toThrow(message);
    });

    it.each([
      ['rows', { maxRows: 100 }, /more than 100 rows/],
      ['cells', { maxCells: 1000 }, /more than 1000 cells/],
      [
        'characters in a row',
        { maxStringLength: 500 },
        /longer than any export/,
      ],
      ['bytes', { maxUnzippedBytes: 10_000 }, /larger than 10\.0 kB/],
    ])('too many %s', async (_, limits, message) => {
      await expect(
        read(csvFiles()['RVTools_tabvInfo.csv'], limits),
      ).rejects.toThrow(message);
    });
  });
});
