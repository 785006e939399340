import { File as NodeFile } from 'node:buffer';
import {
  belongTogether,
  guessKind,
  kindOfHeader,
  kindOfName,
  sourceIdOf,
} from './importFiles';

const file = (name: string, text = 'x') =>
  new NodeFile([text], name) as unknown as File;

describe('kindOfHeader', () => {
  it.each([
    ['VM,Powerstate,Template,DNS Name,CPUs', 'rvtools'],
    ['"Host";"Datacenter";"Cluster";"VI SDK Server"', 'rvtools'],
    ['Record Type 1,Application Name,Description', 'konveyor'],
    ['\uFEFFRecord Type,Application Name', 'konveyor'],
    [
      '\uFEFFTime slot,Source server name,Source IP,Destination server name\nx',
      'dependencies',
    ],
    ['name,owner\nVM,Powerstate', undefined],
    ['', undefined],
  ] as const)('reads %j as %s', (head, kind) => {
    expect(kindOfHeader(head)).toBe(kind);
  });

  it('reads a header in UTF-16', () => {
    const utf16 = Buffer.from('\uFEFFVM,Powerstate,Template,CPUs', 'utf16le');
    expect(kindOfHeader(utf16.toString('utf8'))).toBe('rvtools');
  });
});

describe('kindOfName', () => {
  it.each([
    ['Harbour.XLSX', 'rvtools'],
    ['tabs.zip', 'rvtools'],
    ['RVTools_tabvInfo.csv', 'rvtools'],
    ['Konveyor export.csv', 'konveyor'],
    ['dependencies.csv', 'dependencies'],
    ['notes.csv', undefined],
  ] as const)('takes %s for %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });
});

describe('guessKind', () => {
  it('believes the header before the name', async () => {
    expect(
      await guessKind([file('rvtools.csv', 'Record Type,Application Name')]),
    ).toBe('konveyor');
  });

  it('takes the tabs of one export as one', async () => {
    expect(
      await guessKind([
        file('a.csv', 'VM,Powerstate,Template,CPUs'),
        file('RVTools_tabvDisk.csv'),
      ]),
    ).toBe('rvtools');
  });

  it('does not decide between files of different kinds', async () => {
    expect(
      await guessKind([
        file('RVTools_tabvInfo.csv'),
        file('flows.csv', 'Source IP,Destination IP'),
      ]),
    ).toBeUndefined();
  });
});

describe('belongTogether', () => {
  it.each([
    [['a.xlsx'], true],
    [['a.csv', 'b.csv'], true],
    [['a.xlsx', 'b.xlsx'], false],
    [['a.csv', 'tabs.zip'], false],
  ])('%j: %s', (names, expected) => {
    expect(belongTogether(names.map(name => ({ name })))).toBe(expected);
  });
});

describe('sourceIdOf', () => {
  it.each([
    ['Frankfurt am Main', 'rvtools:frankfurt-am-main'],
    [' Zürich! ', 'rvtools:zurich'],
    ['…', undefined],
  ])('names %j %s', (name, id) => {
    expect(sourceIdOf('rvtools', name)).toBe(id);
  });
});
