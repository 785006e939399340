import { conceptDomains } from '@crosswalk/backstage-plugin-glossary-common';
import request from 'supertest';
import { startGlossary } from './__testUtils__/startGlossary';

describe('glossary routes', () => {
  let glossary: Awaited<ReturnType<typeof startGlossary>>;
  beforeAll(async () => {
    glossary = await startGlossary();
  });

  const get = async (url: string, status = 200) => {
    const response = await glossary.get(url);
    expect([response.status, response.body.error?.message]).toEqual([
      status,
      status === 200 ? undefined : expect.any(String),
    ]);
    return response;
  };
  const refs = (items: { ref: string }[]) => items.map(item => item.ref);

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
    await request(glossary.server)
      .get('/api/glossary/v1/label-index')
      .set('If-None-Match', headers.etag)
      .expect(304, {});
    await request(glossary.server)
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
    [
      '/v1/lookup?q=drs&schema=vsphere',
      'schema is not a known parameter; known here: q, scheme, lang, limit, cursor',
    ],
    [
      '/v1/concepts/vsphere/drs?language=ja',
      'language is not a known parameter; known here: lang',
    ],
    [
      '/v1/label-index?scheme=vsphere',
      'scheme is not a known parameter; none is known here',
    ],
    [
      '/v1/concepts?lang=japanese%20please',
      'lang must be a language tag such as "ja" or "zh-CN", not "japanese please"',
    ],
    [`/v1/lookup?q=${'x'.repeat(501)}`, 'q must be at most 500'],
    ['/v1/export?format=xml', 'format must be one of crosswalk-yaml'],
    [
      '/v1/export?format=sssom-tsv&scheme=aws',
      'The glossary has no concept scheme "aws"',
    ],
    ['/v1/lookup?q=drs&q=ha', 'q must be text, not a list'],
  ])('refuses %s, saying what is wrong', async (url, message) => {
    const { body } = await get(url, 400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toContain(message);
  });

  it.each([
    ['/v1/concepts/vsphere/unknown', 'no concept "vsphere:unknown"'],
    ['/v1/sources/unknown/report', 'no source "unknown"'],
    ['/v1/learning-paths/unknown', 'no learning path "unknown"'],
  ])('does not know %s', async (url, message) => {
    const { body } = await get(url, 404);
    expect(body.error.name).toBe('NotFoundError');
    expect(body.error.message).toContain(message);
  });
});

describe('glossary plugin', () => {
  const read = [
    ['get', '/v1/concepts'],
    ['get', '/v1/concepts/vsphere/drs'],
    ['get', '/v1/concepts/vsphere/drs/history'],
    ['get', '/v1/lookup?q=drs'],
    ['get', '/v1/mappings'],
    ['get', '/v1/stack'],
    ['get', '/v1/learning-paths'],
    ['get', '/v1/learning-paths/operations'],
    ['get', '/v1/responsibilities'],
    ['post', '/v1/annotate', { text: 'DRS', format: 'plain' }],
    ['get', '/v1/label-index'],
    ['get', '/v1/export?format=crosswalk-yaml'],
    ['get', '/v1/conflicts'],
    ['get', '/v1/sources'],
    ['get', '/v1/sources/fixture/report'],
  ] as const;
  const manage = [
    ['get', '/v1/gaps'],
    ['get', '/v1/feedback'],
    [
      'patch',
      '/v1/feedback/4be0643f-1d98-473b-97cd-ca98a65347dd',
      { status: 'closed' },
    ],
    ['post', '/v1/sources/fixture/refresh'],
    ['post', '/v1/sources/fixture/confirm'],
    [
      'post',
      '/v1/sources/validate',
      { type: 'crosswalk-yaml', files: [{ path: 'a.yaml', text: '' }] },
    ],
  ] as const;
  const say = [
    ['post', '/v1/feedback', { kind: 'missing', text: 'vRLI' }],
  ] as const;

  const refusals = async (
    calls: readonly (readonly [
      method: 'get' | 'post' | 'patch',
      url: string,
      body?: object,
    ])[],
    allowed: string[],
  ) => {
    const glossary = await startGlossary({ allowed });
    const refused: string[] = [];
    for (const [method, url, body] of calls) {
      const response = await (method === 'get'
        ? glossary.get(url)
        : glossary[method](url, body));
      if (response.body.error?.name === 'NotAllowedError') {
        refused.push(`${method} ${url}`);
      }
    }
    return refused;
  };
  const names = (calls: readonly (readonly [string, string, ...unknown[]])[]) =>
    calls.map(([method, url]) => `${method} ${url}`);

  it('keeps everything from who may do nothing', async () => {
    const calls = [...read, ...manage, ...say];
    await expect(refusals(calls, [])).resolves.toEqual(names(calls));
  });

  it.each([
    ['glossary.concept.read', read],
    ['glossary.manage', manage],
    ['glossary.feedback.create', say],
  ])('asks for %s where that is enough', async (permission, calls) => {
    const others = [...read, ...manage, ...say].filter(
      call => !(calls as readonly unknown[]).includes(call),
    );
    await expect(
      refusals([...calls, ...others], [permission]),
    ).resolves.toEqual(names(others));
  });

  it('does not start with a source of an unknown type', async () => {
    await expect(
      startGlossary({
        glossary: { sources: [{ type: 'nonsense', target: 'x' }] },
      }),
    ).rejects.toThrow('glossary.sources[0].type "nonsense" is not known');
  });
});
