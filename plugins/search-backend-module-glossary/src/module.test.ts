import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { searchModuleGlossaryCollator } from './module';

describe('searchModuleGlossaryCollator', () => {
  const start = async (data: object) => {
    const scheduler = mockServices.scheduler.mock();
    const indexRegistry = { addCollator: jest.fn(), addDecorator: jest.fn() };
    await startTestBackend({
      extensionPoints: [[searchIndexRegistryExtensionPoint, indexRegistry]],
      features: [
        searchModuleGlossaryCollator,
        scheduler.factory,
        mockServices.rootConfig.factory({ data: { ...data } }),
      ],
    });
    return { indexRegistry, scheduler };
  };

  it('registers a collator that runs every ten minutes', async () => {
    const { indexRegistry, scheduler } = await start({});
    expect(indexRegistry.addCollator).toHaveBeenCalledWith(
      expect.objectContaining({
        factory: expect.objectContaining({ type: 'concept' }),
      }),
    );
    expect(scheduler.createScheduledTaskRunner).toHaveBeenCalledWith({
      frequency: { minutes: 10 },
      timeout: { minutes: 15 },
      initialDelay: { seconds: 3 },
    });
  });

  it('takes its schedule from the configuration', async () => {
    const schedule = {
      frequency: { hours: 1 },
      timeout: { minutes: 5 },
      // What the in-memory engine needs to have an index after a restart.
      scope: 'local',
    };
    const { scheduler } = await start({
      search: { collators: { glossary: { schedule } } },
    });
    expect(scheduler.createScheduledTaskRunner).toHaveBeenCalledWith(
      expect.objectContaining(schedule),
    );
  });

  it('names the key of a schedule that is none', async () => {
    await expect(
      start({
        search: { collators: { glossary: { schedule: { often: 1 } } } },
      }),
    ).rejects.toThrow('search.collators.glossary.schedule is not a schedule');
  });
});
