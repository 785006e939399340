import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import catalogModuleGlossary from './index';

jest.setTimeout(60_000);

const document = (kind: string, name: string, spec: object) =>
  `${JSON.stringify({
    apiVersion: 'crosswalk.dev/v1alpha1',
    kind,
    metadata: { name },
    spec,
  })}\n`;
const concept = (name: string) =>
  document('Concept', name, {
    label: name.split(':')[1],
    definition: 'One.',
    domain: 'compute',
  });

/** A glossary backend that exports two concepts. */
const glossary = createBackendPlugin({
  pluginId: 'glossary',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        httpRouter.use((req, res, next) => {
          if (req.path !== '/v1/export') {
            next();
            return;
          }
          res.type('application/yaml').send(
            [
              concept('vsphere:drs'),
              concept('kubernetes:scheduler'),
              document('Mapping', 'drs', {
                from: { members: ['vsphere:drs'] },
                to: { members: ['kubernetes:scheduler'] },
              }),
            ].join('---\n'),
          );
        });
      },
    });
  },
});

/** A component that says what it is about. */
const component = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'component',
  register(reg) {
    reg.registerInit({
      deps: { processing: catalogProcessingExtensionPoint },
      async init({ processing }) {
        processing.addEntityProvider({
          getProviderName: () => 'component',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: [
                {
                  entity: {
                    apiVersion: 'backstage.io/v1alpha1',
                    kind: 'Component',
                    metadata: {
                      name: 'orders',
                      annotations: {
                        'backstage.io/managed-by-location': 'url:http://a',
                        'backstage.io/managed-by-origin-location':
                          'url:http://a',
                        'crosswalk.dev/concepts': 'kubernetes:scheduler',
                      },
                    },
                    spec: {
                      type: 'service',
                      lifecycle: 'production',
                      owner: 'group:default/a',
                    },
                  },
                },
              ],
            }),
        });
      },
    });
  },
});

async function start(provider: object) {
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      glossary,
      component,
      catalogModuleGlossary,
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          catalog: {
            processingInterval: { seconds: 1 },
            stitchingStrategy: { pollingInterval: { seconds: 1 } },
            providers: {
              glossary: {
                schedule: {
                  frequency: { seconds: 1 },
                  timeout: { seconds: 10 },
                  scope: 'local',
                },
                ...provider,
              },
            },
          },
        },
      }),
    ],
  });
  return async (filter: string): Promise<Entity[]> => {
    const response = await fetch(
      `http://localhost:${server.port()}/api/catalog/entities?filter=${filter}`,
    );
    return response.json();
  };
}

async function until(condition: () => Promise<boolean>) {
  for (let attempt = 0; attempt < 80; attempt++) {
    if (await condition()) {
      return;
    }
    await sleep(250);
  }
  throw new Error('It did not come to pass');
}

const relationsOf = (entity: Entity | undefined) =>
  (entity?.relations ?? [])
    .map(({ type, targetRef }) => `${type} ${targetRef}`)
    .sort();

describe('catalogModuleGlossary', () => {
  it('lists concepts in a real catalog, related to each other and to what they are about', async () => {
    const list = await start({});
    let found: string[][] = [];
    await until(async () => {
      const [drs] = await list('kind=concept,metadata.name=vsphere.drs');
      const [scheduler] = await list(
        'kind=concept,metadata.name=kubernetes.scheduler',
      );
      const [orders] = await list('kind=component');
      found = [drs, scheduler, orders].map(relationsOf);
      return found[0].length === 1 && found[1].length === 2;
    });
    expect(found).toEqual([
      ['becomes concept:default/kubernetes.scheduler'],
      [
        'comesFrom concept:default/vsphere.drs',
        'conceptUsedBy component:default/orders',
      ],
      [
        'ownedBy group:default/a',
        'usesConcept concept:default/kubernetes.scheduler',
      ],
    ]);
  });

  it('keeps to the schemes that it is told', async () => {
    const list = await start({ schemes: ['vsphere'] });
    await until(async () => (await list('kind=concept')).length > 0);
    expect(
      (await list('kind=concept')).map(({ metadata }) => metadata.name),
    ).toEqual(['vsphere.drs']);
  });

  it('projects nothing when it is switched off', async () => {
    const list = await start({ enabled: false });
    await until(async () => (await list('kind=component')).length > 0);
    await sleep(1500);
    expect(await list('kind=concept')).toEqual([]);
  });
});
