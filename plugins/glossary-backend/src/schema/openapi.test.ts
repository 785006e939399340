import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { z } from 'zod';
import { startGlossary } from '../__testUtils__/startGlossary';
import { createRouter } from '../router';

const openapi = parse(
  readFileSync(path.join(__dirname, 'openapi.yaml'), 'utf8').replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  ),
);

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
}

/** `get /v1/concepts/{scheme}/{id}`, of every route that the router has. */
function routesOf(layers: readonly Layer[]): string[] {
  return layers.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods).map(
          method =>
            `${method} ${route.path.replace(
              /:(\w+)/g,
              (_, name) => `{${name}}`,
            )}`,
        )
      : routesOf(handle.stack ?? []),
  );
}

/** What the description says that an operation answers. */
function answerSchema(method: string, route: string, status: string) {
  const { schema } =
    openapi.paths[route][method].responses[status].content['application/json'];
  return z.fromJSONSchema({ ...schema, $defs: openapi.components.schemas });
}

describe('openapi.yaml', () => {
  it('describes every route, and no other', () => {
    const unused = {} as never;
    const router = createRouter({
      auditor: mockServices.auditor.mock(),
      httpAuth: mockServices.httpAuth.mock(),
      glossary: unused,
      sources: unused,
      upkeep: unused,
    });
    const described = Object.entries<object>(openapi.paths).flatMap(
      ([route, operations]) =>
        Object.keys(operations).map(method => `${method} ${route}`),
    );
    expect(described.sort()).toEqual(
      routesOf(router.stack as unknown as Layer[]).sort(),
    );
  });

  describe('says what is answered', () => {
    let glossary: Awaited<ReturnType<typeof startGlossary>>;
    beforeAll(async () => {
      glossary = await startGlossary();
      await glossary.get('/v1/lookup?q=unheard+of');
    });

    const check = (
      method: string,
      route: string,
      status: number,
      body: object,
    ) =>
      expect(
        answerSchema(method, route, String(status)).safeParse(body).error
          ?.issues ?? [],
      ).toEqual([]);

    it.each([
      ['/v1/concepts', '/v1/concepts'],
      ['/v1/concepts/{scheme}/{id}', '/v1/concepts/vsphere/drs'],
      ['/v1/concepts/{scheme}/{id}', '/v1/concepts/vsphere/ft?lang=ja'],
      [
        '/v1/concepts/{scheme}/{id}/history',
        '/v1/concepts/vsphere/drs/history',
      ],
      ['/v1/lookup', '/v1/lookup?q=cluster'],
      ['/v1/mappings', '/v1/mappings'],
      ['/v1/stack', '/v1/stack'],
      ['/v1/learning-paths', '/v1/learning-paths'],
      ['/v1/learning-paths/{id}', '/v1/learning-paths/operations'],
      ['/v1/responsibilities', '/v1/responsibilities'],
      ['/v1/label-index', '/v1/label-index'],
      ['/v1/export', '/v1/export?format=sssom-tsv&losses=true'],
      ['/v1/conflicts', '/v1/conflicts'],
      ['/v1/gaps', '/v1/gaps'],
      ['/v1/sources', '/v1/sources'],
      ['/v1/sources/{id}/report', '/v1/sources/fixture/report'],
    ])('to GET %s', async (route, url) => {
      const { status, body } = await glossary.get(url);
      expect(status).toBe(200);
      check('get', route, 200, body);
    });

    it('to annotation, refreshing and validation', async () => {
      const annotated = await glossary.post('/v1/annotate', {
        text: 'DRS and a cluster',
        format: 'plain',
      });
      expect(annotated.body.mentions).toHaveLength(2);
      check('post', '/v1/annotate', 200, annotated.body);
      const refreshed = await glossary.post('/v1/sources/fixture/refresh');
      expect(refreshed.status).toBe(200);
      check('post', '/v1/sources/{id}/refresh', 200, refreshed.body);
      const validated = await glossary.post('/v1/sources/validate', {
        type: 'crosswalk-yaml',
        files: [{ path: 'a.yaml', text: 'kind: Nonsense' }],
      });
      expect(validated.body.problems).toBe(1);
      check('post', '/v1/sources/validate', 200, validated.body);
    });

    it('to feedback', async () => {
      const added = await glossary.post('/v1/feedback', {
        kind: 'missing',
        text: 'vRLI',
      });
      expect(added.status).toBe(201);
      check('post', '/v1/feedback', 201, added.body);
      const closed = await glossary.patch(`/v1/feedback/${added.body.id}`, {
        status: 'closed',
      });
      check('patch', '/v1/feedback/{id}', 200, closed.body);
      const listed = await glossary.get('/v1/feedback');
      expect(listed.body.totalItems).toBe(1);
      check('get', '/v1/feedback', 200, listed.body);
    });

    it('when something is wrong', async () => {
      const { body } = await glossary.get('/v1/concepts/vsphere/unknown');
      const { schema } =
        openapi.components.responses.Error.content['application/json'];
      expect(
        z
          .fromJSONSchema({ ...schema, $defs: openapi.components.schemas })
          .safeParse(body).success,
      ).toBe(true);
    });
  });
});
