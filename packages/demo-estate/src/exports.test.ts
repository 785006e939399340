import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { buildDemoEstate } from './estate';
import { writeDependencyCsv } from './dependencyCsv';
import { rvtoolsSheets, writeRvtoolsWorkbook } from './rvtools';
import { writeWorkbook } from './workbook';

const folder = resolve(__dirname, '../../../examples/estate');

describe('committed demo estate', () => {
  it('is what the generator writes, byte for byte', () => {
    const written = Buffer.from(writeRvtoolsWorkbook(buildDemoEstate()));
    const committed = readFileSync(resolve(folder, 'rvtools.xlsx'));
    // A comparison of the buffers themselves would print half a megabyte when it fails.
    expect(written.equals(committed)).toBe(true);
    expect(
      writeDependencyCsv(buildDemoEstate()) ===
        readFileSync(resolve(folder, 'dependencies.csv'), 'utf8'),
    ).toBe(true);
  });

  it('does not depend on the clock or on Math.random', () => {
    const before = writeRvtoolsWorkbook(buildDemoEstate());
    jest.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z') });
    const random = jest.spyOn(Math, 'random').mockReturnValue(0);
    try {
      const after = writeRvtoolsWorkbook(buildDemoEstate());
      expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
      expect(random).not.toHaveBeenCalled();
    } finally {
      random.mockRestore();
      jest.useRealTimers();
    }
  });
});

describe('rvtoolsSheets', () => {
  const estate = buildDemoEstate();
  const sheets = rvtoolsSheets(estate);
  const rowsOf = (name: string) =>
    sheets.find(sheet => sheet.name === name)?.rows ?? [];

  it('has the tabs of an export in its order', () => {
    expect(sheets.map(sheet => sheet.name)).toEqual([
      'vInfo',
      'vCPU',
      'vMemory',
      'vDisk',
      'vPartition',
      'vNetwork',
      'vUSB',
      'vSnapshot',
      'vTools',
      'vSource',
      'vRP',
      'vCluster',
      'vHost',
      'vDatastore',
      'vHealth',
      'vMetaData',
    ]);
  });

  it('puts custom attributes between the annotation and the datacenter', () => {
    const header = rowsOf('vInfo')[0];
    const from = header.indexOf('Annotation');
    expect(header.slice(from, from + 7)).toEqual([
      'Annotation',
      'Application',
      'Backup policy',
      'Criticality',
      'Environment',
      'Owner',
      'Datacenter',
    ]);
    expect(header.slice(-2)).toEqual(['VI SDK Server', 'VI SDK UUID']);
  });

  it('has one row for each VM, disk, card and snapshot, all of one width', () => {
    const total = (
      pick: (vm: (typeof estate.virtualMachines)[0]) => unknown[],
    ) => estate.virtualMachines.reduce((sum, vm) => sum + pick(vm).length, 0);
    expect(rowsOf('vInfo')).toHaveLength(1 + 240);
    expect(rowsOf('vDisk')).toHaveLength(1 + total(vm => vm.disks));
    expect(rowsOf('vNetwork')).toHaveLength(1 + total(vm => vm.nics));
    expect(rowsOf('vSnapshot')).toHaveLength(1 + total(vm => vm.snapshots));
    for (const sheet of sheets) {
      expect(new Set(sheet.rows.map(row => row.length)).size).toBe(1);
      expect(new Set(sheet.rows[0]).size).toBe(sheet.rows[0].length);
    }
  });
});

describe('writeDependencyCsv', () => {
  const lines = writeDependencyCsv(buildDemoEstate()).split('\r\n');

  it('starts with a byte-order mark and the header', () => {
    expect(lines[0]).toBe(
      '\ufeffTime slot,Source server name,Source IP,Source application,Source process,Destination server name,Destination IP,Destination application,Destination process,Destination port',
    );
  });

  it('has the ports of three-tier applications', () => {
    for (const port of [8080, 5432, 1433, 1521]) {
      expect(lines.some(line => line.endsWith(`,${port}`))).toBe(true);
    }
  });
});

describe('writeWorkbook', () => {
  it('shares strings, escapes them and leaves empty cells out', () => {
    const files = unzipSync(
      writeWorkbook([
        {
          name: 'A & B',
          rows: [
            ['x', 'x', null, ' <y>\u0001'],
            [1.5, true, false, ''],
          ],
        },
      ]),
    );
    expect(strFromU8(files['xl/worksheets/sheet1.xml'])).toContain(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c><c r="D1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>1.5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="b"><v>0</v></c></row>',
    );
    expect(strFromU8(files['xl/sharedStrings.xml'])).toContain(
      '<si><t>x</t></si><si><t xml:space="preserve"> &lt;y&gt;</t></si>',
    );
    expect(strFromU8(files['xl/workbook.xml'])).toContain('name="A &amp; B"');
  });
});
