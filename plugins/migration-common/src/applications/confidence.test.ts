import fc from 'fast-check';
import { confidenceFactsOf, ConfidenceFacts, confidenceOf } from './confidence';

const estate: ConfidenceFacts = {
  applications: 100,
  virtualMachines: 400,
  described: 400,
  connected: 60,
  confirmed: 95,
  classified: 92,
};

describe('confidenceOf', () => {
  it.each<[string, Partial<ConfidenceFacts>, string, string[]]>([
    ['all is there', {}, 'high', []],
    [
      'nobody said which flows there are',
      { connected: 0 },
      'medium',
      ['dependencies'],
    ],
    [
      'two kinds are missing',
      { connected: 10, classified: 89 },
      'medium',
      ['dependencies', 'business'],
    ],
    [
      'there are suggestions only',
      { connected: 0, confirmed: 3, classified: 20 },
      'low',
      ['dependencies', 'application', 'business'],
    ],
    [
      'the estate is empty',
      {
        applications: 0,
        virtualMachines: 0,
        described: 0,
        connected: 0,
        confirmed: 0,
        classified: 0,
      },
      'low',
      ['inventory', 'dependencies', 'application', 'business'],
    ],
  ])('when %s', (_, facts, level, gaps) => {
    const confidence = confidenceOf({ ...estate, ...facts });
    expect(confidence.level).toBe(level);
    expect(confidence.gaps.map(each => each.category)).toEqual(gaps);
  });

  it('says how much of an estate is known', () => {
    expect(confidenceOf({ ...estate, classified: 20 }).gaps).toEqual([
      {
        category: 'business',
        message:
          'Owner, environment and criticality are known of 20 of 100 applications',
      },
    ]);
  });

  it('judges one application by its own facts', () => {
    const application = {
      owner: 'group:default/a',
      environment: 'production',
      criticality: 'high',
      confirmed: true,
    } as const;
    const vm = { osFamily: 'linux', memoryMiB: 1, provisionedMiB: 1 } as const;
    const of = (
      fields: Partial<Parameters<typeof confidenceFactsOf>[0]>,
      known: Partial<Parameters<typeof confidenceFactsOf>[1]> = {},
    ) =>
      confidenceOf(
        confidenceFactsOf(
          { ...application, ...fields },
          { virtualMachines: [vm], dependencies: 1, ...known },
        ),
      );
    expect(of({})).toEqual({ level: 'high', gaps: [] });
    expect(of({ criticality: 'unknown' }).gaps).toEqual([
      {
        category: 'business',
        message: 'Its owner, environment or criticality is not known',
      },
    ]);
    expect(
      of(
        { confirmed: false, owner: undefined },
        {
          virtualMachines: [vm, { ...vm, osFamily: 'unknown' }],
          dependencies: 0,
        },
      ),
    ).toMatchObject({ level: 'low', gaps: { length: 4 } });
  });

  it('never rises when less is known', () => {
    const rank = { low: 0, medium: 1, high: 2 };
    fc.assert(
      fc.property(
        fc.constantFrom('described', 'connected', 'confirmed', 'classified'),
        fc.nat({ max: 100 }),
        fc.nat({ max: 100 }),
        (name, a, b) => {
          const [less, more] = [a, b].sort((x, y) => x - y);
          const level = (value: number) =>
            rank[confidenceOf({ ...estate, [name]: value }).level];
          expect(level(less)).toBeLessThanOrEqual(level(more));
        },
      ),
    );
  });
});
