import type { CounterpartSummary } from '@crosswalk/backstage-plugin-glossary-common';
import { nearestCounterparts } from './nearestCounterparts';

const to = (mappingId: string, ...refs: string[]): CounterpartSummary => ({
  mappingId,
  role: 'whole',
  direction: 'forward',
  combine: 'all',
  members: refs.map(ref => ({ ref, label: ref, scheme: 'k' })),
});
const ids = (shown: CounterpartSummary[]) =>
  shown.map(({ mappingId }) => mappingId);

describe('nearestCounterparts', () => {
  it('puts first what is told of beside', () => {
    const { shown, more } = nearestCounterparts(
      [to('a', 'k:a'), to('b', 'k:b'), to('c', 'k:c', 'k:d')],
      ['k:d'],
      2,
    );
    expect(ids(shown)).toEqual(['c', 'a']);
    expect(more).toBe(1);
  });

  it('says the same thing once', () => {
    const { shown, more } = nearestCounterparts(
      [to('a', 'k:a'), to('again', 'k:a')],
      [],
      2,
    );
    expect(ids(shown)).toEqual(['a']);
    expect(more).toBe(0);
  });

  it('keeps that there is none', () => {
    const none = { ...to('none'), none: 'Containers have no BIOS.' };
    expect(nearestCounterparts([none], [], 2).shown).toEqual([none]);
  });
});
