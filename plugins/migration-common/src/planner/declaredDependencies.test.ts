import { PlanResult } from '../types';
import { PlannerApplicationDependency } from './input';
import { planWaves } from './planWaves';
import { TestApplication, testEstate } from './testEstate';

const declared = (
  sourceId: string,
  targetId: string,
  fields: Partial<PlannerApplicationDependency> = {},
): PlannerApplicationDependency => ({
  sourceId,
  targetId,
  strength: 'strong',
  origin: 'declared',
  createdBy: 'user:default/ada',
  ...fields,
});

const planOf = (
  applications: TestApplication[],
  applicationDependencies: PlannerApplicationDependency[],
  ...rest: [
    Parameters<typeof testEstate>[1]?,
    Parameters<typeof testEstate>[2]?,
  ]
): PlanResult =>
  planWaves({ ...testEstate(applications, ...rest), applicationDependencies });

const reasonOf = (plan: PlanResult, id: string, rule: string) =>
  plan.placements
    .find(each => each.applicationId === id)
    ?.reasons.find(each => each.rule === rule)?.message;

const threeInWavesOfTwo = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const waveOfTwo = { capacity: { virtualMachines: 2, inUseTiB: 100 } };

describe('declared dependencies', () => {
  it('keep together what no flow was seen between, and say who declared them', () => {
    const plan = planOf(threeInWavesOfTwo, [declared('a', 'c')], [], waveOfTwo);
    expect(plan.waves.map(wave => wave.applicationIds)).toContainEqual([
      'a',
      'c',
    ]);
    expect(reasonOf(plan, 'a', 'dependency')).toBe(
      'Pulled by C, which it needs (strong, declared by user:default/ada).',
    );
  });

  it('weigh more than a few observations', () => {
    const plan = planOf(
      threeInWavesOfTwo,
      [declared('a', 'c')],
      [['a', 'b', 'strong', 20]],
      waveOfTwo,
    );
    expect(plan.waves.map(wave => wave.applicationIds)).toContainEqual([
      'a',
      'c',
    ]);
    expect(plan.cuts).toEqual([
      expect.objectContaining({
        sourceApplicationId: 'a',
        targetApplicationId: 'b',
        weight: 20,
      }),
    ]);
  });

  it('make cycles of what must move together', () => {
    const plan = planOf(
      [{ id: 'a' }, { id: 'b' }],
      [declared('a', 'b', { origin: 'konveyor', createdBy: undefined })],
      [['b', 'a', 'strong', 3]],
    );
    expect(reasonOf(plan, 'a', 'cycle')).toBe(
      'Must move with B: each depends strongly on the other, as declared in part by a Konveyor import.',
    );
  });

  it('are named where they are cut', () => {
    const plan = planOf(
      [{ id: 'web' }, { id: 'db', workload: 'database' }],
      [
        declared('web', 'db', { strength: 'weak' }),
        declared('web', 'db', { origin: 'konveyor' }),
      ],
    );
    expect(plan.cuts).toEqual([
      expect.objectContaining({
        weight: 0,
        reason: expect.objectContaining({
          message: expect.stringMatching(
            /^WEB needs DB, declared by a Konveyor import and user:default\/ada\. /,
          ),
        }),
      }),
    ]);
  });

  it('warn of what is needed and does not move', () => {
    const plan = planOf(
      [{ id: 'web' }, { id: 'old', disposition: 'retire' }],
      [declared('web', 'old'), declared('web', 'nowhere')],
    );
    expect(
      plan.warnings.find(each => each.rule === 'needed-but-set-aside')?.message,
    ).toBe('OLD is retired, but WEB depends on it.');
  });
});
