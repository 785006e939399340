import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { fixtureGlossary } from '../__testUtils__/fixtureGlossary';
import { registerActions } from '.';

describe('actions', () => {
  async function setUp() {
    const registry = actionsRegistryServiceMock();
    registerActions({
      actionsRegistry: registry,
      glossary: await fixtureGlossary(),
    });
    return registry;
  }

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

  it('says so when the glossary does not know the term', async () => {
    const registry = await setUp();
    await expect(
      registry.invoke({ id: 'test:translate-term', input: { term: 'zzz' } }),
    ).resolves.toEqual({ output: { meanings: [] } });
  });
});
