import { Plan } from '@crosswalk/backstage-plugin-migration-common';
import {
  buildDemoEstate,
  writeDependencyCsv,
  writeRvtoolsWorkbook,
} from '@crosswalk/demo-estate';
import { MigrationApi, stopMigrationApis } from './__testUtils__/migrationApi';
import { sizingWorkbooks } from './__testUtils__/sizingWorkbooks';

jest.setTimeout(60_000);

afterEach(stopMigrationApis);

const demo = buildDemoEstate();
const estates: [string, Uint8Array, string?][] = [
  ['the demo estate', writeRvtoolsWorkbook(demo), writeDependencyCsv(demo)],
  ...sizingWorkbooks().map(({ title, bytes }): [string, Uint8Array] => [
    title,
    bytes,
  ]),
];

/** What the planner decided, as bytes; ids and dates of the revision are the store's. */
function decided(plan: Plan): string {
  const { id, revision, status, createdAt, createdBy, publishedAt, ...rest } =
    plan;
  return JSON.stringify(rest);
}

describe.each(estates)('a plan of %s', (_, workbook, flows) => {
  async function importAndPlan(api: MigrationApi, name: string) {
    const estate = await api.createEstate(name);
    await api.upload(estate, workbook);
    if (flows) {
      await api.upload(estate, flows, { kind: 'dependencies' });
    }
    const plan = (constraints?: object) =>
      api
        .request('post', `/estates/${estate}/plans`)
        .send({ constraints: { startDate: '2027-01-04', ...constraints } });
    return { estate, plan };
  }

  it('is the same to the byte whenever it is made, and is published once', async () => {
    const api = await MigrationApi.start();
    const { plan } = await importAndPlan(api, 'Contoso');
    const first = await plan();
    expect(first.status).toBe(201);
    const again = await plan();
    expect(again.status).toBe(200);
    expect(again.text).toBe(first.text);

    // Planned anew, after something else, rather than found again.
    await plan({ gapDays: 9 });
    const anew = await plan();
    expect(anew.status).toBe(201);
    expect(decided(anew.body)).toBe(decided(first.body));

    const publish = () =>
      api.request('post', `/plans/${first.body.id}/publish`);
    const published = (await publish()).body.entities;
    expect(published.added).toBeGreaterThan(first.body.waves.length);
    expect((await publish()).body.entities).toEqual({
      added: 0,
      changed: 0,
      unchanged: published.added,
      removed: 0,
    });
    const waves = await api.request('get', '/published-waves');
    await api
      .request('get', '/published-waves')
      .set('If-None-Match', waves.headers.etag)
      .expect(304);
  });

  it('has every application in exactly one wave', async () => {
    const api = await MigrationApi.start();
    const { estate, plan } = await importAndPlan(api, 'Contoso');
    const { body } = await plan();
    const all = await api.listAll<{ id: string }>(
      `/estates/${estate}/applications`,
    );
    const placed = [
      ...body.waves.flatMap(
        (wave: Plan['waves'][number]) => wave.applicationIds,
      ),
      ...body.setAside.map(
        (each: { applicationId: string }) => each.applicationId,
      ),
    ];
    expect([...placed].sort()).toEqual(all.map(each => each.id).sort());
  });
});
