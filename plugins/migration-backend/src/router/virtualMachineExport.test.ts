import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  Application,
  RESOURCE_TYPE_MIGRATION_APPLICATION,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  buildDemoEstate,
  writeRvtoolsWorkbook,
  writeWorkbook,
} from '@crosswalk/demo-estate';
import { MigrationApi, stopMigrationApis } from '../__testUtils__/migrationApi';
import {
  createMigrationApplicationConditionalDecision,
  migrationApplicationConditions,
} from '../permissions/applicationRules';

jest.setTimeout(60_000);

const sensitive = [
  'Host',
  'DNS name',
  'Addresses',
  'Annotation',
  'Custom attributes',
];

/** Rows of a file by their headers; cells of these estates have no line breaks but between attributes. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows[rows.length - 1].push(match[1]?.replace(/""/g, '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push([]);
    }
  }
  const [headers, ...body] = rows.slice(0, -1);
  return body.map(cells =>
    Object.fromEntries(headers.map((header, i) => [header, cells[i]])),
  );
}

function auditing() {
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  return { auditor, event };
}

describe('export of VMs over REST', () => {
  afterEach(stopMigrationApis);

  it('has all that pass the filters in their order, and is recorded', async () => {
    const { auditor, event } = auditing();
    const api = await MigrationApi.start({ auditor });
    const estate = await api.createEstate();
    await api.upload(estate, writeRvtoolsWorkbook(buildDemoEstate()));
    const query = 'powerState=poweredOn&sort=-cpus';
    const response = await api.request(
      'get',
      `/estates/${estate}/virtual-machines-export?format=csv&${query}`,
    );
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="virtual-machines.csv"',
    });
    const rows = readCsv(response.text);
    const listed = await api.listAll<VirtualMachineRow>(
      `/estates/${estate}/virtual-machines?${query}`,
    );
    expect(rows.map(row => row.Key)).toEqual(listed.map(({ key }) => key));
    expect(rows.map(row => row.Readiness)).toEqual(
      listed.map(({ readiness }) => readiness),
    );
    expect(rows.map(row => row.Host)).toEqual(
      listed.map(({ host }) => host ?? ''),
    );
    expect(
      rows.every(row => /^[a-z0-9-]{1,63}$/.test(row['Target name'])),
    ).toBe(true);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'virtual-machines-export' }),
    );
    expect(event.success).toHaveBeenCalledWith({
      meta: { rows: rows.length, redacted: false },
    });
  });

  it('says what is wrong before it begins', async () => {
    const api = await MigrationApi.start();
    const estate = await api.createEstate();
    const status = async (path: string) =>
      (await api.request('get', path)).status;
    const base = `/estates/${estate}/virtual-machines-export`;
    expect(await status(base)).toBe(400);
    expect(await status(`${base}?format=xlsx`)).toBe(400);
    expect(await status(`${base}?format=csv&sort=colour`)).toBe(400);
    expect(await status(`${base}?format=csv&nonsense=1`)).toBe(400);
    expect(
      await status('/estates/none/virtual-machines-export?format=csv'),
    ).toBe(404);
    expect(
      (await api.request('get', `${base}?format=csv`)).text.split('\r\n'),
    ).toHaveLength(2);
  });

  it('lets no name, annotation or attribute become a formula', async () => {
    const api = await MigrationApi.start();
    const estate = await api.createEstate();
    await api.upload(
      estate,
      writeWorkbook([
        {
          name: 'vInfo',
          rows: [
            ['VM', 'Powerstate', 'VM ID', 'VI SDK UUID', 'Annotation', 'Code'],
            ['=cmd()', 'poweredOn', 'vm-1', 'vc', '@SUM(A1), "x"', '+1'],
          ],
        },
      ]),
    );
    const [row] = readCsv(
      (
        await api.request(
          'get',
          `/estates/${estate}/virtual-machines-export?format=csv`,
        )
      ).text,
    );
    expect(row).toMatchObject({
      Name: `'=cmd()`,
      Annotation: `'@SUM(A1), "x"`,
      'Custom attributes': 'Code: +1',
    });
  });

  it('gives a team the VMs of its applications without what is sensitive, and a stranger nothing', async () => {
    const { auditor, event } = auditing();
    const permissions = mockServices.permissions.mock();
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    permissions.authorizeConditional.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    const api = await MigrationApi.start({ permissions, auditor });
    const estate = await api.createEstate();
    await api.upload(estate, writeRvtoolsWorkbook(buildDemoEstate()));
    const all = await api.listAll<Application>(
      `/estates/${estate}/applications`,
    );
    const url = `/estates/${estate}/virtual-machines-export?format=csv`;

    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    const claim = (owner: string | undefined) =>
      permissions.authorizeConditional.mockImplementation(async requests =>
        requests.map(({ permission }) =>
          owner !== undefined &&
          isResourcePermission(permission, RESOURCE_TYPE_MIGRATION_APPLICATION)
            ? createMigrationApplicationConditionalDecision(permission, {
                anyOf: [
                  migrationApplicationConditions.isOwnedBy({ claims: [owner] }),
                ],
              })
            : { result: AuthorizeResult.DENY },
        ),
      );
    const owner = 'group:default/team-orders';
    claim(owner);
    const rows = readCsv((await api.request('get', url)).text);
    expect(rows.map(row => row.Key).sort()).toEqual(
      all
        .filter(each => each.owner === owner)
        .flatMap(each => each.virtualMachineKeys)
        .sort(),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(
      Object.keys(rows[0]).filter(each => sensitive.includes(each)),
    ).toEqual([]);
    expect(event.success).toHaveBeenLastCalledWith({
      meta: { rows: rows.length, redacted: true },
    });
    const foreign = all.find(each => each.owner !== owner);
    expect(
      readCsv(
        (await api.request('get', `${url}&applicationId=${foreign?.id}`)).text,
      ),
    ).toEqual([]);

    for (const stranger of ['group:default/nobody', undefined]) {
      claim(stranger);
      expect((await api.request('get', url)).status).toBe(403);
      expect(event.fail).toHaveBeenCalled();
      event.fail.mockClear();
    }

    permissions.authorizeConditional.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    expect(readCsv((await api.request('get', url)).text)).toHaveLength(
      all.flatMap(each => each.virtualMachineKeys).length,
    );
  });
});
