import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { conceptDomains } from '@crosswalk/backstage-plugin-glossary-common';
import request from 'supertest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FIXTURE_FILE } from './__testUtils__/fixtureGlossary';
import glossaryPlugin from '.';

const openapi = parse(
  readFileSync(path.join(__dirname, 'schema/openapi.yaml'), 'utf8').replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  ),
);

/** What openapi.yaml says that a route answers with 200. */
function responseSchema(route: string) {
  const { schema } =
    openapi.paths[route].get.responses['200'].content['application/json'];
  return z.fromJSONSchema({ ...schema, $defs: openapi.components.schemas });
}

type Decision = AuthorizeResult.ALLOW | AuthorizeResult.DENY;

const start = (glossary: object, result: Decision = AuthorizeResult.ALLOW) =>
  startTestBackend({
    features: [
      glossaryPlugin,
      mockServices.rootConfig.factory({ data: { glossary } }),
      mockServices.permissions.mock({
        authorize: async requests => requests.map(() => ({ result })),
      }).factory,
    ],
  });

const fixture = {
  shippedContent: false,
  sources: [{ id: 'fixture', type: 'crosswalk-yaml', target: FIXTURE_FILE }],
};

describe('glossary routes', () => {
  let backend: TestBackend;
  beforeAll(async () => {
    backend = await start(fixture);
  });

  const get = async (url: string, status = 200) => {
    const response = await request(backend.server).get(`/api/glossary${url}`);
    expect([response.status, response.body.error?.message]).toEqual([
      status,
      status === 200 ? undefined : expect.any(String),
    ]);
    return response;
  };
  const refs = (items: { ref: string }[]) => items.map(item => item.ref);

  it.each([
    ['/v1/concepts', '/v1/concepts'],
    ['/v1/concepts/{scheme}/{id}', '/v1/concepts/vsphere/drs'],
    ['/v1/concepts/{scheme}/{id}', '/v1/concepts/vsphere/ft'],
    ['/v1/lookup', '/v1/lookup?q=drs'],
    ['/v1/mappings', '/v1/mappings'],
    ['/v1/label-index', '/v1/label-index'],
    ['/v1/sources', '/v1/sources'],
    ['/v1/sources/{id}/report', '/v1/sources/fixture/report'],
  ])('answers %s as its OpenAPI description says', async (route, url) => {
    const { body } = await get(url);
    expect(responseSchema(route).safeParse(body).error?.issues ?? []).toEqual(
      [],
    );
  });

  it('describes every route, and no other', () => {
    expect(Object.keys(openapi.paths)).toEqual([
      '/v1/concepts',
      '/v1/concepts/{scheme}/{id}',
      '/v1/lookup',
      '/v1/mappings',
      '/v1/label-index',
      '/v1/sources',
      '/v1/sources/{id}/report',
    ]);
  });

  it('lists concepts by label', async () => {
    const { body } = await get('/v1/concepts');
    expect(refs(body.items)).toEqual([
      'kubernetes:cluster',
      'vsphere:cluster',
      'kubernetes:descheduler',
      'vsphere:drs',
      'vsphere:ft',
      'kubernetes:scheduler',
    ]);
    expect(body.totalItems).toBe(6);
    expect(body.pageInfo).toEqual({});
    expect(body.items[3]).toMatchObject({
      abbreviations: ['DRS'],
      labels: expect.arrayContaining([
        { text: 'Dynamic Resource Scheduling', kind: 'hidden' },
      ]),
      counterparts: [
        {
          role: 'whole',
          members: [
            { ref: 'kubernetes:scheduler' },
            { ref: 'kubernetes:descheduler' },
          ],
        },
      ],
    });
  });

  it('filters concepts', async () => {
    const list = async (query: string) =>
      refs((await get(`/v1/concepts?${query}`)).body.items);
    await expect(list('scheme=vsphere&letter=d')).resolves.toEqual([
      'vsphere:drs',
    ]);
    await expect(list('domain=platform')).resolves.toEqual([
      'kubernetes:cluster',
    ]);
    await expect(list('q=cluster&scheme=vsphere')).resolves.toEqual([
      'vsphere:cluster',
    ]);
    await expect(list('scheme=unknown')).resolves.toEqual([]);
  });

  it('pages through concepts', async () => {
    const first = (await get('/v1/concepts?limit=4')).body;
    expect(first.items).toHaveLength(4);
    const second = (
      await get(`/v1/concepts?limit=4&cursor=${first.pageInfo.nextCursor}`)
    ).body;
    expect(refs(second.items)).toEqual(['vsphere:ft', 'kubernetes:scheduler']);
    expect(second.pageInfo).toEqual({});
  });

  it('gives a concept with both directions', async () => {
    const forward = (await get('/v1/concepts/vsphere/drs')).body;
    expect(forward).toMatchObject({
      concept: { ref: 'vsphere:drs' },
      scheme: { title: 'vSphere' },
      crossings: [{ direction: 'forward', role: 'whole' }],
      related: [{ type: 'related', concepts: [{ ref: 'vsphere:cluster' }] }],
      confusable: [{ concept: { ref: 'kubernetes:scheduler' } }],
    });
    const backward = (await get('/v1/concepts/kubernetes/scheduler')).body;
    expect(backward.crossings).toMatchObject([
      {
        direction: 'reverse',
        role: 'part',
        togetherWith: [{ ref: 'kubernetes:descheduler' }],
      },
    ]);
  });

  it('looks up by every label, and answers nothing to nonsense', async () => {
    const hits = async (query: string) =>
      (await get(`/v1/lookup?${query}`)).body.items.map(
        (hit: { ref: string; matchedBy: string }) => [hit.ref, hit.matchedBy],
      );
    await expect(hits('q=drs%20')).resolves.toEqual([
      ['vsphere:drs', 'abbreviation'],
    ]);
    await expect(hits('q=dynamic+resource+scheduling')).resolves.toEqual([
      ['vsphere:drs', 'alias'],
    ]);
    await expect(hits('q=cluster&scheme=vsphere')).resolves.toEqual([
      ['vsphere:cluster', 'exact'],
      ['kubernetes:cluster', 'exact'],
    ]);
    await expect(hits('q=zzz')).resolves.toEqual([]);
    await expect(hits('q=')).resolves.toEqual([]);
  });

  it('filters mappings by concept, scheme and domain', async () => {
    const list = async (query: string) =>
      (await get(`/v1/mappings?${query}`)).body.items.map(
        (mapping: { id: string }) => mapping.id,
      );
    await expect(list('from=vsphere')).resolves.toEqual(['drs', 'ft']);
    await expect(list('from=vsphere:ft')).resolves.toEqual(['ft']);
    await expect(list('to=kubernetes:descheduler')).resolves.toEqual(['drs']);
    await expect(list('to=vsphere')).resolves.toEqual([]);
    await expect(list('domain=operations')).resolves.toEqual(['ft']);
  });

  it('sends the label index only when it changed', async () => {
    const { headers, body } = await get('/v1/label-index');
    expect(headers.etag).toBe(`"${body.digest}"`);
    await request(backend.server)
      .get('/api/glossary/v1/label-index')
      .set('If-None-Match', headers.etag)
      .expect(304, {});
    await request(backend.server)
      .get('/api/glossary/v1/label-index')
      .set('If-None-Match', '"another"')
      .expect(200);
  });

  it.each([
    ['/v1/concepts?limit=0', 'limit must be at least 1, not 0'],
    ['/v1/concepts?limit=501', 'limit must be at most 500, not 501'],
    ['/v1/concepts?limit=many', 'limit must be a whole number, not "many"'],
    ['/v1/concepts?limit=1.5', 'limit must be a whole number, not "1.5"'],
    [
      '/v1/concepts?domain=storag&letter=ab',
      `domain must be one of ${conceptDomains.join(', ')}, not "storag"; ` +
        'did you mean "storage"?; letter must be one letter, or #, not "ab"',
    ],
    ['/v1/concepts?cursor=nonsense', 'The cursor is not of this list'],
    ['/v1/lookup', 'q is missing'],
    ['/v1/lookup?q=drs&q=ha', 'q must be text, not a list'],
  ])('refuses %s, saying what is wrong', async (url, message) => {
    const { body } = await get(url, 400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toContain(message);
  });

  it.each([
    ['/v1/concepts/vsphere/unknown', 'no concept "vsphere:unknown"'],
    ['/v1/sources/unknown/report', 'no source "unknown"'],
  ])('does not know %s', async (url, message) => {
    const { body } = await get(url, 404);
    expect(body.error.name).toBe('NotFoundError');
    expect(body.error.message).toContain(message);
  });
});

describe('glossary plugin', () => {
  it.each([
    '/v1/concepts',
    '/v1/concepts/vsphere/drs',
    '/v1/lookup?q=drs',
    '/v1/mappings',
    '/v1/label-index',
    '/v1/sources',
    '/v1/sources/fixture/report',
  ])('keeps %s from who may not read', async url => {
    const { server } = await start(fixture, AuthorizeResult.DENY);
    const { body } = await request(server).get(`/api/glossary${url}`);
    expect(body.error.name).toBe('NotAllowedError');
  });

  it('does not start with a source of an unknown type', async () => {
    await expect(
      start({ sources: [{ type: 'nonsense', target: 'x' }] }),
    ).rejects.toThrow('glossary.sources[0].type "nonsense" is not known');
  });
});
