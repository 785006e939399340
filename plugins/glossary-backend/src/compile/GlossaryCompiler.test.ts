import { NotFoundError } from '@backstage/errors';
import { importers } from '@crosswalk/backstage-plugin-glossary-common/exchange';
import { MemoryStore } from '../__testUtils__/MemoryStore';
import type { GlossarySource } from '../sources/GlossarySource';
import { GlossaryCompiler } from './GlossaryCompiler';

type Content = string | Error;

/** A source of one file. */
function source(
  id: string,
  content: Content,
  more: Partial<GlossarySource> = {},
): GlossarySource {
  const type = more.type ?? 'crosswalk-yaml';
  return {
    id,
    type,
    target: `/${id}`,
    isLocal: true,
    maxLoss: 1,
    placeOf: file => `/${id}/${file}`,
    linksTo: () => ({}),
    read: async () => {
      if (content instanceof Error) {
        throw content;
      }
      return importers[type]([{ path: 'file', text: content }], {
        scheme: { id: 'v', title: 'V' },
        date: '2026-11-01',
      });
    },
    ...more,
  };
}

const scheme = `
apiVersion: crosswalk.dev/v1alpha1
kind: ConceptScheme
metadata: { name: v }
spec: { title: V }
---`;
const concept = (id: string, relations = '{}') => `
apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata: { name: v:${id} }
spec: { label: ${id}, definition: One., domain: compute, relations: ${relations} }
---`;
const concepts = (...ids: string[]) => ids.map(id => concept(id)).join('');

function setUp() {
  const store = new MemoryStore();
  const answer = async (
    at: string,
    sources: GlossarySource[],
    work: (
      compiler: GlossaryCompiler,
    ) => ReturnType<GlossaryCompiler['compile']>,
  ) => {
    const { snapshot, reports, ...rest } = await work(
      GlossaryCompiler.create({ sources, store, now: () => new Date(at) }),
    );
    return {
      ...rest,
      refs: snapshot.concepts.map(({ ref }) => ref),
      report: (id: string) => reports.find(report => report.id === id)!,
      reports,
    };
  };
  return {
    store,
    /** Reads all sources. */
    compile: async (at: string, ...sources: GlossarySource[]) =>
      answer(at, sources, compiler =>
        compiler.compile(sources.map(({ id }) => id)),
      ),
    /** Reads some of them. */
    refresh: async (at: string, ids: string[], ...sources: GlossarySource[]) =>
      answer(at, sources, compiler => compiler.compile(ids)),
    confirm: async (at: string, id: string, ...sources: GlossarySource[]) =>
      answer(at, sources, compiler => compiler.confirm(id)),
  };
}

const day = (n: number) => `2026-11-0${n}T00:00:00.000Z`;

describe('GlossaryCompiler', () => {
  it('compiles sources together', async () => {
    const { compile } = setUp();
    const { refs, reports } = await compile(
      day(1),
      source('a', scheme + concept('one')),
      source('b', concept('two', '{ related: [v:one] }')),
    );
    expect(refs).toEqual(['v:one', 'v:two']);
    expect(reports).toMatchObject([
      {
        id: 'a',
        status: 'ok',
        schemes: 1,
        concepts: 1,
        lastGoodAt: day(1),
        documents: { read: 2, accepted: 2, rejected: 0 },
      },
      { id: 'b', status: 'ok', concepts: 1 },
    ]);
  });

  it('serves what was last good of a source that is broken or gone, and says since when', async () => {
    const { compile } = setUp();
    const a = source('a', scheme + concept('one'));
    await compile(day(1), a, source('b', concept('two')));
    const broken = await compile(
      day(2),
      a,
      source('b', `${concept('three')}\nkind: Nonsense`),
    );
    expect(broken.refs).toEqual(['v:one', 'v:two']);
    expect(broken.reports[1]).toMatchObject({
      status: 'failing',
      checkedAt: day(2),
      lastGoodAt: day(1),
      failingSince: day(2),
      concepts: 1,
      problems: 1,
      documents: { read: 2, accepted: 0, rejected: 2 },
      problemDetails: [{ file: 'file', line: 7 }],
    });

    const gone = await compile(day(3), a, source('b', new Error('ENOENT')));
    expect(gone.refs).toEqual(['v:one', 'v:two']);
    expect(gone.reports[1]).toMatchObject({
      lastGoodAt: day(1),
      failingSince: day(2),
      problemDetails: [{ message: 'Could not be read: ENOENT' }],
    });

    const mended = await compile(day(4), a, source('b', concept('three')));
    expect(mended.refs).toEqual(['v:one', 'v:three']);
    expect(mended.reports[1]).toMatchObject({
      status: 'ok',
      lastGoodAt: day(4),
      problems: 0,
    });
    expect(mended.reports[1].failingSince).toBeUndefined();
  });

  it('falls back for the source that does not fit the others, and takes what is new in the rest', async () => {
    const { compile } = setUp();
    await compile(
      day(1),
      source('a', scheme + concept('one')),
      source('b', concept('two')),
    );
    const { refs, reports } = await compile(
      day(2),
      source('a', scheme + concept('one') + concept('new')),
      source('b', concept('two', '{ related: [v:absent] }')),
    );
    expect(refs).toEqual(['v:new', 'v:one', 'v:two']);
    expect(reports).toMatchObject([
      { status: 'ok' },
      {
        status: 'failing',
        problemDetails: [{ message: 'There is no concept "v:absent"' }],
      },
    ]);
  });

  it('does not take over what others cannot do without', async () => {
    const { compile } = setUp();
    const b = source('b', concept('two', '{ related: [v:one] }'));
    await compile(day(1), source('a', scheme + concept('one')), b);
    const { refs, reports } = await compile(
      day(2),
      source('a', scheme + concept('renamed')),
      b,
    );
    expect(refs).toEqual(['v:one', 'v:two']);
    expect(reports).toMatchObject([
      { status: 'failing', lastGoodAt: day(1), concepts: 1 },
      { status: 'failing', lastGoodAt: day(1) },
    ]);
  });

  it('leaves out what never fitted, and serves the rest', async () => {
    const { compile } = setUp();
    const { refs, reports } = await compile(
      day(1),
      source('a', scheme + concept('one')),
      source('b', concept('two', '{ related: [v:absent] }')),
      source('c', new Error('ENOENT')),
    );
    expect(refs).toEqual(['v:one']);
    expect(reports.map(({ status }) => status)).toEqual([
      'ok',
      'failing',
      'failing',
    ]);
    expect(reports[1].lastGoodAt).toBeUndefined();
  });

  it('keeps the whole last snapshot when a source is gone that others need', async () => {
    const { compile } = setUp();
    const b = source('b', concept('two', '{ related: [v:one] }'));
    await compile(day(1), source('a', scheme + concept('one')), b);
    const { refs, report } = await compile(day(2), b);
    expect(refs).toEqual(['v:one', 'v:two']);
    expect(report('b').status).toBe('failing');
  });

  it('reads only what it is told to', async () => {
    const { compile, refresh } = setUp();
    const a = source('a', scheme + concept('one'));
    await compile(day(1), a, source('b', concept('two')));
    const { refs, reports } = await refresh(
      day(2),
      ['b'],
      source('a', new Error('must not be read')),
      source('b', concepts('two', 'three')),
    );
    expect(refs).toEqual(['v:one', 'v:three', 'v:two']);
    expect(reports).toMatchObject([
      { checkedAt: day(1), status: 'ok' },
      {
        checkedAt: day(2),
        diff: { added: ['v:three'], removed: [], changed: [] },
      },
    ]);
    await expect(refresh(day(3), ['c'], a)).rejects.toThrow(NotFoundError);
  });

  it('says of a source that could not be read so far that it is not in order', async () => {
    const { refresh } = setUp();
    const { report } = await refresh(
      day(1),
      ['a'],
      source('a', scheme),
      source('b', concept('two')),
    );
    expect(report('b')).toMatchObject({
      status: 'failing',
      problemDetails: [{ message: 'The source has not been read yet' }],
    });
  });

  it('tries again what did not fit when other sources have changed', async () => {
    const { compile, refresh } = setUp();
    const b = source('b', concept('two', '{ related: [v:one] }'));
    const early = await compile(day(1), source('a', scheme), b);
    expect(early.refs).toEqual([]);
    expect(early.report('b').status).toBe('failing');
    const { refs, report } = await refresh(
      day(2),
      ['a'],
      source('a', scheme + concept('one')),
      b,
    );
    expect(refs).toEqual(['v:one', 'v:two']);
    expect(report('b')).toMatchObject({
      status: 'ok',
      checkedAt: day(1),
      problems: 0,
      documents: { read: 1, accepted: 1, rejected: 0 },
    });
  });

  it('does not mix up files of the same name', async () => {
    const { compile } = setUp();
    const { reports } = await compile(
      day(1),
      source('a', scheme + concept('one')),
      source('b', concept('two', '{ related: [v:absent] }')),
    );
    expect(reports.map(({ status }) => status)).toEqual(['ok', 'failing']);
  });

  it('says where each concept is authored', async () => {
    const { compile } = setUp();
    const { places } = await compile(
      day(1),
      source('a', scheme + concepts('one', 'two')),
    );
    expect(places.get('v:two')).toEqual({
      source: 'a',
      file: 'file',
      line: 12,
    });
  });

  describe('with a source that loses much', () => {
    const all = scheme + concepts('one', 'two', 'three', 'four', 'five');
    const few = scheme + concepts('one', 'two', 'three');

    const careful = (content: Content, more = {}) =>
      source('a', content, { maxLoss: 0.2, ...more });

    it('holds it, until it is whole again or somebody confirms', async () => {
      const { compile, confirm } = setUp();
      await compile(day(1), careful(all));
      const held = await compile(day(2), careful(few));
      expect(held.refs).toHaveLength(5);
      expect(held.report('a')).toMatchObject({
        status: 'held',
        checkedAt: day(2),
        lastGoodAt: day(1),
        concepts: 5,
        documents: { read: 4, accepted: 4 },
        diff: { removed: ['v:five', 'v:four'], added: [] },
      });

      const confirmed = await confirm(day(3), 'a', careful(few));
      expect(confirmed.refs).toHaveLength(3);
      expect(confirmed.report('a')).toMatchObject({
        status: 'ok',
        lastGoodAt: day(2),
        concepts: 3,
      });
    });

    it('keeps it held while others are read, and lets it go when it is whole again', async () => {
      const { compile, refresh } = setUp();
      const b = source('b', concept('six'));
      await compile(day(1), careful(all), b);
      await compile(day(2), careful(few), b);
      const other = await refresh(day(3), ['b'], careful(few), b);
      expect(other.refs).toHaveLength(6);
      expect(other.report('a')).toMatchObject({
        status: 'held',
        checkedAt: day(2),
      });
      const whole = await refresh(day(4), ['a'], careful(all), b);
      expect(whole.report('a')).toMatchObject({
        status: 'ok',
        lastGoodAt: day(4),
      });
    });

    it('takes over a loss that is small enough, or that comes with another target', async () => {
      const { compile } = setUp();
      await compile(day(1), careful(all));
      const less = scheme + concepts('one', 'two', 'three', 'four');
      expect((await compile(day(2), careful(less))).refs).toHaveLength(4);
      const moved = await compile(
        day(3),
        careful(scheme + concept('one'), { target: '/elsewhere' }),
      );
      expect(moved.refs).toEqual(['v:one']);
    });
  });

  describe('with a tolerant format', () => {
    const type = 'cncf-glossary';
    const page = (title: string, text = 'It is one.') =>
      `---\ntitle: ${title}\nstatus: Completed\n---\n${text}\n`;
    /** One page a file. */
    const pages = (
      id: string,
      files: Record<string, string>,
      more: Partial<GlossarySource> = {},
    ) =>
      source(id, '', {
        type,
        ...more,
        read: async () =>
          importers[type](
            Object.entries(files).map(([path, text]) => ({ path, text })),
            { scheme: { id: 'v', title: 'V' }, date: '2026-11-01' },
          ),
      });

    it('serves what is good, and reports the rest', async () => {
      const { compile } = setUp();
      const { refs, report } = await compile(
        day(1),
        pages('a', {
          'one.md': page('One'),
          'two.md': 'no front matter',
          '_index.md': page('Index'),
        }),
      );
      expect(refs).toEqual(['v:one']);
      expect(report('a')).toMatchObject({
        status: 'ok',
        lastGoodAt: day(1),
        problems: 1,
        documents: { read: 3, accepted: 1, excluded: 1, rejected: 1 },
        problemDetails: [{ file: 'two.md' }],
        exclusions: [{ file: '_index.md' }],
      });
    });

    it('gives way to an authored concept of the same name, and shares its scheme', async () => {
      const { compile } = setUp();
      const { refs, report } = await compile(
        day(1),
        pages('a', { 'one.md': page('One'), 'two.md': page('Two') }),
        source('b', scheme + concept('one')),
      );
      expect(refs).toEqual(['v:one', 'v:two']);
      expect(report('a')).toMatchObject({
        status: 'ok',
        concepts: 1,
        documents: { read: 2, accepted: 1, rejected: 1 },
        problemDetails: [
          {
            file: 'one.md',
            message: 'Concept "v:one" is already defined in /b/file, line 7',
          },
        ],
      });
      expect(report('b')).toMatchObject({ status: 'ok', problems: 0 });
    });

    it('fails when nothing is good', async () => {
      const { compile } = setUp();
      await compile(day(1), pages('a', { 'one.md': page('One') }));
      const { refs, report } = await compile(
        day(2),
        pages('a', { 'one.md': 'no front matter' }),
      );
      expect(refs).toEqual(['v:one']);
      expect(report('a')).toMatchObject({
        status: 'failing',
        lastGoodAt: day(1),
      });
    });
  });

  describe('history', () => {
    it('is written when something changed, and not of the first compilation', async () => {
      const { store, compile } = setUp();
      const mapping = `
apiVersion: crosswalk.dev/v1alpha1
kind: Mapping
metadata: { name: m }
spec: { from: { members: [v:one] }, to: { none: Nothing. } }
---`;
      await compile(day(1), source('a', scheme + concepts('one', 'two')));
      expect(store.changes).toEqual([]);
      const next = source(
        'a',
        (scheme + concepts('one', 'three') + mapping).replace(
          'label: one, definition: One.',
          'label: One!, definition: Another.',
        ),
        { maxLoss: 1 },
      );
      await compile(day(2), next);
      await compile(day(3), next);
      expect(store.changes).toEqual([
        { ref: 'v:three', at: day(2), change: 'added', fields: [] },
        {
          ref: 'v:one',
          at: day(2),
          change: 'changed',
          fields: [
            { field: 'definition', before: 'One.', after: 'Another.' },
            { field: 'label', before: 'one', after: 'One!' },
            expect.objectContaining({ field: 'labels' }),
            {
              field: 'mappings',
              before: [],
              after: [expect.objectContaining({ id: 'm' })],
            },
          ],
        },
        { ref: 'v:two', at: day(2), change: 'removed', fields: [] },
      ]);
    });
  });

  it('gives way to a replica that saved first, and compiles again', async () => {
    const { store, compile } = setUp();
    const a = source('a', scheme + concept('one'));
    const b = source('b', concept('two'));
    await compile(day(1), a, b);
    const load = store.load.bind(store);
    jest.spyOn(store, 'load').mockImplementationOnce(async () => {
      const stored = await load();
      await compile(day(2), a, source('b', concepts('two', 'three')));
      return stored;
    });
    const compiler = GlossaryCompiler.create({ sources: [a, b], store });
    const { snapshot, revision } = await compiler.compile(['a']);
    expect(snapshot.concepts.map(({ ref }) => ref)).toContain('v:three');
    expect(revision).toBe(await store.getRevision());
  });
});
