import type { Mention } from '@crosswalk/backstage-plugin-glossary-common';
import {
  compareMentions,
  f1,
  precision,
  recall,
  sumOf,
} from './compareMentions';
import type { GoldMention } from './goldDocuments';

const gold = (start: number, end: number, ...refs: string[]): GoldMention => ({
  start,
  end,
  refs,
});
const mention = (start: number, end: number, ...refs: string[]): Mention => ({
  start,
  end,
  refs,
  label: 'label',
});

describe('compareMentions', () => {
  it('takes the same place with one of the labelled concepts as right', () => {
    const comparison = compareMentions(
      [gold(0, 3, 'k:a'), gold(5, 8, 'k:b', 'v:b'), gold(9, 12, 'k:c')],
      [
        mention(0, 3, 'k:a'),
        mention(5, 8, 'v:b'),
        mention(9, 12, 'k:c', 'v:c'),
      ],
    );
    expect(comparison).toMatchObject({
      truePositives: 3,
      falsePositives: 0,
      falseNegatives: 0,
      extraMeanings: 1,
      disagreements: [],
    });
  });

  it('counts what only one side has', () => {
    const missed = gold(0, 3, 'k:a');
    const spurious = mention(4, 6, 'k:b');
    const last = gold(7, 9, 'k:c');
    expect(compareMentions([missed, last], [spurious])).toMatchObject({
      truePositives: 0,
      falsePositives: 1,
      falseNegatives: 2,
      disagreements: [
        { expected: missed },
        { found: spurious },
        { expected: last },
      ],
    });
    expect(compareMentions([], [spurious])).toMatchObject({
      falsePositives: 1,
      falseNegatives: 0,
    });
  });

  it('counts another span or another concept as wrong on both sides', () => {
    const comparison = compareMentions(
      [gold(0, 14, 'v:policy'), gold(20, 23, 'k:a')],
      [mention(8, 14, 'v:policy'), mention(20, 23, 'v:a')],
    );
    expect(comparison).toMatchObject({
      truePositives: 0,
      falsePositives: 2,
      falseNegatives: 2,
    });
    expect(comparison.disagreements).toHaveLength(2);
  });

  it('goes on after a long mention over two short ones', () => {
    expect(
      compareMentions(
        [gold(0, 3, 'k:a'), gold(4, 7, 'k:b'), gold(8, 9, 'k:c')],
        [mention(0, 7, 'k:ab'), mention(8, 9, 'k:c')],
      ),
    ).toMatchObject({ truePositives: 1, falsePositives: 1, falseNegatives: 2 });
  });
});

describe('precision, recall and F1', () => {
  const comparison = compareMentions(
    [
      gold(0, 1, 'k:a'),
      gold(2, 3, 'k:a'),
      gold(4, 5, 'k:a'),
      gold(6, 7, 'k:a'),
    ],
    [mention(0, 1, 'k:a'), mention(2, 3, 'k:a'), mention(8, 9, 'k:a')],
  );

  it('are shares of what was found and of what is labelled', () => {
    expect(precision(comparison)).toBeCloseTo(2 / 3);
    expect(recall(comparison)).toBeCloseTo(2 / 4);
    expect(f1(comparison)).toBeCloseTo(4 / 7);
  });

  it('are taken of sums, not averaged', () => {
    const flawless = compareMentions(
      [gold(0, 1, 'k:a')],
      [mention(0, 1, 'k:a')],
    );
    expect(precision(sumOf([comparison, flawless]))).toBeCloseTo(3 / 4);
    expect(recall(sumOf([comparison, flawless]))).toBeCloseTo(3 / 5);
  });

  it('are 1 where there is nothing', () => {
    const nothing = sumOf([]);
    expect([precision(nothing), recall(nothing), f1(nothing)]).toEqual([
      1, 1, 1,
    ]);
  });
});
