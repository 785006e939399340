import { readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  buildDemoEstate,
  writeRvtoolsWorkbook,
  writeWorkbook,
} from '@crosswalk/demo-estate';
import { strToU8, unzipSync, zipSync } from 'fflate';
import {
  findRealWorkbook,
  sizingWorkbooks,
} from '../../__testUtils__/sizingWorkbooks';
import { readInventory } from './readInventory';
import { defaultWorkbookLimits, WorkbookLimits } from './workbook/limits';

const directory = createMockDirectory();

function read(
  bytes: Uint8Array | string,
  limits: Partial<WorkbookLimits> = {},
) {
  directory.setContent({ 'export.xlsx': Buffer.from(bytes) });
  return readInventory({
    file: directory.resolve('export.xlsx'),
    limits: { ...defaultWorkbookLimits, ...limits },
  });
}

const small = () =>
  writeWorkbook([
    {
      name: 'vInfo',
      rows: [
        ['VM', 'Powerstate', 'CPUs', 'Memory', 'VM ID', 'VI SDK UUID'],
        ['web-01', 'poweredOn', 2, 4096, 'vm-1', 'vc'],
      ],
    },
  ]);

/** Replaces parts of a workbook, to write what other writers than ours write. */
function withParts(
  workbook: Uint8Array,
  parts: Record<string, string | undefined>,
): Uint8Array {
  const files = unzipSync(workbook);
  for (const [path, xml] of Object.entries(parts)) {
    if (xml === undefined) {
      delete files[path];
    } else {
      files[path] = strToU8(xml);
    }
  }
  return zipSync(files);
}

/** Lies about the size of a part, in its own header and in the directory. */
function withDeclaredSize(
  files: Record<string, Uint8Array>,
  size: number,
  declared: number,
): Buffer {
  const bytes = Buffer.from(zipSync(files));
  const [truth, lie] = [size, declared].map(value => {
    const buffer = Buffer.alloc(4);
    buffer.writeUInt32LE(value);
    return buffer;
  });
  for (let at = bytes.indexOf(truth); at >= 0; at = bytes.indexOf(truth)) {
    lie.copy(bytes, at);
  }
  return bytes;
}

const sheetXml = (rows: string) =>
  `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1:XFD1048576"/><x:sheetData>${rows}</x:sheetData></x:worksheet>`;

describe('readInventory', () => {
  it('reads the demo estate whole', async () => {
    const estate = buildDemoEstate();
    const { virtualMachines, report, exportedAt } = await read(
      writeRvtoolsWorkbook(estate),
    );

    expect(report.rejected).toBe(0);
    expect(report.accepted).toBe(estate.virtualMachines.length);
    expect(new Set(virtualMachines.map(vm => vm.name))).toEqual(
      new Set(estate.virtualMachines.map(vm => vm.name.trim())),
    );
    expect(Date.parse(exportedAt ?? '')).toBe(Date.parse(estate.asOf));
    for (const vm of estate.virtualMachines) {
      const found = virtualMachines.find(each =>
        each.key.endsWith(`:${vm.id}`),
      );
      expect(found).toMatchObject({
        keySource: 'vm-id',
        cpus: vm.cpus,
        memoryMiB: vm.memoryMiB,
        powerState: vm.powerState,
        template: vm.kind === 'template',
        placeholder: vm.kind === 'placeholder',
        attributes: vm.attributes,
      });
      expect(found?.disks).toHaveLength(vm.disks.length);
      expect(found?.nics).toHaveLength(vm.nics.length);
      expect(found?.snapshots).toHaveLength(vm.snapshots.length);
      expect(found?.toolsStatus).toBe(vm.tools);
    }
  });

  it('reads inline and rich text, prefixes, absolute targets and cells without an address', async () => {
    const { virtualMachines, report } = await read(
      withParts(small(), {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': sheetXml(
          [
            `<x:row><x:c t="inlineStr"><x:is><x:t>VM</x:t></x:is></x:c><x:c t="str"><x:v>Template</x:v></x:c><x:c t="inlineStr"><x:is><x:t>Creation date</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>CPUs</x:t></x:is></x:c></x:row>`,
            `<x:row><x:c t="inlineStr"><x:is><x:r><x:t>we</x:t></x:r><x:r><x:t>b &amp; co</x:t></x:r><x:rPh sb="0" eb="1"><x:t>ignored</x:t></x:rPh></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c><x:v>45292.5</x:v></x:c><x:c r="D3"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row>`,
          ].join(''),
        ),
      }),
    );

    expect(report).toMatchObject({ rowsRead: 1, accepted: 1 });
    expect(virtualMachines).toEqual([
      expect.objectContaining({
        name: 'web & co',
        template: true,
        createdAt: '2024-01-01T12:00:00.000Z',
        cpus: 2,
        keySource: 'path',
      }),
    ]);
  });

  it('leaves out control characters, which databases refuse, and says so', async () => {
    const { virtualMachines, report } = await read(
      writeWorkbook([
        {
          name: 'vInfo',
          rows: [
            ['VM', 'Annotation', 'Own_x0000_er'],
            ['we_x0000_b-01', 'two_x000A_lines', '_x0001_team'],
            ['_x0000_', null, null],
          ],
        },
        {
          name: 'vSnapshot',
          rows: [
            ['VM', 'Name'],
            ['web-01', 'be_x0007_fore'],
          ],
        },
      ]),
    );
    expect(virtualMachines).toEqual([
      expect.objectContaining({
        name: 'web-01',
        annotation: 'two\nlines',
        attributes: { Owner: 'team' },
        snapshots: [expect.objectContaining({ name: 'before' })],
      }),
    ]);
    expect(report).toMatchObject({ accepted: 1, excluded: 1, rejected: 0 });
    expect(
      report.details
        .filter(each => each.rule === 'control-characters')
        .map(each => [each.outcome, each.sheet, each.row, each.column]),
    ).toEqual([
      ['warning', 'vInfo', 2, 'A'],
      ['warning', 'vInfo', 2, 'C'],
      ['warning', 'vSnapshot', 2, 'B'],
    ]);
  });

  it('never walks the declared dimension', async () => {
    const started = performance.now();
    const { report } = await read(
      withParts(small(), {
        'xl/worksheets/sheet1.xml': sheetXml(
          `<x:row r="1"><x:c r="A1" t="str"><x:v>VM</x:v></x:c></x:row><x:row r="1048576"><x:c r="A1048576" t="str"><x:v>last</x:v></x:c></x:row>`,
        ),
      }),
    );
    expect(report).toMatchObject({ rowsRead: 1, accepted: 1 });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  describe('refuses', () => {
    it('a truncated workbook', async () => {
      const bytes = small();
      await expect(
        read(bytes.slice(0, Math.floor(bytes.length / 2))),
      ).rejects.toThrow(/truncated/);
    });

    it('a picture renamed to .xlsx', async () => {
      await expect(
        read(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      ).rejects.toThrow(/neither a workbook nor text/);
    });

    it.each([
      ['a PDF document', '%PDF-1.7\n', /PDF/],
      ['a gzip file', '\x1f\x8b\x08\x00', /gzip/],
      ['a 7-Zip archive', '7z\xbc\xaf\x27\x1c', /7-Zip/],
      ['a RAR archive', 'Rar!\x1a\x07\x01', /RAR/],
    ])('%s', async (_, start, message) => {
      await expect(read(Buffer.from(start, 'latin1'))).rejects.toThrow(message);
    });

    it('an empty file', async () => {
      await expect(read('')).rejects.toThrow(/empty/);
    });

    it('an old or protected workbook', async () => {
      await expect(
        read(Buffer.from('d0cf11e0a1b11ae10000', 'hex')),
      ).rejects.toThrow(/\.xls workbook or is protected by a password/);
    });

    it('a zip file that is no workbook and has no text', async () => {
      await expect(
        read(zipSync({ 'photo.png': Uint8Array.of(0x89, 0x50, 0, 0, 0, 13) })),
      ).rejects.toThrow(/neither a workbook nor one of CSV files/);
    });

    it('a zip file of workbooks', async () => {
      await expect(
        read(zipSync({ 'a.xlsx': small(), 'b.xlsx': small() })),
      ).rejects.toThrow(/Upload each workbook by itself/);
    });

    it('a workbook without a vInfo sheet, naming those it has', async () => {
      await expect(
        read(
          writeWorkbook([
            { name: 'vHost', rows: [['Host']] },
            { name: 'Notes', rows: [['VM']] },
          ]),
        ),
      ).rejects.toThrow(/no vInfo sheet.*vHost, Notes/);
    });

    it('a vInfo sheet without VM names', async () => {
      await expect(
        read(writeWorkbook([{ name: 'vInfo', rows: [['Host'], ['esx-1']] }])),
      ).rejects.toThrow(/no column “VM”/);
    });

    it('a workbook whose XML is broken', async () => {
      await expect(
        read(
          withParts(small(), {
            'xl/worksheets/sheet1.xml': sheetXml('<x:row>'),
          }),
        ),
      ).rejects.toThrow(/damaged/);
    });

    it('one whose parts are nested without end', async () => {
      await expect(
        read(
          withParts(small(), {
            'xl/worksheets/sheet1.xml': sheetXml('<x:a>'.repeat(5000)),
          }),
        ),
      ).rejects.toThrow(/nested/);
    });

    it('one that declares entities', async () => {
      await expect(
        read(
          withParts(small(), {
            'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]><x/>`,
          }),
        ),
      ).rejects.toThrow(/document type/);
    });

    it('a cell without end', async () => {
      await expect(
        read(
          withParts(small(), {
            'xl/worksheets/sheet1.xml': sheetXml(
              `<x:row><x:c t="str"><x:v>${'x'.repeat(
                3_000_000,
              )}</x:v></x:c></x:row>`,
            ),
          }),
        ),
      ).rejects.toThrow(/more than 1000000 characters/);
    });

    const pieces = (count: number) => '<t>ab</t>'.repeat(count);

    it.each([
      [
        'in the string table',
        {
          'xl/sharedStrings.xml': `<sst><si>${pieces(501)}</si></sst>`,
        },
      ],
      [
        'in the sheet',
        {
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c t="inlineStr"><is>${pieces(
            501,
          )}</is></c></row></sheetData></worksheet>`,
        },
      ],
    ])(
      'a cell that is too long once its pieces are together, %s',
      async (_, parts) => {
        await expect(
          read(withParts(small(), parts), { maxStringLength: 1000 }),
        ).rejects.toThrow(/more than 1000 characters/);
      },
    );

    it('a string table of too many strings, and of too much text', async () => {
      const workbook = withParts(small(), {
        'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(1001)}</sst>`,
      });
      await expect(read(workbook, { maxStrings: 1000 })).rejects.toThrow(
        /more than 1000 texts/,
      );
      await expect(
        read(
          withParts(small(), {
            'xl/sharedStrings.xml': `<sst>${`<si>${pieces(10)}</si>`.repeat(
              10,
            )}</sst>`,
          }),
          { maxCharacters: 199 },
        ),
      ).rejects.toThrow(/more text than fits into memory/);
    });

    it('a workbook with more sheets or relationships than it can have parts', async () => {
      await expect(
        read(
          withParts(small(), {
            'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${Array.from(
              { length: 20_001 },
              (__, i) => `<sheet name="${i}" r:id="rId1"/>`,
            ).join('')}</sheets></workbook>`,
          }),
        ),
      ).rejects.toThrow(/more than 20000 sheets/);
      await expect(
        read(
          withParts(small(), {
            'xl/_rels/workbook.xml.rels': `<Relationships>${Array.from(
              { length: 20_001 },
              (__, i) => `<Relationship Id="${i}" Type="t" Target="a"/>`,
            ).join('')}</Relationships>`,
          }),
        ),
      ).rejects.toThrow(/more than 20000 relationships/);
    });

    it('a workbook whose table of contents alone is huge', async () => {
      await expect(
        read(
          withParts(small(), {
            'xl/workbook.xml': `<workbook>${'<!-- nothing -->'.repeat(
              2_000_000,
            )}</workbook>`,
          }),
          { maxCompressionRatio: 5000 },
        ),
      ).rejects.toThrow(/xl\/workbook\.xml.*larger than/);
    });

    it('a zip bomb by its declared size, before it unpacks anything', async () => {
      const sheet = 'xl/worksheets/sheet1.xml';
      const files = unzipSync(small());
      files[sheet] = new Uint8Array(2_345_678);
      await expect(
        read(withDeclaredSize(files, files[sheet].length, 1_000_000_000)),
      ).rejects.toThrow(/unpack from .* to 1\.0 GB.*zip bomb/);
    });

    it('a zip bomb by what all its parts declare together', async () => {
      const files = unzipSync(small());
      for (let i = 0; i < 80; i++) {
        files[`xl/media/${i}.bin`] = new Uint8Array(23_456);
      }
      await expect(
        read(withDeclaredSize(files, 23_456, 15_000_000)),
      ).rejects.toThrow(/more than 1\.1 GB.*zip bomb/);
    });

    it('a zip bomb that lies about its size', async () => {
      const sheet = 'xl/worksheets/sheet1.xml';
      const files = unzipSync(small());
      files[sheet] = strToU8(sheetXml(`<x:row/>`.repeat(1_000_000)));
      await expect(
        read(withDeclaredSize(files, files[sheet].length, 1000)),
      ).rejects.toThrow(/damaged.*too many bytes/);
    });
  });

  describe.each(sizingWorkbooks())('of $title', ({ bytes }) => {
    it('reads all 805 VMs', async () => {
      const { virtualMachines, report } = await read(bytes);
      expect(report).toMatchObject({
        rowsRead: 3503,
        accepted: 805,
        excluded: 2698,
        rejected: 0,
      });
      expect(report.details).toContainEqual(
        expect.objectContaining({
          outcome: 'excluded',
          rule: 'empty-row',
          count: 2698,
        }),
      );
      expect(new Set(virtualMachines.map(vm => vm.key)).size).toBe(805);
      expect(virtualMachines.filter(vm => vm.template)).toHaveLength(10);
      expect(new Set(virtualMachines.map(vm => vm.keySource))).toEqual(
        new Set(['path']),
      );
      // Under the old headers stand MiB, which are taken as they are.
      const used = virtualMachines.filter(vm => vm.inUseMiB > 0);
      expect(used.length).toBeGreaterThan(700);
      expect(used.every(vm => vm.provisionedMiB > 0)).toBe(true);
      expect((await read(bytes)).virtualMachines).toEqual(virtualMachines);
    });
  });

  const real = findRealWorkbook();
  (real ? describe : describe.skip)('of a real estate', () => {
    it('reads what it says of a VM', async () => {
      const { virtualMachines } = await read(readFileSync(real ?? ''));
      expect(virtualMachines.find(vm => vm.name === 'wadfs1')).toMatchObject({
        cpus: 1,
        memoryMiB: 4096,
        provisionedMiB: 86201,
        inUseMiB: 62420,
        osFamily: 'windows',
        nics: [expect.objectContaining({ ipAddresses: ['10.0.0.0'] })],
      });
    });
  });
});
