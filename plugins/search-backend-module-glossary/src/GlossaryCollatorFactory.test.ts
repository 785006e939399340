import { once } from 'node:events';
import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import {
  LunrSearchEngine,
  TestPipeline,
} from '@backstage/plugin-search-backend-node';
import type {
  ConceptSummary,
  Page,
} from '@crosswalk/backstage-plugin-glossary-common';
import { GlossaryCollatorFactory } from './GlossaryCollatorFactory';
import { ConceptDocument } from './toConceptDocument';

const concept = (
  ref: string,
  label: string,
  more: Partial<ConceptSummary> = {},
): ConceptSummary => ({
  ref,
  scheme: ref.split(':')[0],
  id: ref.split(':')[1],
  label,
  definition: `What ${label} is.`,
  domain: 'compute',
  status: 'approved',
  abbreviations: [],
  labels: [{ text: label, kind: 'preferred' }],
  counterparts: [],
  ...more,
});

// Has the abbreviation in its name and in its definition; with the words of the content that ships.
const rival = concept(
  'vsphere:drs-initial-placement',
  'DRS initial placement',
  {
    definition:
      'The choice of a host by DRS when a virtual machine is powered on.',
    labels: [
      { text: 'DRS initial placement', kind: 'preferred' },
      { text: 'initial placement', kind: 'alternative' },
    ],
  },
);
const plain = concept('vsphere:host', 'ESXi host');
const drs = concept('vsphere:drs', 'Distributed Resource Scheduler', {
  abbreviations: ['DRS'],
  labels: [
    { text: 'Distributed Resource Scheduler', kind: 'preferred' },
    { text: 'DRS', kind: 'abbreviation' },
    { text: 'vSphere DRS', kind: 'alternative' },
    { text: 'vSphere load balancing', kind: 'alternative' },
    { text: 'Dynamic Resource Scheduling', kind: 'hidden' },
    { text: 'Lastverteilung', kind: 'preferred', lang: 'de' },
    { text: '分散リソーススケジューラ', kind: 'preferred', lang: 'ja' },
  ],
  counterparts: [
    {
      mappingId: 'drs',
      role: 'whole',
      direction: 'forward',
      combine: 'all',
      members: [
        { ref: 'k:s', label: 'kube-scheduler', scheme: 'k' },
        { ref: 'k:d', label: 'Descheduler', scheme: 'k' },
      ],
    },
  ],
});

const pages: Record<string, Page<ConceptSummary>> = {
  '': { items: [plain], totalItems: 3, pageInfo: { nextCursor: 'two' } },
  two: { items: [rival, drs], totalItems: 3, pageInfo: {} },
};

describe('GlossaryCollatorFactory', () => {
  let server: Server;
  let answer: RequestListener;
  const requests: { url: string; authorization: string | undefined }[] = [];

  beforeAll(async () => {
    server = createServer((req, res) => {
      requests.push({
        url: req.url ?? '',
        authorization: req.headers.authorization,
      });
      answer(req, res);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.close();
    await once(server, 'close');
  });
  beforeEach(() => {
    requests.length = 0;
    answer = (req, res) => {
      const { searchParams } = new URL(req.url ?? '', 'http://localhost');
      res.setHeader('Content-Type', 'application/json');
      res.end(JSON.stringify(pages[searchParams.get('cursor') ?? '']));
    };
  });

  function createFactory(options: { locationTemplate?: string } = {}) {
    const { port } = server.address() as AddressInfo;
    return GlossaryCollatorFactory.create({
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
      }),
      logger: mockServices.logger.mock(),
      ...options,
    });
  }

  async function collate(options?: { locationTemplate: string }) {
    const pipeline = TestPipeline.fromCollator(
      await createFactory(options).getCollator(),
    );
    const { documents, error } = await pipeline.execute();
    if (error) {
      throw error;
    }
    return documents as ConceptDocument[];
  }

  it('pages through the glossary with a service token', async () => {
    const documents = await collate();
    expect(documents.map(document => document.location)).toEqual([
      '/glossary/vsphere/host',
      '/glossary/vsphere/drs-initial-placement',
      '/glossary/vsphere/drs',
    ]);
    expect(requests).toEqual([
      {
        url: '/api/glossary/v1/concepts?limit=500',
        authorization: expect.stringContaining('mock-service-token'),
      },
      {
        url: '/api/glossary/v1/concepts?limit=500&cursor=two',
        authorization: expect.stringContaining('mock-service-token'),
      },
    ]);
  });

  it('makes documents that all have the same fields', async () => {
    const [first, , last] = await collate();
    expect(last).toEqual({
      title: 'Distributed Resource Scheduler (DRS)',
      text: 'What Distributed Resource Scheduler is. Known as Distributed Resource Scheduler, DRS, vSphere DRS, vSphere load balancing, Lastverteilung, 分散リソーススケジューラ.',
      location: '/glossary/vsphere/drs',
      scheme: 'vsphere',
      id: 'drs',
      domain: 'compute',
      status: 'approved',
      abbreviations: 'DRS',
      labels:
        'Distributed Resource Scheduler, DRS, vSphere DRS, vSphere load balancing, Dynamic Resource Scheduling, Lastverteilung, 分散リソーススケジューラ',
      counterparts: 'kube-scheduler and Descheduler',
    });
    expect(Object.keys(first)).toEqual(Object.keys(last));
    expect(Object.values(first)).not.toContain(undefined);
  });

  it('leads to where the portal has the glossary', async () => {
    const [document] = await collate({
      locationTemplate: '/docs/terms/:scheme/:id?from=search',
    });
    expect(document.location).toBe('/docs/terms/vsphere/host?from=search');
  });

  it.each([
    'DRS',
    'drs',
    'vSphere DRS',
    'load balancing',
    'dynamic',
    'descheduler',
    'Lastverteilung',
  ])('lets the Lunr engine find a concept by %p', async term => {
    const engine = new LunrSearchEngine({
      logger: mockServices.logger.mock(),
    });
    await TestPipeline.fromCollator(await createFactory().getCollator())
      .withIndexer(await engine.getIndexer('concept'))
      .execute();
    const { results } = await engine.query({ term, types: ['concept'] });
    expect(results[0].document.location).toBe('/glossary/vsphere/drs');
  });

  it('waits for a glossary that is not up yet', async () => {
    const ready = answer;
    answer = (_req, res) => {
      answer = ready;
      res.statusCode = 503;
      res.end();
    };
    await expect(collate()).resolves.toHaveLength(3);
    expect(requests).toHaveLength(3);
  });

  it('fails at once when it may not read', async () => {
    answer = (_req, res) => {
      res.statusCode = 403;
      res.end();
    };
    await expect(collate()).rejects.toThrow('403');
    expect(requests).toHaveLength(1);
  });

  it('is seen only by those who may read concepts', () => {
    expect(createFactory()).toMatchObject({
      type: 'concept',
      visibilityPermission: { name: 'glossary.concept.read' },
    });
  });
});
