import type { Bundle, Mapping, MatchType } from '../types';
import { memberMatch } from './memberMatch';

const bundle = (size: number, combine: Bundle['combine'] = 'all'): Bundle => ({
  combine,
  members: Array.from({ length: size }, (_, index) => ({
    concept: `s:${index}`,
  })),
});
const match = (from: Bundle, to: Mapping['to'], said?: MatchType) =>
  memberMatch({
    id: 'm',
    from,
    to,
    match: said,
    carriesOver: [],
    caveats: [],
    sources: [],
  });

it('says of one and one what the mapping says', () => {
  expect(match(bundle(1), bundle(1), 'exact')).toBe('exact');
  expect(match(bundle(1), bundle(1))).toBeUndefined();
  expect(match(bundle(1), { none: 'Why' }, 'exact')).toBeUndefined();
});

it('never makes an equal of a part, whatever the mapping says', () => {
  for (const said of [
    'exact',
    'close',
    'broad',
    'narrow',
    undefined,
  ] as const) {
    expect(match(bundle(1), bundle(2), said)).toBe('narrow');
    expect(match(bundle(1), bundle(2, 'sequence'), said)).toBe('narrow');
    expect(match(bundle(2), bundle(1), said)).toBe('broad');
    expect(match(bundle(1), bundle(2, 'any'), said)).toBe('related');
    expect(match(bundle(2, 'any'), bundle(1), said)).toBe('related');
    expect(match(bundle(2), bundle(2), said)).toBe('related');
  }
  expect(match(bundle(1), bundle(2), 'related')).toBe('related');
});
