import fc from 'fast-check';
import { DependencyBuilder, DependencyFormatError } from './DependencyBuilder';

const header = [
  'Time slot',
  'Source server name',
  'Source IP',
  'Source application',
  'Source process',
  'Destination server name',
  'Destination IP',
  'Destination application',
  'Destination process',
  'Destination port',
];

const vm = (key: string, name: string, ip?: string, dnsName?: string) => ({
  key,
  name,
  dnsName,
  primaryIpAddress: ip,
  nics: [],
});
const estate = [
  vm('k1', 'web-01', '10.0.0.1', 'web-01.corp.example'),
  vm('k2', 'DB-01', '10.0.0.2', 'oracle.corp.example'),
  vm('k3', 'twin', '10.0.0.3'),
  vm('k4', 'twin', '10.0.0.4'),
];

function read(rows: string[][]) {
  const builder = new DependencyBuilder(estate);
  [header, ...rows].forEach((cells, i) =>
    builder.addRow({ row: i + 1, cells }),
  );
  return builder.build();
}

const flow = (
  source: string,
  sourceIp: string,
  target: string,
  targetIp: string,
  port: string,
) => ['', source, sourceIp, '', '', target, targetIp, '', '', port];

describe('DependencyBuilder', () => {
  it('matches by name, DNS name and address, and adds observations up', () => {
    const { dependencies, report } = read([
      flow('WEB-01', '', 'db-01', '', '1521'),
      flow('web-01.corp.example', '', 'oracle', '', '1521'),
      flow('', '10.0.0.1', 'unknown-name', '10.0.0.2', '1521'),
      flow('web-01', '', 'twin', '10.0.0.4', '53'),
    ]);
    expect(report).toMatchObject({ rowsRead: 4, accepted: 4 });
    expect(dependencies).toHaveLength(2);
    expect(dependencies).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          sourceKey: 'k1',
          targetKey: 'k2',
          port: 1521,
          strength: 'strong',
          weight: 3,
        }),
        expect.objectContaining({
          sourceKey: 'k1',
          targetKey: 'k4',
          port: 53,
          strength: 'weak',
          weight: 1,
        }),
      ]),
    );
  });

  it('says by which rule a row is left out', () => {
    const { report } = read([
      flow('stranger', '', 'db-01', '', '1'),
      flow('web-01', '', 'twin', '', '1'),
      flow('web-01', '', 'WEB-01', '', '1'),
      flow('', '', 'db-01', '', '1'),
      flow('web-01', '', 'db-01', '', 'https'),
      [''],
    ]);
    expect(
      report.details.map(each => [each.outcome, each.rule, each.row]),
    ).toEqual([
      ['excluded', 'source-not-in-estate', 2],
      ['excluded', 'destination-ambiguous', 3],
      ['excluded', 'same-vm', 4],
      ['rejected', 'no-server', 5],
      ['rejected', 'bad-port', 6],
      ['excluded', 'empty-row', 7],
    ]);
    expect(report).toMatchObject({ rowsRead: 6, excluded: 4, rejected: 2 });
  });

  it('reads exports with VLANs, in any order of columns and after a byte-order mark', () => {
    const builder = new DependencyBuilder(estate);
    const columns = [...header, 'Source VLAN', 'Destination VLAN'].reverse();
    const cells: Record<string, string> = {
      'Source server name': 'web-01',
      'Destination IP': '10.0.0.2',
      'Destination port': '1521',
      'Source VLAN': '120',
      'Destination VLAN': '10.0.0.3',
    };
    builder.addRow({
      row: 1,
      cells: columns.map((name, n) => (n === 0 ? `\uFEFF${name}` : name)),
    });
    builder.addRow({ row: 2, cells: columns.map(name => cells[name] ?? '') });
    const { dependencies, report } = builder.build();
    expect(report).toMatchObject({ rowsRead: 1, accepted: 1 });
    expect(dependencies).toEqual([
      expect.objectContaining({ sourceKey: 'k1', targetKey: 'k2', port: 1521 }),
    ]);
  });

  it('says which server could be several VMs, by its name and by its address', () => {
    const builder = new DependencyBuilder([
      ...estate,
      vm('k5', 'web-01', '10.0.0.5'),
      vm('k6', 'copy', '10.0.0.2'),
    ]);
    [
      header,
      flow('web-01', '', 'twin', '10.0.0.3', '443'),
      flow('', '10.0.0.3', '', '10.0.0.2', '443'),
      // Where the name leaves it open the address decides, and the other way round.
      flow('web-01', '10.0.0.5', 'twin', '10.0.0.3', '443'),
      flow('', '10.0.0.3', 'db-01', '10.0.0.2', '443'),
    ].forEach((cells, i) => builder.addRow({ row: i + 1, cells }));
    const { dependencies, report } = builder.build();
    expect(
      report.details.map(({ rule, row, message }) => [rule, row, message]),
    ).toEqual([
      ['source-ambiguous', 2, expect.stringContaining('“web-01”')],
      ['destination-ambiguous', 3, expect.stringContaining('“10.0.0.2”')],
    ]);
    expect(
      dependencies.map(each => `${each.sourceKey}>${each.targetKey}`).sort(),
    ).toEqual(['k3>k2', 'k5>k3']);
  });

  it('refuses another file', () => {
    const builder = new DependencyBuilder(estate);
    expect(() => builder.addRow({ row: 1, cells: ['VM', 'CPUs'] })).toThrow(
      DependencyFormatError,
    );
    expect(() => new DependencyBuilder(estate).build()).toThrow(/empty/);
  });

  it('accounts for every row, and weighs what it accepted', () => {
    const text = fc.constantFrom(
      '',
      'web-01',
      'db-01',
      'twin',
      '10.0.0.2',
      'x',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            text,
            text,
            text,
            text,
            fc.constantFrom('', '53', '80', 'y'),
          ),
        ),
        rows => {
          const { dependencies, report } = read(rows.map(row => flow(...row)));
          const { rowsRead, accepted, excluded, rejected } = report;
          expect(rowsRead).toBe(rows.length);
          expect(accepted + excluded + rejected).toBe(rowsRead);
          expect(dependencies.reduce((sum, each) => sum + each.weight, 0)).toBe(
            accepted,
          );
          expect(new Set(dependencies.map(each => each.id)).size).toBe(
            dependencies.length,
          );
        },
      ),
    );
  });
});
