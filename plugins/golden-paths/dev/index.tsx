import '@backstage/cli/asset-types';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import plugin, { goldenPathsApiRef } from '../src';
import { failure, FakeGoldenPaths } from '../src/__testUtils__/fakeGoldenPaths';
import { changes, paths } from '../src/__testUtils__/scenario';

const delay = (milliseconds: number) =>
  new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });

async function misbehave(id: string) {
  await delay(200);
  if (id === 'offline') {
    throw await failure(
      503,
      'ServiceUnavailableError',
      'The database is restarting',
    );
  }
  if (id === 'slow') {
    await new Promise(() => {});
  }
}

/**
 * The pages on a backend in memory. Besides what the scenario holds, `/golden-paths/changes/offline` and `…/slow` (and the
 * same for paths) show an outage and the loading state, merging #12 runs into a conflict, and `?reader` in the first
 * address takes the permission to merge away.
 */
class MisbehavingGoldenPaths extends FakeGoldenPaths {
  async getPath(id: string) {
    await misbehave(id);
    return super.getPath(id);
  }

  async getChange(id: string) {
    await misbehave(id);
    return super.getChange(id);
  }

  async mergeChange(id: string) {
    await delay(600);
    if (id === 'change-12') {
      throw await failure(
        409,
        'ConflictError',
        'billing/billing-db-01/backup.yaml has changed on main since this was proposed',
      );
    }
    return super.mergeChange(id);
  }
}

const isReader = new URLSearchParams(window.location.search).has('reader');

const readerModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ApiBlueprint.make({
      name: 'permission',
      params: defineParams =>
        defineParams({
          api: permissionApiRef,
          deps: {},
          factory: () => ({
            authorize: async () =>
              ({ result: isReader ? 'DENY' : 'ALLOW' } as const),
          }),
        }),
    }),
  ],
});

/** Stands in for a page of another plugin, so that links to it lead somewhere. */
function neighbour(
  pluginId: string,
  pages: Record<
    string,
    { path: string; routeRef: ReturnType<typeof createRouteRef> }
  >,
) {
  return createFrontendPlugin({
    pluginId,
    routes: Object.fromEntries(
      Object.entries(pages).map(([name, { routeRef }]) => [name, routeRef]),
    ),
    extensions: Object.entries(pages).map(([name, { path, routeRef }]) =>
      PageBlueprint.make({
        name: name.toLowerCase(),
        params: {
          path,
          routeRef,
          title: pluginId,
          loader: async () => <>{path}</>,
        },
      }),
    ),
  });
}

const withParams = (params: string[]) => createRouteRef({ params });

createDevApp({
  features: [
    readerModule,
    neighbour('catalog', {
      entity: {
        path: '/catalog/:namespace/:kind/:name',
        routeRef: convertLegacyRouteRef(entityRouteRef),
      },
    }),
    neighbour('scaffolder', {
      selectedTemplate: {
        path: '/create/templates/:namespace/:templateName',
        routeRef: withParams(['namespace', 'templateName']),
      },
      ongoingTask: {
        path: '/create/tasks/:taskId',
        routeRef: withParams(['taskId']),
      },
    }),
    neighbour('glossary', {
      concept: {
        path: '/glossary/:scheme/:id',
        routeRef: withParams(['scheme', 'id']),
      },
    }),
    plugin.withOverrides({
      extensions: [
        plugin.getExtension('api:golden-paths').override({
          params: defineParams =>
            defineParams({
              api: goldenPathsApiRef,
              deps: {},
              factory: () =>
                new MisbehavingGoldenPaths({
                  paths,
                  changes,
                  now: () => new Date(),
                }),
            }),
        }),
      ],
    }),
  ],
});
