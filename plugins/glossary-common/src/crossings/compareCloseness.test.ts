import type { Mapping, MatchType } from '../types';
import { compareCloseness } from './compareCloseness';

describe('compareCloseness', () => {
  it('puts the closest first, and of those the surest', () => {
    const as = (
      match: MatchType | undefined,
      confidence?: number,
    ): Mapping => ({
      id: 'drs',
      from: { combine: 'all', members: [{ concept: 'v:drs' }] },
      to: { none: 'why' },
      match,
      confidence,
      carriesOver: [],
      caveats: [],
      sources: [],
    });
    const sorted = [
      as(undefined),
      as('related', 1),
      as('close', 0.5),
      as('close', 0.9),
      as('exact'),
    ].sort(compareCloseness);
    expect(sorted.map(({ match, confidence }) => [match, confidence])).toEqual([
      ['exact', undefined],
      ['close', 0.9],
      ['close', 0.5],
      ['related', 1],
      [undefined, undefined],
    ]);
  });
});
