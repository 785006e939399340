import { diffEntities } from './diffEntities';
import { isMigrationWaveEntity } from './MigrationWaveEntityV1alpha1';
import { publishedWaves } from './publishedWaves';
import { testPlan } from './testPlan';
import { toCatalogEntities } from './toCatalogEntities';

const estate = { id: 'estate-1', name: 'Contoso vSphere' };
const defaultOwner = 'group:default/platform-team';
const project = (plan: ReturnType<typeof testPlan>) =>
  toCatalogEntities(publishedWaves([{ estate, plan }], { defaultOwner }), {
    baseLocation: 'crosswalk-migration:estates',
  });

describe('publishedWaves', () => {
  it('names waves after their estate and links them', () => {
    const plan = testPlan([{ id: 'web' }, { id: 'db', workload: 'database' }]);
    const waves = publishedWaves([{ estate, plan }], { defaultOwner });
    expect(
      waves.map(({ entityName, follows, followedBy, state, owner }) => ({
        entityName,
        follows,
        followedBy,
        state,
        owner,
      })),
    ).toEqual([
      {
        entityName: 'contoso-vsphere-wave-1',
        followedBy: 'contoso-vsphere-wave-2',
        state: 'planned',
        owner: defaultOwner,
      },
      {
        entityName: 'contoso-vsphere-wave-2',
        follows: 'contoso-vsphere-wave-1',
        state: 'planned',
        owner: defaultOwner,
      },
    ]);
  });

  it('tells estates apart that read alike, and applications of the same name', () => {
    const plan = testPlan([{ id: 'a', name: 'Billing' }]);
    const other = {
      ...testPlan([{ id: 'b', name: 'Billing' }]),
      estateId: 'estate-2',
    };
    const waves = publishedWaves(
      [
        { estate: { id: 'estate-2', name: 'contoso VSPHERE' }, plan: other },
        { estate, plan },
      ],
      { defaultOwner },
    );
    expect(waves.map(({ estateId }) => estateId)).toEqual([
      'estate-1',
      'estate-2',
    ]);
    expect(new Set(waves.map(({ entityName }) => entityName)).size).toBe(2);
    expect(
      new Set(waves.map(({ applications }) => applications[0].entityRef)).size,
    ).toBe(2);
  });

  it.each([
    ['component:default/billing', 'component:default/billing', undefined],
    ['Billing', 'component:default/billing', undefined],
    ['api:shop/orders', 'api:shop/orders', undefined],
    ['group:default/team', 'component:default/a', 'a'],
    [':::', 'component:default/a', 'a'],
  ])('attaches to the entity %s as %s', (entityRef, expected, entityName) => {
    const [wave] = publishedWaves(
      [{ estate, plan: testPlan([{ id: 'a' }], [], { entityRef }) }],
      { defaultOwner },
    );
    expect(
      wave.applications.map(application => [
        application.entityRef,
        application.entityName,
      ]),
    ).toEqual([[expected, entityName]]);
  });

  it('gives a wave the cuts that touch it', () => {
    const plan = testPlan(
      [
        { id: 'web' },
        { id: 'files', workload: 'stateful' },
        { id: 'db', workload: 'database' },
      ],
      [['web', 'db']],
    );
    const waves = publishedWaves([{ estate, plan }], { defaultOwner });
    expect(waves.map(({ cuts }) => cuts.length)).toEqual([1, 0, 1]);
  });
});

describe('toCatalogEntities', () => {
  const plan = testPlan(
    [
      { id: 'web', name: 'Web Shop', disposition: 'replatform' },
      { id: 'db', name: 'Shop DB', workload: 'database', vms: 2 },
    ],
    [['web', 'db']],
  );

  it('makes a wave of each wave and a component of each application', () => {
    const entities = project(plan);
    expect(
      entities.map(({ kind, metadata }) => `${kind}:${metadata.name}`),
    ).toEqual([
      'MigrationWave:contoso-vsphere-wave-1',
      'MigrationWave:contoso-vsphere-wave-2',
      'Component:shop-db',
      'Component:web-shop',
    ]);
    expect(entities[3]).toMatchObject({
      apiVersion: 'backstage.io/v1alpha1',
      metadata: {
        title: 'Web Shop',
        annotations: {
          'backstage.io/managed-by-location':
            'crosswalk-migration:estates/estate-1',
          'crosswalk.dev/application-id': 'web',
          'crosswalk.dev/estate': 'estate-1',
          'crosswalk.dev/wave': 'contoso-vsphere-wave-1',
          'crosswalk.dev/disposition': 'replatform',
        },
      },
      spec: {
        type: 'application',
        lifecycle: 'production',
        owner: defaultOwner,
      },
    });
    // For the glossary; a wave of undecided applications says nothing.
    const concepts = entities.map(
      ({ metadata }) => metadata.annotations?.['crosswalk.dev/concepts'],
    );
    expect(concepts.filter(Boolean)).toEqual(['kubernetes:replatform']);
    expect(isMigrationWaveEntity(entities[1])).toBe(true);
    expect(isMigrationWaveEntity(entities[2])).toBe(false);
    expect(entities[1].spec).toMatchObject({
      owner: defaultOwner,
      phase: 'production',
      order: 2,
      window: { start: '2027-01-18', end: '2027-01-29' },
      decommissionDate: '2027-02-26',
      migrates: ['component:default/shop-db'],
      follows: ['migrationwave:default/contoso-vsphere-wave-1'],
      summary:
        '1 application with 2 VMs and 0.195 TiB in use; 1 dependency reaches another wave.',
    });
  });

  it('makes no component where an entity stands for the application already', () => {
    const entities = project(
      testPlan([{ id: 'web' }], [], { entityRef: 'system:default/shop' }),
    );
    expect(entities.map(({ kind }) => kind)).toEqual(['MigrationWave']);
    expect(entities[0].spec?.migrates).toEqual(['system:default/shop']);
  });

  it('gives components the owner of the application', () => {
    const [, component] = project(
      testPlan([{ id: 'web' }], [], { owner: 'group:default/team-a' }),
    );
    expect(component.spec?.owner).toBe('group:default/team-a');
  });
});

describe('diffEntities', () => {
  const entities = project(testPlan([{ id: 'a' }, { id: 'b' }]));

  it('finds nothing to write between equal projections', () => {
    const again = project(testPlan([{ id: 'b' }, { id: 'a' }]));
    expect(diffEntities(entities, again)).toMatchObject({
      added: [],
      changed: [],
      removed: [],
      unchanged: { length: 3 },
    });
  });

  it('finds what came, went and changed', () => {
    const after = project(
      testPlan([{ id: 'b' }, { id: 'c' }], [], {
        owner: 'group:default/team-b',
      }),
    );
    const names = (of: typeof entities) =>
      of.map(({ metadata }) => metadata.name);
    const diff = diffEntities(entities, after);
    expect(names(diff.added)).toEqual(['c']);
    expect(names(diff.removed)).toEqual(['a']);
    expect(names(diff.changed)).toEqual(['contoso-vsphere-wave-1', 'b']);
    expect(diff.unchanged).toEqual([]);
  });
});
