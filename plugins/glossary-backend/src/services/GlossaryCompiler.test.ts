import { mockServices } from '@backstage/backend-test-utils';
import {
  GlossarySnapshot,
  loadGlossaryDocuments,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { GlossarySource } from '../sources/GlossarySource';
import type { GlossaryStore, SourceRecord } from '../store/GlossaryStore';
import { GlossaryCompiler } from './GlossaryCompiler';

class MemoryStore implements GlossaryStore {
  snapshot: GlossarySnapshot | undefined;
  sources: SourceRecord[] = [];
  async listSources() {
    return this.sources;
  }
  async getSnapshot() {
    return this.snapshot;
  }
  async save(state: { snapshot: GlossarySnapshot; sources: SourceRecord[] }) {
    // As a database would: what comes back is not the same object.
    this.snapshot = JSON.parse(JSON.stringify(state.snapshot));
    this.sources = JSON.parse(JSON.stringify(state.sources));
  }
}

const source = (id: string, text: string | Error): GlossarySource => ({
  id,
  type: 'crosswalk-yaml',
  target: `/${id}`,
  read: async () => {
    if (text instanceof Error) {
      throw text;
    }
    return loadGlossaryDocuments(text, `${id}.yaml`);
  },
});

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

function setUp() {
  const store = new MemoryStore();
  const logger = mockServices.logger.mock();
  return {
    store,
    logger,
    async compile(at: string, ...sources: GlossarySource[]) {
      const { snapshot, reports } = await GlossaryCompiler.create({
        sources,
        store,
        logger,
        now: () => new Date(at),
      }).compile();
      return { refs: snapshot.concepts.map(({ ref }) => ref), reports };
    },
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
    const { compile, logger } = setUp();
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
      problemDetails: [{ file: 'b.yaml', line: 7 }],
    });
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('b.yaml:7:1: kind must be one of'),
    );

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

  it('keeps the whole last snapshot when what was last good no longer fits', async () => {
    const { compile } = setUp();
    const b = source('b', concept('two', '{ related: [v:one] }'));
    await compile(day(1), source('a', scheme + concept('one')), b);
    const { refs } = await compile(
      day(2),
      source('a', scheme + concept('renamed')),
      b,
    );
    expect(refs).toEqual(['v:one', 'v:two']);
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
});
