import { mockServices } from '@backstage/backend-test-utils';
import type {
  Gap,
  GlossarySnapshot,
} from '@crosswalk/backstage-plugin-glossary-common';
import { SnapshotIndexes } from '../glossary/SnapshotIndexes';
import type { UnansweredQuery } from '../store/DatabaseGapStore';
import { GapBook } from './GapBook';

const at = '2026-11-01T00:00:00.000Z';

function setUp() {
  const added: UnansweredQuery[][] = [];
  const gaps: Gap[] = [];
  const logger = mockServices.logger.mock();
  const store = {
    list: async () => gaps,
    add: jest.fn(async (queries: readonly UnansweredQuery[]) => {
      added.push([...queries]);
    }),
  };
  const book = new GapBook({
    store,
    logger,
    now: () => new Date(at),
  });
  return { book, added, gaps, store, logger };
}

/** A glossary of which only the labels matter. */
const glossaryOf = (...labels: string[]) =>
  new SnapshotIndexes({
    digest: labels.join(),
    schemes: [],
    concepts: labels.map(label => ({
      ref: `v:${label}`,
      scheme: 'v',
      id: label,
      label,
      labels: [{ text: label, kind: 'preferred' }],
      definition: '',
      domain: 'platform',
      status: 'approved',
      relations: {},
      notToBeConfusedWith: [],
      sources: [],
    })),
    mappings: [],
    responsibilities: [],
    learningPaths: [],
    stack: [],
  } satisfies GlossarySnapshot);

describe('GapBook', () => {
  it('writes what was noted once in a while, counted', async () => {
    jest.useFakeTimers();
    try {
      const { book, added } = setUp();
      book.note('vRLI');
      book.note(' v-rli\u0000 ');
      book.note('vcd');
      expect(added).toEqual([]);
      await jest.advanceTimersByTimeAsync(5_000);
      expect(added).toEqual([
        [
          { key: 'vrli', query: 'v-rli', count: 2, at },
          { key: 'vcd', query: 'vcd', count: 1, at },
        ],
      ]);
    } finally {
      jest.useRealTimers();
    }
  });

  it.each(['', 'x', '?!', 'x'.repeat(101), 'ﷺ'.repeat(20)])(
    'does not note %p',
    async query => {
      const { book, added } = setUp();
      book.note(query);
      await book.flush();
      expect(added).toEqual([]);
    },
  );

  it('does not let itself be flooded', async () => {
    const { book, added } = setUp();
    for (let n = 0; n < 2_000; n++) {
      book.note(`${n}-flood`);
    }
    await book.flush();
    expect(added[0]).toHaveLength(500);
  });

  it('bears a database that is away', async () => {
    const { book, store, logger } = setUp();
    store.add.mockRejectedValueOnce(new Error('gone'));
    book.note('vcd');
    await book.flush();
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('gone'));
  });

  it('lists only what the glossary of now does not answer', async () => {
    const { book, gaps } = setUp();
    gaps.push(
      ...['vcd', 'vrli'].map(query => ({
        query,
        count: 1,
        firstAskedAt: at,
        lastAskedAt: at,
      })),
    );
    const queries = async (...labels: string[]) =>
      (await book.list(glossaryOf(...labels))).map(({ query }) => query);
    await expect(queries('Pod')).resolves.toEqual(['vcd', 'vrli']);
    await expect(queries('Pod', 'VCD')).resolves.toEqual(['vrli']);
  });
});
