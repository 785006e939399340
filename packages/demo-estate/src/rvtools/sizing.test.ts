import { strFromU8, unzipSync } from 'fflate';
import { buildDemoEstate } from '../estate';
import { writeSizingWorkbook } from './sizing';

describe('writeSizingWorkbook', () => {
  const estate = buildDemoEstate();
  const files = unzipSync(writeSizingWorkbook(estate, { emptyRows: 30 }));
  const text = (path: string) => strFromU8(files[path]);

  it('has four tabs, old headers and no ids', () => {
    expect(
      [...text('xl/workbook.xml').matchAll(/<sheet name="(\w+)"/g)].map(
        ([, name]) => name,
      ),
    ).toEqual(['vInfo', 'vNetwork', 'vPartition', 'vHost']);
    const strings = text('xl/sharedStrings.xml');
    expect(strings).toContain('<t>In Use MB</t>');
    expect(strings).not.toMatch(/MiB|UUID|VM ID/);
  });

  it('ends in empty rows', () => {
    const rows = text('xl/worksheets/sheet1.xml').match(/<row /g);
    expect(rows).toHaveLength(1 + estate.virtualMachines.length + 30);
    expect(text('xl/worksheets/sheet1.xml')).toMatch(
      /<row r="271"><\/row><\/sheetData>/,
    );
  });

  it('has a value in every column that it names', () => {
    for (const path of ['sheet1', 'sheet3', 'sheet4']) {
      const xml = text(`xl/worksheets/${path}.xml`);
      const columns = (row: number) =>
        new RegExp(`<row r="${row}">(.*?)</row>`).exec(xml)![1].match(/<c /g)!
          .length;
      expect([path, columns(2)]).toEqual([path, columns(1)]);
    }
  });
});
