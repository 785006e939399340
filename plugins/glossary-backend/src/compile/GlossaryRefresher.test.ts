import { mockServices } from '@backstage/backend-test-utils';
import { importers } from '@crosswalk/backstage-plugin-glossary-common/exchange';
import { MemoryStore } from '../__testUtils__/MemoryStore';
import type { GlossarySource } from '../sources/GlossarySource';
import { GlossaryCompiler } from './GlossaryCompiler';
import { GlossaryRefresher } from './GlossaryRefresher';

const document = (kind: string, name: string, spec: string) =>
  `apiVersion: crosswalk.dev/v1alpha1\nkind: ${kind}\nmetadata: { name: '${name}' }\nspec: { ${spec} }\n---\n`;
const scheme = document('ConceptScheme', 'v', 'title: V');
const concept = (id: string) =>
  document(
    'Concept',
    `v:${id}`,
    `label: ${id}, definition: One., domain: compute`,
  );

interface ChangingSource extends GlossarySource {
  text: string | undefined;
  reads: number;
}

/** A source whose contents change; `undefined` is a host that is down. */
function changing(
  id: string,
  more: Partial<GlossarySource> = {},
): ChangingSource {
  const source: ChangingSource = {
    text: undefined,
    reads: 0,
    id,
    type: 'crosswalk-yaml',
    target: `/${id}`,
    isLocal: true,
    maxLoss: 0.2,
    placeOf: file => `/${id}/${file}`,
    linksTo: () => ({}),
    async read() {
      source.reads += 1;
      if (source.text === undefined) {
        throw new Error('The host is down');
      }
      return importers['crosswalk-yaml'](
        [{ path: 'a.yaml', text: source.text }],
        { scheme: { id: 'v', title: 'V' }, date: '2026-11-01' },
      );
    },
    ...more,
  };
  return source;
}

async function startReplica(sources: GlossarySource[], store: MemoryStore) {
  const logger = mockServices.logger.mock();
  const refresher = await GlossaryRefresher.create({
    sources,
    compiler: GlossaryCompiler.create({ sources, store }),
    logger,
  });
  return {
    refresher,
    logger,
    refs: () =>
      refresher.holder.indexes.snapshot.concepts.map(({ ref }) => ref),
  };
}

const hourly = { frequency: { hours: 1 }, timeout: { minutes: 1 } };

describe('GlossaryRefresher', () => {
  it('reads what is at hand at the start, and what is elsewhere when it is due', async () => {
    const local = changing('local');
    local.text = scheme + concept('one');
    const remote = changing('remote', { isLocal: false, schedule: hourly });
    remote.text = concept('two');
    const { refresher, refs } = await startReplica(
      [local, remote],
      new MemoryStore(),
    );
    expect(refs()).toEqual(['v:one']);
    expect(remote.reads).toBe(0);

    const scheduler = mockServices.scheduler.mock({
      scheduleTask: jest.fn(async () => {}),
      triggerTask: jest.fn(async () => {}),
    });
    await refresher.schedule(scheduler);
    const tasks = scheduler.scheduleTask.mock.calls.map(([task]) => task);
    expect(tasks).toMatchObject([
      { id: 'glossary-refresh-remote', ...hourly },
      { id: 'glossary-poll', scope: 'local', frequency: { seconds: 30 } },
    ]);
    // It has never been read, so it is due whatever the scheduler remembers.
    expect(scheduler.triggerTask).toHaveBeenCalledWith(
      'glossary-refresh-remote',
    );
    await tasks[0].fn(new AbortController().signal);
    expect(refs()).toEqual(['v:one', 'v:two']);
    expect(local.reads).toBe(1);
  });

  it('takes over what another replica has compiled', async () => {
    const store = new MemoryStore();
    const source = changing('a');
    source.text = scheme + concept('one');
    const first = await startReplica([source], store);
    const second = await startReplica([source], store);
    await first.refresher.poll();
    const { indexes } = first.refresher.holder;

    source.text = scheme + concept('one') + concept('two');
    await second.refresher.refresh('a');
    expect(second.refs()).toEqual(['v:one', 'v:two']);
    expect(first.refs()).toEqual(['v:one']);
    await first.refresher.poll();
    expect(first.refs()).toEqual(['v:one', 'v:two']);
    expect(first.refresher.holder.indexes).not.toBe(indexes);
    expect(first.refresher.holder.glossary.reports).toEqual(
      second.refresher.holder.glossary.reports,
    );
  });

  it('builds no index anew when nothing changed', async () => {
    const source = changing('a');
    source.text = scheme + concept('one');
    const { refresher } = await startReplica([source], new MemoryStore());
    const { indexes, glossary } = refresher.holder;
    await refresher.refresh('a');
    expect(refresher.holder.indexes).toBe(indexes);
    expect(refresher.holder.glossary.revision).toBe(glossary.revision + 1);
  });

  it('logs how a source stands when that changes, and not at every reading', async () => {
    const source = changing('a');
    source.text = scheme + concept('one');
    const { refresher, logger, refs } = await startReplica(
      [source],
      new MemoryStore(),
    );
    expect(logger.error).not.toHaveBeenCalled();

    source.text = undefined;
    await refresher.refresh('a');
    await refresher.refresh('a');
    await refresher.refresh('a');
    expect(refs()).toEqual(['v:one']);
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(
        /^Glossary source "a" has 1 problems; it is served as it was at .*\n {2}\/a:1:1: Could not be read: The host is down$/,
      ),
    );

    source.text = `${scheme}kind: Nonsense`;
    await refresher.refresh('a');
    expect(logger.error).toHaveBeenCalledTimes(2);
    expect(logger.error).toHaveBeenLastCalledWith(
      expect.stringContaining('\n  /a/a.yaml:6:1: kind must be one of'),
    );

    source.text = scheme + concept('one');
    await refresher.refresh('a');
    expect(logger.info).toHaveBeenLastCalledWith(
      'Glossary source "a" is in order',
    );
  });

  it('keeps serving after a restart while the source is down', async () => {
    const store = new MemoryStore();
    const source = changing('a');
    source.text = scheme + concept('one');
    await startReplica([source], store);
    source.text = undefined;
    const { refs, refresher } = await startReplica([source], store);
    expect(refs()).toEqual(['v:one']);
    expect(refresher.holder.glossary.reports).toMatchObject([
      { status: 'failing', concepts: 1 },
    ]);
  });

  describe('while replicas differ in their sources', () => {
    async function startTwo(options: { first: string[]; second: string[] }) {
      const store = new MemoryStore();
      const all = Object.fromEntries(
        ['one', 'two'].map(id => {
          const source = changing(id);
          source.text = (id === 'one' ? scheme : '') + concept(id);
          return [id, source];
        }),
      );
      const start = (ids: string[]) =>
        startReplica(
          ids.map(id => all[id]),
          store,
        );
      const first = await start(options.first);
      return { first, second: await start(options.second), all };
    }

    it('brings its own sources back when another one drops them', async () => {
      const {
        first: old,
        second: latest,
        all,
      } = await startTwo({ first: ['one'], second: ['one', 'two'] });
      await old.refresher.refresh('one');
      const { reads } = all.one;
      await latest.refresher.poll();
      expect(latest.refs()).toEqual(['v:one', 'v:two']);
      expect(latest.refresher.holder.glossary.reports).toMatchObject([
        { id: 'one', status: 'ok' },
        { id: 'two', status: 'ok' },
      ]);
      // What was not dropped need not be read again.
      expect(all.one.reads).toBe(reads);

      // The other one leaves it there, so that they do not go on like this.
      const { revision } = latest.refresher.holder.glossary;
      await old.refresher.poll();
      await latest.refresher.poll();
      expect(old.refs()).toEqual(['v:one', 'v:two']);
      expect(latest.refresher.holder.glossary.revision).toBe(revision);
    });

    it('tries again when that did not work', async () => {
      const { first, second } = await startTwo({
        first: ['one', 'two'],
        second: ['one'],
      });
      const compile = jest
        .spyOn(GlossaryCompiler.prototype, 'compile')
        .mockRejectedValueOnce(new Error('The database is down'));
      try {
        await expect(first.refresher.poll()).rejects.toThrow('down');
        await first.refresher.poll();
      } finally {
        compile.mockRestore();
      }
      expect(first.refs()).toEqual(['v:one', 'v:two']);
      await second.refresher.poll();
      expect(second.refs()).toEqual(['v:one', 'v:two']);
    });

    it('lets go of a source that only replicas of before had, once they are gone', async () => {
      const { first: old, second: latest } = await startTwo({
        first: ['one', 'two'],
        second: ['one'],
      });
      expect(latest.refs()).toEqual(['v:one']);
      await old.refresher.poll();
      for (let minutes = 0; minutes < 9; minutes += 0.5) {
        await latest.refresher.poll();
      }
      expect(latest.refs()).toEqual(['v:one', 'v:two']);
      for (let minutes = 0; minutes < 2; minutes += 0.5) {
        await latest.refresher.poll();
      }
      expect(latest.refs()).toEqual(['v:one']);
    });
  });
});
