import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { PublishedWave } from '@crosswalk/backstage-plugin-migration-common';
import catalogModuleMigration from './index';

jest.setTimeout(60_000);

const wave = (order: number, follows?: string): PublishedWave => ({
  id: `wave-${order}`,
  title: 'Pilot',
  order,
  phase: 'pilot',
  window: { start: '2027-01-04', end: '2027-01-15' },
  decommissionDate: '2027-02-12',
  applicationIds: [`app-${order}`],
  load: { virtualMachines: 1, inUseTiB: 0.5, cpus: 2, memoryGiB: 4.5 },
  estateId: 'estate-1',
  estateName: 'Contoso',
  planId: 'plan-1',
  revision: 1,
  entityName: `contoso-wave-${order}`,
  state: 'planned',
  owner: 'group:default/platform-team',
  applications: [
    {
      id: `app-${order}`,
      name: `Order Service ${order}`,
      environment: 'unknown',
      criticality: 'unknown',
      workload: 'unknown',
      sharedService: false,
      virtualMachines: 1,
      inUseMiB: 1024,
      entityRef: `component:default/order-service-${order}`,
      entityName: `order-service-${order}`,
    },
  ],
  follows,
  cuts: [],
});

/** A migration backend that has published two waves. */
const migration = createBackendPlugin({
  pluginId: 'migration',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        httpRouter.use((req, res, next) => {
          if (req.path !== '/v1/published-waves') {
            next();
            return;
          }
          const items = [wave(1), wave(2, 'contoso-wave-1')];
          res.json({ items, totalItems: 2, pageInfo: {} });
        });
      },
    });
  },
});

describe('catalogModuleMigration', () => {
  it('lists published waves in a real catalog, related in both directions', async () => {
    const { server } = await startTestBackend({
      features: [
        catalogPlugin,
        migration,
        catalogModuleMigration,
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            catalog: {
              processingInterval: { seconds: 1 },
              stitchingStrategy: { pollingInterval: { seconds: 1 } },
              providers: {
                migration: {
                  schedule: {
                    frequency: { seconds: 1 },
                    timeout: { seconds: 10 },
                    scope: 'local',
                  },
                },
              },
            },
          },
        }),
      ],
    });
    const list = async (filter: string): Promise<Entity[]> => {
      const response = await fetch(
        `http://localhost:${server.port()}/api/catalog/entities?filter=${filter}`,
      );
      return response.json();
    };
    const related = (entities: Entity[]) =>
      entities.length === 2 &&
      entities.every(({ relations }) => (relations ?? []).length > 1);

    let waves: Entity[] = [];
    let components: Entity[] = [];
    for (let attempt = 0; attempt < 80; attempt++) {
      waves = await list('kind=migrationwave');
      components = await list('kind=component');
      if (related(waves) && related(components)) {
        break;
      }
      await sleep(250);
    }

    const relationsOf = (entities: Entity[]) =>
      Object.fromEntries(
        entities.map(({ metadata, relations }) => [
          metadata.name,
          relations
            ?.map(({ type, targetRef }) => `${type} ${targetRef}`)
            .sort(),
        ]),
      );
    expect(relationsOf(waves)).toEqual({
      'contoso-wave-1': [
        'followedBy migrationwave:default/contoso-wave-2',
        'migrates component:default/order-service-1',
        'ownedBy group:default/platform-team',
      ],
      'contoso-wave-2': [
        'follows migrationwave:default/contoso-wave-1',
        'migrates component:default/order-service-2',
        'ownedBy group:default/platform-team',
      ],
    });
    expect(relationsOf(components)).toEqual({
      'order-service-1': [
        'migratedBy migrationwave:default/contoso-wave-1',
        'ownedBy group:default/platform-team',
      ],
      'order-service-2': [
        'migratedBy migrationwave:default/contoso-wave-2',
        'ownedBy group:default/platform-team',
      ],
    });
    expect(components[0].metadata.title).toMatch(/^Order Service \d$/);
  });
});
