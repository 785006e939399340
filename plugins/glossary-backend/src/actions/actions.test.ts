import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { Gap } from '@crosswalk/backstage-plugin-glossary-common';
import { fixtureGlossary } from '../__testUtils__/fixtureGlossary';
import type { UpkeepService } from '../services/UpkeepService';
import { registerActions } from '.';

describe('actions', () => {
  async function setUp(gaps: Gap[] = []) {
    const registry = actionsRegistryServiceMock();
    const upkeep = {
      listGaps: async ({ limit }) => ({
        items: gaps.slice(0, limit),
        totalItems: gaps.length,
        pageInfo: {},
      }),
    } satisfies Partial<UpkeepService> as unknown as UpkeepService;
    registerActions({
      actionsRegistry: registry,
      glossary: await fixtureGlossary(),
      upkeep,
    });
    return registry;
  }

  it('finds concepts in a text, each once', async () => {
    const registry = await setUp();
    await expect(
      registry.invoke({
        id: 'test:annotate-text',
        input: {
          text: 'DRS fills a cluster. DRS does.',
          scheme: 'vsphere',
        },
      }),
    ).resolves.toEqual({
      output: {
        mentions: [
          {
            start: 0,
            end: 3,
            text: 'DRS',
            label: 'DRS',
            refs: ['vsphere:drs'],
          },
          {
            start: 12,
            end: 19,
            text: 'cluster',
            label: 'Cluster',
            refs: ['vsphere:cluster', 'kubernetes:cluster'],
          },
        ],
      },
    });
  });

  it('passes code and headings of Markdown over', async () => {
    const registry = await setUp();
    await expect(
      registry.invoke({
        id: 'test:annotate-text',
        input: { text: '# DRS\n\n`DRS`', format: 'markdown' },
      }),
    ).resolves.toEqual({ output: { mentions: [] } });
  });

  it('lists gaps to those who keep the glossary only', async () => {
    const gap = (query: string, count: number) => ({
      query,
      count,
      firstAskedAt: '2026-11-01T00:00:00.000Z',
      lastAskedAt: '2026-11-02T00:00:00.000Z',
    });
    const registry = await setUp([gap('vrli', 9), gap('vcd', 2)]);
    await expect(
      registry.invoke({ id: 'test:list-gaps', input: { limit: '1' } }),
    ).resolves.toEqual({ output: { total: 2, gaps: [gap('vrli', 9)] } });
    expect(
      registry.actions.get('test:list-gaps')?.visibilityPermission?.name,
    ).toBe('glossary.manage');
  });

  it('are all described as read-only, with an example', async () => {
    const { actions } = await setUp();
    expect([...actions.keys()]).toEqual([
      'test:look-up-concept',
      'test:translate-term',
      'test:annotate-text',
      'test:list-gaps',
    ]);
    for (const { attributes, examples } of actions.values()) {
      expect(attributes).toMatchObject({ readOnly: true, destructive: false });
      expect(examples).toHaveLength(1);
    }
  });

  it('looks concepts up, also when numbers come as text', async () => {
    const registry = await setUp();
    await expect(
      registry.invoke({
        id: 'test:look-up-concept',
        input: { term: 'drs ', limit: '2' },
      }),
    ).resolves.toEqual({
      output: {
        concepts: [
          {
            ref: 'vsphere:drs',
            label: 'Distributed Resource Scheduler',
            definition: 'Places virtual machines and keeps the load even.',
            domain: 'compute',
            matchedBy: 'abbreviation',
            matchedLabel: 'DRS',
          },
        ],
      },
    });
  });

  it('says what a term becomes, and where that breaks', async () => {
    const registry = await setUp();
    await expect(
      registry.invoke({
        id: 'test:translate-term',
        input: { term: 'DRS', from: 'vsphere', to: 'kubernetes' },
      }),
    ).resolves.toMatchObject({
      output: {
        meanings: [
          {
            ref: 'vsphere:drs',
            translations: [
              {
                direction: 'forward',
                role: 'whole',
                combine: 'all',
                concepts: [
                  { ref: 'kubernetes:scheduler' },
                  { ref: 'kubernetes:descheduler', when: 'rebalancing' },
                ],
                caveats: ['A pod is evicted, not moved.'],
              },
            ],
          },
        ],
      },
    });
  });

  it('never makes a part an equal', async () => {
    const registry = await setUp();
    await expect(
      registry.invoke({
        id: 'test:translate-term',
        input: { term: 'kubernetes:scheduler' },
      }),
    ).resolves.toMatchObject({
      output: {
        meanings: [
          {
            translations: [
              {
                direction: 'reverse',
                role: 'part',
                togetherWith: ['Descheduler'],
                concepts: [{ ref: 'vsphere:drs' }],
              },
            ],
          },
        ],
      },
    });
  });

  it('repeats a stated absence', async () => {
    const registry = await setUp();
    await expect(
      registry.invoke({
        id: 'test:translate-term',
        input: { term: 'fault tolerance', to: 'kubernetes' },
      }),
    ).resolves.toMatchObject({
      output: {
        meanings: [
          {
            translations: [
              { concepts: [], none: 'Nothing keeps two pods in lockstep.' },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['vsphere:drs', ['vsphere:drs']],
    ['Note: DRS', []],
    ['DRS: what is it?', []],
    ['kubernetes:unheard-of', []],
  ])('takes "%s" for what it is', async (term, refs) => {
    const registry = await setUp();
    const { output } = (await registry.invoke({
      id: 'test:translate-term',
      input: { term },
    })) as { output: { meanings: { ref: string }[] } };
    expect(output.meanings.map(({ ref }) => ref)).toEqual(refs);
  });

  it('finds terms that have a colon', async () => {
    const registry = await setUp();
    await expect(
      registry.invoke({
        id: 'test:translate-term',
        input: { term: 'vSphere: DRS' },
      }),
    ).resolves.toMatchObject({
      output: { meanings: [{ ref: 'vsphere:drs' }] },
    });
  });

  it('says of each concept which others are called the same', async () => {
    const registry = await setUp();
    await expect(
      registry.invoke({
        id: 'test:look-up-concept',
        input: { term: 'cluster', scheme: 'vsphere', limit: 1 },
      }),
    ).resolves.toMatchObject({
      output: {
        concepts: [
          { ref: 'vsphere:cluster', homographs: ['kubernetes:cluster'] },
        ],
      },
    });
  });

  it('says so when the glossary does not know the term', async () => {
    const registry = await setUp();
    await expect(
      registry.invoke({ id: 'test:translate-term', input: { term: 'zzz' } }),
    ).resolves.toEqual({ output: { meanings: [] } });
  });
});
