import type { PlanStatus } from '@crosswalk/backstage-plugin-migration-common';
import { summary } from '../__testUtils__/content';
import { journeyOf, nextStep } from './journey';

const plans = (...statuses: PlanStatus[]) =>
  statuses.map(status => ({ status }));

describe('the way of an estate', () => {
  it('begins with the import', () => {
    const journey = journeyOf(
      summary({ virtualMachines: 0, applications: 0, decided: 0 }),
      [],
    );
    expect(journey).toEqual({
      import: 'open',
      decide: 'open',
      plan: 'open',
      publish: 'open',
    });
    expect(nextStep(journey)).toBe('import');
  });

  it('counts decisions', () => {
    const after = (decided: number) =>
      journeyOf(summary({ applications: 4, decided }), []).decide;
    expect([after(0), after(1), after(4)]).toEqual(['open', 'started', 'done']);
  });

  it('can be planned while decisions are open', () => {
    expect(
      nextStep(journeyOf(summary({ applications: 4, decided: 1 }), [])),
    ).toBe('plan');
  });

  it('knows that a newer draft waits behind what is published', () => {
    const decided = summary({ applications: 4, decided: 4 });
    const waiting = journeyOf(decided, plans('draft', 'published'));
    expect(waiting.publish).toBe('started');
    expect(nextStep(waiting)).toBe('publish');
    expect(nextStep(journeyOf(decided, plans('published', 'superseded')))).toBe(
      undefined,
    );
  });
});
