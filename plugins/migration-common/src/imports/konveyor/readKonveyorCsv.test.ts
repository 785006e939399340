import fc from 'fast-check';
import { ImportFinding } from '../../types';
import { KonveyorFileFault, KonveyorFormatError } from './KonveyorFormatError';
import { fillFromKonveyor } from './mergeApplication';
import {
  KonveyorEstate,
  KonveyorImport,
  KonveyorImportOptions,
} from './konveyorImport';
import { readKonveyorCsv } from './readKonveyorCsv';

const fixed = [
  'Record Type',
  'Application Name',
  'Description',
  'Comments',
  'Business Service',
  'Dependency',
  'Dependency Direction',
  'Binary Group',
  'Binary Artifact',
  'Binary Version',
  'Binary Packaging',
  'Repository Type',
  'Repository URL',
  'Repository Branch',
  'Repository Path',
  'Owner',
  'Contributors',
];
const header = [
  ...fixed,
  ...[1, 2, 3].flatMap(n => [`Tag Category ${n}`, `Tag ${n}`]),
];

const quote = (cell: string) =>
  /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
/** A row by its headers. */
const row = (cells: Record<string, string>) => {
  expect(header).toEqual(expect.arrayContaining(Object.keys(cells)));
  return header.map(name => quote(cells[name] ?? '')).join(',');
};
const application = (name: string, cells: Record<string, string> = {}) =>
  row({ 'Record Type': '1', 'Application Name': name, ...cells });
const dependency = (name: string, target: string, direction = 'southbound') =>
  row({
    'Record Type': '2',
    'Application Name': name,
    Dependency: target,
    'Dependency Direction': direction,
  });
const csv = (...rows: string[]) => [header.join(','), ...rows, ''].join('\r\n');

const emptyEstate: KonveyorEstate = {
  estateId: 'e1',
  applications: [],
  applicationDependencies: [],
};
const readText = (
  text: string,
  estate: Partial<KonveyorEstate> = {},
  options?: KonveyorImportOptions,
) =>
  readKonveyorCsv(
    new TextEncoder().encode(text),
    { ...emptyEstate, ...estate },
    options,
  );
const stored = (
  name: string,
  evidence: KonveyorEstate['applications'][number]['evidence'] = [],
) => ({
  id: `id of ${name}`,
  name,
  evidence,
});
/** The estate as it is once the import is applied. */
const applied = (
  { applications, dependencies }: KonveyorImport,
  before: KonveyorEstate = emptyEstate,
): KonveyorEstate => ({
  ...before,
  applications: [
    ...before.applications.map(each => {
      const described = applications.find(
        ({ id }) => id === each.id,
      )?.described;
      return described
        ? { ...each, ...fillFromKonveyor(each, described) }
        : each;
    }),
    ...applications
      .filter(each => each.isNew)
      .map(({ id, described }) => ({
        id,
        name: described.name,
        evidence: described.evidence,
      })),
  ],
  applicationDependencies: [...before.applicationDependencies, ...dependencies],
});
const told = (details: ImportFinding[]) =>
  details.map(each => [each.outcome, each.row, each.rule]);
const faultOf = (act: () => unknown): KonveyorFileFault | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof KonveyorFormatError) {
      return error.code;
    }
    throw error;
  }
  return undefined;
};

/** Undefined for what is refused as a whole; anything else that is thrown is a fault. */
const resultOf = (text: string): KonveyorImport | undefined => {
  let result: KonveyorImport | undefined;
  faultOf(() => {
    result = readText(text);
  });
  return result;
};

describe('readKonveyorCsv', () => {
  it('takes applications and what they need, whatever stands first', () => {
    const { applications, dependencies, report } = readText(
      csv(
        dependency('shop', 'Ledger'),
        application('Shop', {
          Description: 'Sells things',
          Comments: 'Ask before Christmas',
          'Business Service': 'Retail',
          'Binary Group': 'com.contoso',
          'Binary Artifact': 'shop',
          'Binary Version': '1.2',
          'Binary Packaging': 'war',
          'Repository URL': 'https://git.example/shop.git',
          'Repository Branch': 'main',
          Owner: 'Team Orders <orders@example.com>',
          'Tag Category 1': 'Language',
          'Tag 1': 'Java',
        }),
        application('Ledger'),
        dependency('Ledger', ' SHOP ', 'Northbound'),
        dependency('Mail', 'Shop', 'northbound'),
        application('Mail'),
      ),
    );
    const idOf = (name: string) =>
      applications.find(each => each.described.name === name)?.id;
    expect(applications[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      isNew: true,
      described: {
        name: 'Shop',
        description: 'Sells things',
        owner: 'group:default/team-orders',
        evidence: [
          expect.objectContaining({ kind: 'konveyor' }),
          {
            kind: 'business-service',
            message: 'Business service is “Retail”',
          },
          { kind: 'tag', message: 'Language is “Java”' },
          {
            kind: 'binary',
            message: 'Built as com.contoso:shop:1.2 (war)',
          },
          {
            kind: 'repository',
            message:
              'Its source is in https://git.example/shop.git, branch main',
          },
          { kind: 'comment', message: 'Ask before Christmas' },
        ],
      },
    });
    expect(
      dependencies.map(each => [each.sourceId, each.targetId, each.origin]),
    ).toEqual([
      [idOf('Shop'), idOf('Ledger'), 'konveyor'],
      [idOf('Shop'), idOf('Mail'), 'konveyor'],
    ]);
    expect(report).toMatchObject({
      rowsRead: 6,
      accepted: 6,
      excluded: 0,
      rejected: 0,
      changes: { added: 5, changed: 0 },
    });
    expect(told(report.details)).toEqual([
      ['warning', 3, 'created:business-service'],
      ['warning', 3, 'created:tag-category'],
      ['warning', 3, 'created:tag'],
      ['warning', 5, 'edge-duplicate'],
    ]);
  });

  it('keeps no names and addresses of people', () => {
    const result = readText(
      csv(
        application('Shop', {
          Owner: 'Ada Lovelace <ada@example.com>',
          Contributors: '"Doe, John" <john@example.com>, Bob <b@example.com>',
        }),
      ),
    );
    expect(result.applications[0].described.owner).toBeUndefined();
    expect(told(result.report.details)).toEqual([
      ['warning', 2, 'person-not-kept'],
    ]);
    expect(JSON.stringify(result)).not.toMatch(/ada|john|example\.com/i);
  });

  describe.each<[KonveyorFileFault, string, Uint8Array | string]>([
    ['file-empty', 'an empty file', ''],
    ['file-empty', 'nothing but blanks', '\uFEFF\r\n  \n'],
    ['header-missing', 'no header', `${application('Shop')}\n`],
    ['header-missing', 'no record type', 'Application Name,Description\nA,B'],
    ['header-duplicate', 'a header twice', `${header.join(',')},comments\n`],
    [
      'header-duplicate',
      'a header and its older name',
      'Record Type,Record Type 1,Application Name\n',
    ],
    ['header-duplicate', 'a tag twice', `${header.join(',')},Tag_1\n`],
    ['delimiter', 'another separator', header.join('|')],
    ['csv-syntax', 'a header with a stray quote', `${header.join(',')},a"b\n`],
    ['encoding', 'bytes that are no UTF-8', new Uint8Array([0xff, 0xfe, 0x31])],
    ['encoding', 'NUL', `${header.join(',')}\n1,a\u0000b`],
    [
      'too-large',
      'too many rows',
      `${header.join(',')}\n${'\n'.repeat(50_001)}`,
    ],
    ['too-large', 'too many bytes', new Uint8Array(32 * 1024 * 1024 + 1)],
  ])('refuses as %s', (code, what, file) => {
    it(`${what}`, () => {
      const bytes =
        typeof file === 'string' ? new TextEncoder().encode(file) : file;
      expect(faultOf(() => readKonveyorCsv(bytes, emptyEstate))).toBe(code);
    });
  });

  describe('finds columns by name', () => {
    it.each<[string, string]>([
      [
        'semicolons',
        'Record Type;Application Name;Owner\n1;Shop;Ops Team <a@b>',
      ],
      ['tabs', 'Record Type\tApplication Name\tOwner\n1\tShop\tOps Team <a@b>'],
      [
        'another order and spelling, after a byte-order mark',
        '\uFEFFowner,APPLICATION_NAME,record-type\nOps Team <a@b>,Shop,1',
      ],
      [
        'an older layout',
        'Record Type 1,Application Name,Owner,Tag Type 1,Tag 1\n1,Shop,Ops Team <a@b>,Language,Java',
      ],
      [
        'blanks in front of quotes, as the template has them',
        'Record Type,Application Name,Owner\r\n1, "Shop",  "Ops Team <a@b>"\r\n',
      ],
    ])('%s', (_, text) => {
      const { applications, report } = readText(text);
      expect(applications.map(each => each.described)).toEqual([
        expect.objectContaining({
          name: 'Shop',
          owner: 'group:default/ops-team',
        }),
      ]);
      expect(report).toMatchObject({ rowsRead: 1, accepted: 1 });
    });

    it('and names those that mean nothing', () => {
      const { report } = readText(
        'Record Type,Application Name,Phase,,Wave\n1,Shop,a,b,c',
      );
      expect(report.details).toEqual([
        expect.objectContaining({
          outcome: 'warning',
          row: 1,
          rule: 'column-ignored',
          message: expect.stringMatching(/“Phase”.*column 4.*“Wave”/),
        }),
      ]);
    });
  });

  type Outcome = [outcome: string, row: number, rule: string];
  /** Rows after the header, what they yield, and the names that are taken. */
  const records: [
    fault: string,
    rows: string[],
    outcomes: Outcome[],
    names?: string[],
    options?: KonveyorImportOptions,
  ][] = [
    ['a blank row', ['', ',,,'], [['excluded', 2, 'empty-row']], []],
    [
      'no record type',
      [row({ 'Application Name': 'Shop' })],
      [['rejected', 2, 'record-type-empty']],
      [],
    ],
    [
      'other record types, but blanks around',
      ['3', '100', 'one']
        .map(type => row({ 'Record Type': type, 'Application Name': 'Shop' }))
        .concat(row({ 'Record Type': '1 ', 'Application Name': 'Mail' })),
      [
        ['rejected', 2, 'record-type-unknown'],
        ['rejected', 3, 'record-type-unknown'],
        ['rejected', 4, 'record-type-unknown'],
      ],
      ['Mail'],
    ],
    ['no name', [application(' ')], [['rejected', 2, 'name-missing']], []],
    [
      'a name longer than is kept',
      [application('x'.repeat(201))],
      [['rejected', 2, 'name-too-long']],
      [],
    ],
    [
      'a name twice, whatever the case and blanks around it',
      [application('Shop'), application(' SHOP ')],
      [['rejected', 3, 'name-duplicate']],
      ['Shop'],
    ],
    [
      'a name twice where updates are wanted',
      [application('Shop'), application('shop', { Description: 'Sells' })],
      [['warning', 3, 'updated']],
      ['Shop'],
      { update: true },
    ],
    [
      'a row that ends early',
      ['1,Shop'],
      [['warning', 2, 'row-short']],
      ['Shop'],
    ],
    [
      'a row that ends before the name',
      ['1'],
      [['rejected', 2, 'row-short']],
      [],
    ],
    [
      'a row with more cells than headers',
      [`${application('Shop')},Language,Java`, `${application('Mail')},,,`],
      [['warning', 2, 'row-long']],
      ['Shop', 'Mail'],
    ],
    [
      'half a binary',
      [application('Shop', { 'Binary Group': 'a', 'Binary Version': '1' })],
      [['rejected', 2, 'binary-incomplete']],
      [],
    ],
    [
      'packaging of no binary',
      [application('Shop', { 'Binary Packaging': 'war' })],
      [['warning', 2, 'packaging-ignored']],
    ],
    [
      'a repository without a type',
      [application('Shop', { 'Repository URL': 'git@git.example:shop.git' })],
      [],
    ],
    [
      'a repository that is nowhere',
      ['shop', 'file:///etc/passwd', 'https://'].map((url, n) =>
        application(`Shop ${n}`, { 'Repository URL': url }),
      ),
      [2, 3, 4].map((at): Outcome => ['warning', at, 'url-invalid']),
    ],
    [
      'a repository with a password',
      [
        application('Shop', {
          'Repository URL': 'https://me:secret@git.example/shop.git',
        }),
        application('Mail', {
          'Repository URL': 'https://git.example/mail.git?token=secret',
        }),
      ],
      [
        ['warning', 2, 'secret-removed'],
        ['warning', 3, 'secret-removed'],
      ],
    ],
    [
      'a business service that is new',
      [
        application('Shop', { 'Business Service': 'Retail' }),
        application('Mail', { 'Business Service': 're-tail' }),
      ],
      [['warning', 2, 'created:business-service']],
    ],
    [
      'a business service that may not be new',
      [application('Shop', { 'Business Service': 'Retail' })],
      [['rejected', 2, 'business-service-unknown']],
      [],
      { createEntities: false },
    ],
    [
      'a tag without a category',
      [application('Shop', { 'Tag 2': 'Java' })],
      [['rejected', 2, 'tag-category-missing']],
      [],
    ],
    [
      'a category without a tag',
      [application('Shop', { 'Tag Category 1': 'Language' })],
      [['warning', 2, 'tag-missing']],
    ],
    [
      'a last category with nothing after it',
      [application('Shop', { 'Tag Category 3': 'Language' }).slice(0, -1)],
      [['warning', 2, 'tag-missing']],
    ],
    [
      'the same tag twice',
      [
        application('Shop', {
          'Tag Category 1': 'Language',
          'Tag 1': 'Java',
          'Tag Category 2': 'LANGUAGE',
          'Tag 2': 'ja va',
        }),
      ],
      [
        ['warning', 2, 'created:tag-category'],
        ['warning', 2, 'created:tag'],
      ],
    ],
    [
      'a tag category that may not be new',
      [application('Shop', { 'Tag Category 1': 'OS', 'Tag 1': 'RHEL' })],
      [['rejected', 2, 'tag-category-unknown']],
      [],
      { createEntities: false },
    ],
    ...['a@b.example', '<a@b.example>', 'Ada', 'Ada <ada>', 'Ada <a@b> x'].map(
      (owner): (typeof records)[number] => [
        `the owner ${owner}`,
        [application('Shop', { Owner: owner })],
        [['rejected', 2, 'owner-unparsable']],
        [],
      ],
    ),
    ...['Doe, John <a@b>', 'Ada <a@b> x', 'Ada <a@b>, b@c'].map(
      (contributors): (typeof records)[number] => [
        `the contributors ${contributors}`,
        [application('Shop', { Contributors: contributors })],
        [['rejected', 2, 'contributor-unparsable']],
        [],
      ],
    ),
    [
      'contributors with commas in their names',
      [
        application('Shop', {
          Contributors: '"Doe, John" <a@b>, Doe\\, Jane <c@d>',
        }),
      ],
      [],
    ],
    [
      'a comma too many between contributors',
      [application('Shop', { Contributors: 'Ada <a@b>,, Bob <c@d>,' })],
      [['warning', 2, 'contributor-empty']],
    ],
    [
      'people who may not be new',
      [
        application('Shop', { Owner: 'Ops Team <OPS@x>' }),
        application('Mail', { Owner: 'Team B <b@x>' }),
        application('Wiki', { Contributors: 'C <c@x>' }),
      ],
      [
        ['rejected', 3, 'owner-unknown'],
        ['rejected', 4, 'contributor-unknown'],
      ],
      ['Shop'],
      { createEntities: false, stakeholders: ['ops@x'] },
    ],
    [
      'a row rejected after it named something new',
      [
        application('Shop', { 'Business Service': 'Retail', Owner: 'x' }),
        application('Mail', { 'Business Service': 'Retail' }),
      ],
      [
        ['rejected', 2, 'owner-unparsable'],
        ['warning', 3, 'created:business-service'],
      ],
      ['Mail'],
    ],
    [
      'a dependency on the row of an application',
      [application('Shop', { Dependency: 'Mail' })],
      [['warning', 2, 'dependency-on-application-row']],
    ],
    [
      'a dependency row that ends early',
      [application('Shop'), '2,Shop,,,,Mail'],
      [['rejected', 3, 'row-short']],
    ],
    [
      'a dependency row that is as short as may be',
      [application('Shop'), application('Mail'), '2,Shop,,,,Mail,southbound'],
      [],
    ],
    [
      'a dependency of nobody',
      [application('Mail'), dependency('', 'Mail')],
      [['rejected', 3, 'name-missing']],
    ],
    [
      'a dependency of an application that there is not',
      [application('Mail'), dependency('Shop', 'Mail')],
      [['rejected', 3, 'application-unknown']],
    ],
    [
      'a dependency on what there is not',
      [application('Mail'), dependency('Mail', 'Shop'), dependency('Mail', '')],
      [
        ['rejected', 3, 'dependency-unknown'],
        ['rejected', 4, 'dependency-unknown'],
      ],
    ],
    [
      'a dependency on an application that was rejected',
      [
        application('Mail'),
        application('Shop', { Owner: 'x' }),
        dependency('Mail', 'shop'),
      ],
      [
        ['rejected', 3, 'owner-unparsable'],
        ['rejected', 4, 'application-unknown'],
      ],
    ],
    [
      'names with wildcards of databases',
      [
        application('a_b'),
        application('axb'),
        application('%'),
        dependency('a_b', '%'),
        dependency('a_b', 'a%'),
      ],
      [['rejected', 6, 'dependency-unknown']],
    ],
    [
      'directions that are none',
      [
        application('Shop'),
        application('Mail'),
        dependency('Shop', 'Mail', ''),
        dependency('Shop', 'Mail', 'south'),
        dependency('Shop', 'Mail', 'SouthBound '),
      ],
      [
        ['rejected', 4, 'direction-invalid'],
        ['rejected', 5, 'direction-invalid'],
      ],
    ],
    [
      'a dependency on itself',
      [application('Shop'), dependency('Shop', 'SHOP')],
      [['rejected', 3, 'self-dependency']],
    ],
    [
      'the same dependency twice, and from the other side',
      [
        application('A'),
        application('B'),
        dependency('A', 'B'),
        dependency('A', 'B'),
        dependency('B', 'A', 'northbound'),
      ],
      [
        ['warning', 5, 'edge-duplicate'],
        ['warning', 6, 'edge-duplicate'],
      ],
    ],
    [
      'a cycle',
      [
        application('A'),
        application('B'),
        application('C'),
        dependency('A', 'B'),
        dependency('B', 'C'),
        dependency('C', 'A'),
      ],
      [['warning', 7, 'cycle']],
    ],
    [
      'formulas',
      [application('=1+1', { Description: '@SUM(A1)' })],
      [],
      ['=1+1'],
    ],
    [
      'long texts',
      [
        application('Shop', {
          Description: 'x'.repeat(5001),
          Comments: 'y'.repeat(1001),
        }),
      ],
      [
        ['warning', 2, 'text-truncated'],
        ['warning', 2, 'text-truncated'],
      ],
    ],
    [
      'a quote inside a value, and after one',
      ['1,Sh"op,x', '1,"Shop" 2,x', application('Mail')],
      [
        ['rejected', 2, 'csv-syntax'],
        ['rejected', 3, 'csv-syntax'],
      ],
      ['Mail'],
    ],
    [
      'a quote that never ends',
      [application('Mail'), '1,"Shop', application('Wiki')],
      [['rejected', 3, 'csv-syntax']],
      ['Mail'],
    ],
    [
      'values of several lines',
      [application('Mail', { Description: 'one\ntwo' }), '3', '1,Wiki'],
      [
        ['rejected', 3, 'record-type-unknown'],
        ['warning', 4, 'row-short'],
      ],
      ['Mail', 'Wiki'],
    ],
  ];

  it.each(records.map(([fault, ...rest]) => ({ fault, rest })))(
    'copes with $fault',
    ({ rest: [rows, outcomes, names, options] }) => {
      const { applications, report } = readText(csv(...rows), {}, options);
      expect(told(report.details)).toEqual(outcomes);
      const taken = applications.map(each => each.described.name);
      expect(taken).toEqual(names ?? taken);
      const { rowsRead, accepted, excluded, rejected } = report;
      expect(accepted + excluded + rejected).toBe(rowsRead);
      expect(rejected).toBe(
        outcomes.filter(([outcome]) => outcome === 'rejected').length,
      );
      expect(JSON.stringify(applications)).not.toContain('secret');
    },
  );

  it('says where and with what', () => {
    const { report } = readText(
      csv(
        application('A'),
        application('B'),
        row({ 'Record Type': '\u001b3', 'Application Name': 'C' }),
        application('a'),
        dependency('A', 'B'),
        dependency('B', 'A'),
      ),
    );
    expect(report.details).toEqual([
      expect.objectContaining({
        row: 4,
        column: 'Record Type',
        message: expect.stringContaining('“3”'),
      }),
      expect.objectContaining({
        row: 5,
        column: 'Application Name',
        message: '“a” is in row 2 already',
      }),
      expect.objectContaining({
        row: 7,
        message: 'It closes a cycle: “B” → “A” → “B”',
      }),
    ]);
  });

  it('adds to applications that exist, of which no file has told', () => {
    const estate = {
      applications: [stored('Shop'), stored('twin'), stored('Twin')],
      applicationDependencies: [],
    };
    const { applications, dependencies, report } = readText(
      csv(
        application('SHOP', { Description: 'Sells' }),
        application('Mail'),
        application('TWIN'),
        dependency('Mail', 'Shop'),
        dependency('Mail', 'Twin'),
      ),
      estate,
    );
    expect(told(report.details)).toEqual([
      ['warning', 2, 'updated'],
      ['rejected', 4, 'application-ambiguous'],
      ['rejected', 6, 'application-ambiguous'],
    ]);
    expect(applications.map(({ id, isNew }) => [id, isNew])).toEqual([
      ['id of Shop', false],
      [expect.any(String), true],
    ]);
    expect(dependencies).toEqual([
      expect.objectContaining({ targetId: 'id of Shop' }),
    ]);
    expect(report.changes).toMatchObject({ added: 2, changed: 1 });
  });

  describe('does with the fixtures of the format what is expected', () => {
    const template = csv(
      application('Customers', {
        'Business Service': 'Retail',
        'Tag Category 1': 'OS',
        'Tag 1': 'RHEL 8',
      }),
      application('Inventory', { 'Business Service': 'Retail' }),
      application('Gateway', { 'Business Service': 'Retail' }),
      dependency('Gateway', 'Inventory'),
      dependency('Customers', 'Gateway', 'northbound'),
    );

    it('three applications and two edges, and then the same again', () => {
      const first = readText(template);
      expect(first.report).toMatchObject({ accepted: 5, rejected: 0 });
      const again = readText(template, applied(first));
      expect(again.report).toMatchObject({ accepted: 2, rejected: 3 });
      expect(again.report.details.map(each => each.rule)).toEqual([
        ...Array(3).fill('name-duplicate'),
        ...Array(2).fill('edge-duplicate'),
      ]);
      expect([again.applications, again.dependencies]).toEqual([[], []]);

      const updated = readText(template, applied(first), { update: true });
      expect(updated.report).toMatchObject({ accepted: 5, rejected: 0 });
      expect(updated.report.details.map(each => each.rule)).not.toContainEqual(
        expect.stringMatching(/^created/),
      );
      expect(applied(updated, applied(first)).applications).toEqual(
        applied(first).applications.map(each => expect.objectContaining(each)),
      );
    });

    it('a blank row between two applications', () => {
      expect(
        readText(csv(application('A'), '', application('B'))).report,
      ).toMatchObject({ rowsRead: 3, accepted: 2, excluded: 1, rejected: 0 });
    });

    it('a template row of 57 columns with two contributors in quotes after a blank', () => {
      const wide = [
        ...fixed,
        ...Array.from({ length: 20 }, (_, n) => [
          `Tag Category ${n + 1}`,
          `Tag ${n + 1}`,
        ]).flat(),
      ];
      expect(wide).toHaveLength(57);
      const line = (name: string) =>
        `1,${name},,,,,,,,,,git,https://git.example/a.git,,,Ops Team <o@x>, "A <a@x>, B <b@x>",OS,RHEL,${','.repeat(
          37,
        )}`;
      const { applications, report } = readText(
        [wide.join(','), ...['A', 'B', 'C'].map(line)].join('\n'),
      );
      expect(report).toMatchObject({ accepted: 3, rejected: 0 });
      expect(told(report.details)).toEqual([
        ['warning', 2, 'created:tag-category'],
        ['warning', 2, 'created:tag'],
      ]);
      expect(applications[2].described).toMatchObject({
        owner: 'group:default/ops-team',
        evidence: expect.arrayContaining([
          { kind: 'tag', message: 'OS is “RHEL”' },
        ]),
      });
    });
  });

  it('accounts for every row of whatever it is given', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        ...['', '1', '2', '3', 'a', 'B', ' b', 'southbound', 'Northbound'],
        ...['"', '\n', 'x@y', 'A <a@b>', '=1', 'https://u:p@h/x', 'Java'],
      ),
      fc.string({ maxLength: 5 }),
    );
    const text = fc
      .tuple(
        fc.constantFrom(',', ';', '\t'),
        fc.shuffledSubarray(header, { minLength: header.length - 4 }),
        fc.array(fc.array(cell, { maxLength: 26 }), { maxLength: 12 }),
        fc.boolean(),
      )
      .map(([delimiter, columns, rows, quoting]) =>
        [columns, ...rows]
          .map(cells =>
            cells.map(each => (quoting ? quote(each) : each)).join(delimiter),
          )
          .join('\n'),
      );
    fc.assert(
      fc.property(text, file => {
        const result = resultOf(file);
        if (!result) {
          return;
        }
        const { rowsRead, accepted, excluded, rejected } = result.report;
        expect(accepted + excluded + rejected).toBe(rowsRead);
        expect(result).toEqual(readText(file));
        expect(
          result.applications.length + result.dependencies.length,
        ).toBeLessThanOrEqual(accepted);
        const ids = result.applications.map(each => each.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { sourceId, targetId } of result.dependencies) {
          expect(ids).toEqual(expect.arrayContaining([sourceId, targetId]));
          expect(sourceId).not.toBe(targetId);
        }
        // Everything is there now, so that a second time brings nothing new.
        const again = readText(file, applied(result));
        expect([again.applications, again.dependencies]).toEqual([[], []]);
      }),
      { numRuns: 400 },
    );
  });
});
