import { durationMinutes } from './duration';

describe('durationMinutes', () => {
  it.each([
    ['PT4H', 240],
    ['PT90M', 90],
    ['PT1H30M', 90],
    ['P1D', 1440],
    ['P1DT2H', 1560],
    ['P1W', 10080],
    ['PT0.5H', 30],
    ['PT20S', 1],
    ['PT0S', undefined],
    ['P', undefined],
    ['4 hours', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %p as %p', (duration, minutes) => {
    expect(durationMinutes(duration)).toBe(minutes);
  });
});
