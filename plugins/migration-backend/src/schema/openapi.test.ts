import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import {
  buildDemoEstate,
  writeDependencyCsv,
  writeRvtoolsWorkbook,
} from '@crosswalk/demo-estate';
import { Router } from 'express';
import { parse } from 'yaml';
import { z } from 'zod';
import { MigrationApi, stopMigrationApis } from '../__testUtils__/migrationApi';
import { createApplicationOperationsRouter } from '../router/applicationOperations';
import { createApplicationsRouter } from '../router/applications';
import { createColumnsRouter } from '../router/columns';
import { createDependenciesRouter } from '../router/dependencies';
import { createEstatesRouter } from '../router/estates';
import { createHistoryRouter } from '../router/history';
import { createImportsRouter } from '../router/imports';
import { createReadinessRouter } from '../router/readiness';
import { createSourcesRouter } from '../router/sources';
import { createSizingRouter } from '../router/sizing';
import { createPlansRouter } from '../router/plans';
import { createVirtualMachineExportRouter } from '../router/virtualMachineExport';
import { createWavesRouter } from '../router/waves';

jest.setTimeout(60_000);

const openapi = parse(
  readFileSync(join(__dirname, 'openapi.yaml'), 'utf8').replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  ),
);

/** Methods and paths of a router, as OpenAPI writes them. */
function routesOf(router: Router): string[] {
  return router.stack.flatMap(({ route }) =>
    route
      ? route.stack.map(
          ({ method }) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`,
        )
      : [],
  );
}

describe('openapi.yaml', () => {
  it('names every route, and no other', () => {
    const services = {
      httpAuth: mockServices.httpAuth(),
      auditor: mockServices.auditor.mock(),
      maxUploadBytes: 1,
      // Routes are only listed.
      applications: {} as never,
      dependencies: {} as never,
      estates: {} as never,
      imports: {} as never,
      sources: {} as never,
      history: {} as never,
      plans: {} as never,
      sizing: {} as never,
      readiness: {} as never,
      columns: {} as never,
      virtualMachines: {} as never,
    };
    const routes = [
      createEstatesRouter(services),
      createImportsRouter(services),
      createSourcesRouter(services),
      createHistoryRouter(services),
      createApplicationsRouter(services),
      createApplicationOperationsRouter(services),
      createDependenciesRouter(services),
      createSizingRouter(services),
      createReadinessRouter(services),
      createColumnsRouter(services),
      createVirtualMachineExportRouter(services),
      createPlansRouter(services),
      createWavesRouter(services),
    ].flatMap(routesOf);
    const described = Object.entries<object>(openapi.paths).flatMap(
      ([path, methods]) =>
        Object.keys(methods).map(method => `${method} ${path}`),
    );
    expect(described.sort()).toEqual([...new Set(routes)].sort());
  });

  it('describes what the routes answer', async () => {
    const demo = buildDemoEstate();
    const api = await MigrationApi.start();
    const id = await api.createEstate();
    const { id: importId } = await api.upload(id, writeRvtoolsWorkbook(demo));
    await api.upload(id, writeDependencyCsv(demo), { kind: 'dependencies' });
    const plan = (await api.request('post', `/estates/${id}/plans`)).body;
    const published = await api.request('post', `/plans/${plan.id}/publish`);
    const bulk = await api
      .request('post', `/estates/${id}/applications-bulk`)
      .send({
        changes: [
          {
            id: plan.applications[0].id,
            version: 1,
            patch: { effort: 'small' },
          },
          { id: plan.applications[0].name, version: 1, patch: {} },
        ],
      });
    const check = (method: string, path: string, body: unknown) => {
      const { schema } = Object.entries<any>(
        openapi.paths[path][method].responses,
      ).find(([status]) => status.startsWith('2'))![1].content[
        'application/json'
      ];
      const { error } = z
        .fromJSONSchema({ ...schema, $defs: openapi.components.schemas })
        .safeParse(body);
      expect([path, error?.issues ?? []]).toEqual([path, []]);
    };
    const estates = '/v1/estates/{id}';
    const [{ key }] = (await api.get(`/estates/${id}/virtual-machines`)).items;
    for (const [path, values] of [
      ['/v1/estates', {}],
      [estates, { id }],
      [`${estates}/summary`, { id }],
      [`${estates}/virtual-machines`, { id }],
      [`${estates}/virtual-machines/{key}`, { id, key }],
      [`${estates}/readiness`, { id }],
      [`${estates}/columns`, { id }],
      [`${estates}/dependencies`, { id }],
      [`${estates}/dependency-graph`, { id }],
      [`${estates}/imports`, { id }],
      [`${estates}/imports/{importId}`, { id, importId }],
      [`${estates}/imports/{importId}/changes`, { id, importId }],
      [`${estates}/sources`, { id }],
      [`${estates}/applications`, { id }],
      [`${estates}/plans`, { id }],
      ['/v1/applications/{id}', { id: plan.applications[0].id }],
      ['/v1/applications/{id}/history', { id: plan.applications[0].id }],
      ['/v1/plans/{id}', { id: plan.id }],
      ['/v1/published-waves', {}],
    ] as [string, Record<string, string>][]) {
      const url = path
        .replace('/v1', '')
        .replace(/\{(\w+)\}/g, (__, name) => values[name]);
      check('get', path, await api.get(url));
    }
    check('post', '/v1/plans/{id}/publish', published.body);
    check('post', '/v1/estates/{id}/applications-bulk', bulk.body);
    await stopMigrationApis();
  });
});
