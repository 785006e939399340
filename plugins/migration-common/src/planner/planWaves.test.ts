import { PlanResult } from '../types';
import { UnsatisfiablePlanError } from './errors';
import { planWaves } from './planWaves';
import { TestApplication, testEstate } from './testEstate';

const waveOf = (plan: PlanResult, id: string) =>
  plan.placements.find(placement => placement.applicationId === id)?.waveId;
const phaseOf = (plan: PlanResult, id: string) =>
  plan.waves.find(wave => wave.id === waveOf(plan, id))?.phase;
const rulesOf = (plan: PlanResult, id: string) =>
  plan.placements
    .find(placement => placement.applicationId === id)
    ?.reasons.map(reason => reason.rule);
const warned = (plan: PlanResult, rule: string) =>
  plan.warnings.find(warning => warning.rule === rule);
const small = (virtualMachines: number) => ({
  capacity: { virtualMachines, inUseTiB: 100 },
});
const failure = (act: () => unknown): UnsatisfiablePlanError => {
  try {
    act();
  } catch (error) {
    if (error instanceof UnsatisfiablePlanError) {
      return error;
    }
    throw error;
  }
  throw new Error('Expected the plan to be unsatisfiable');
};

describe('planWaves', () => {
  it('makes no waves of an empty estate, and says so', () => {
    const plan = planWaves(testEstate([]));
    expect(plan.waves).toEqual([]);
    expect(plan.warnings.map(({ rule }) => rule)).toEqual(['nothing-to-move']);
  });

  it('orders phases from pilot to mission-critical, and production by what it keeps', () => {
    const plan = planWaves(
      testEstate([
        { id: 'core', criticality: 'mission-critical' },
        { id: 'db', workload: 'database' },
        { id: 'files', workload: 'stateful' },
        { id: 'web' },
        { id: 'wiki-test', environment: 'test' },
        ...['p1', 'p2', 'p3', 'p4', 'p5'].map(
          (id): TestApplication => ({
            id,
            environment: 'development',
            criticality: 'low',
          }),
        ),
      ]),
    );
    expect(
      plan.waves.map(({ title, applicationIds }) => [title, applicationIds]),
    ).toEqual([
      ['Pilot', ['p1', 'p2', 'p3', 'p4', 'p5']],
      ['Development and test', ['wiki-test']],
      ['Production, stateless', ['web']],
      ['Production, stateful', ['files']],
      ['Production, databases', ['db']],
      ['Mission-critical', ['core']],
    ]);
  });

  it('puts windows one after the other and names the day vSphere lets go', () => {
    const plan = planWaves(
      testEstate([{ id: 'a' }, { id: 'b', workload: 'database' }], [], {
        startDate: '2027-02-22',
        waveDays: 4,
        gapDays: 3,
        parallelRunDays: 14,
      }),
    );
    expect(
      plan.waves.map(({ window, decommissionDate }) => [
        window.start,
        window.end,
        decommissionDate,
      ]),
    ).toEqual([
      ['2027-02-22', '2027-02-26', '2027-03-12'],
      ['2027-03-01', '2027-03-05', '2027-03-19'],
    ]);
  });

  it('shows different kinds in the pilot, at least one of them rehosted, and counts undecided as rehost', () => {
    const plan = planWaves(
      testEstate([
        ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
          (id): TestApplication => ({
            id,
            environment: 'test',
            criticality: 'low',
            disposition: 'refactor',
          }),
        ),
        {
          id: 'win',
          environment: 'test',
          criticality: 'low',
          vm: { osFamily: 'windows' },
        },
        {
          id: 'db',
          environment: 'test',
          criticality: 'low',
          workload: 'database',
          disposition: 'replatform',
        },
        { id: 'prod', criticality: 'low' },
      ]),
    );
    const [pilot] = plan.waves;
    expect(pilot.phase).toBe('pilot');
    expect(pilot.applicationIds).toHaveLength(5);
    expect(pilot.applicationIds).toEqual(expect.arrayContaining(['win', 'db']));
    expect(pilot.applicationIds).not.toContain('prod');
    expect(
      plan.placements.find(({ applicationId }) => applicationId === 'win')
        ?.reasons[0].message,
    ).toContain('not decided, so that it counts as rehost');
    expect(warned(plan, 'pilot-without-rehost')).toBeUndefined();
  });

  it('says when the pilot is too small, proves no rehost, or does not exist', () => {
    const refactored = planWaves(
      testEstate([
        {
          id: 'a',
          environment: 'test',
          criticality: 'low',
          disposition: 'refactor',
        },
      ]),
    );
    expect(warned(refactored, 'pilot-size')?.message).toContain(
      '1 workload instead of 5 to 10',
    );
    expect(warned(refactored, 'pilot-without-rehost')).toBeDefined();
    expect(
      warned(planWaves(testEstate([{ id: 'a' }])), 'no-pilot'),
    ).toBeDefined();
  });

  it('sets aside what does not move, each with its reason', () => {
    const plan = planWaves(
      testEstate(
        [
          { id: 'old', disposition: 'retire' },
          { id: 'stay', disposition: 'retain' },
          { id: 'crm', disposition: 'repurchase' },
          { id: 'golden', vm: { template: true } },
          { id: 'empty', vms: 0 },
          { id: 'web' },
        ],
        [['web', 'old']],
      ),
    );
    expect(
      plan.setAside.map(({ applicationId, reason }) => [
        applicationId,
        reason.rule,
      ]),
    ).toEqual([
      ['crm', 'disposition-repurchase'],
      ['empty', 'no-virtual-machines'],
      ['golden', 'set-aside-virtual-machines-only'],
      ['old', 'disposition-retire'],
      ['stay', 'disposition-retain'],
    ]);
    expect(plan.placements.map(({ applicationId }) => applicationId)).toEqual([
      'web',
    ]);
    expect(warned(plan, 'needed-but-set-aside')?.about).toEqual(['old', 'web']);
    expect(warned(plan, 'set-aside-virtual-machines')).toMatchObject({
      message: '1 template is set aside and in no wave.',
      about: ['golden-1'],
    });
  });

  it('sets aside what is no workload, and says what that is', () => {
    const input = testEstate([
      { id: 'web', vms: 3 },
      { id: 'vcls', vm: { systemAgent: true } },
      { id: 'golden', vm: { template: true } },
      { id: 'srm', vms: 2, vm: { placeholder: true } },
    ]);
    input.virtualMachines[0].systemAgent = true;
    const plan = planWaves(input);
    expect(plan.waves[0].load.virtualMachines).toBe(2);
    expect(plan.setAside.map(({ applicationId }) => applicationId)).toEqual([
      'golden',
      'srm',
      'vcls',
    ]);
    expect(warned(plan, 'set-aside-virtual-machines')).toMatchObject({
      message:
        '1 template, 2 Site Recovery placeholders and 2 agents of vSphere are set aside and in no wave.',
      about: ['golden-1', 'srm-1', 'srm-2', 'vcls-1', 'web-1'],
    });
    expect(warned(plan, 'unassigned-virtual-machines')).toBeUndefined();
  });

  it('counts VMs that no application holds', () => {
    const input = testEstate([{ id: 'a', vms: 2 }]);
    const plan = planWaves({
      ...input,
      applications: [{ ...input.applications[0], virtualMachineKeys: ['a-1'] }],
    });
    expect(warned(plan, 'unassigned-virtual-machines')?.about).toEqual(['a-2']);
    expect(plan.waves[0].load.virtualMachines).toBe(1);
  });

  it.each([
    [
      'a LUN',
      { path: undefined, raw: true, rawLunId: 'naa.600', shared: false },
      'shared-lun',
    ],
    [
      'a virtual disk',
      { path: '[ds1] q/q.vmdk', raw: false, rawLunId: undefined, shared: true },
      'shared-disk',
    ],
  ])('keeps together what shares %s', (_, disk, rule) => {
    const plan = planWaves(
      testEstate(
        [
          { id: 'a', vms: 3, vm: { disks: [disk] } },
          { id: 'b', vms: 3, workload: 'database', vm: { disks: [disk] } },
          { id: 'c', vms: 1 },
        ],
        [],
        small(6),
      ),
    );
    expect(waveOf(plan, 'a')).toBe(waveOf(plan, 'b'));
    expect(rulesOf(plan, 'a')).toEqual(
      expect.arrayContaining(['phase-of-group', rule]),
    );
    expect(waveOf(plan, 'c')).not.toBe(waveOf(plan, 'a'));
  });

  it('does not take the same path on two vCenters for one disk', () => {
    const disk = { path: '[ds1] a/a.vmdk', raw: false, shared: false };
    const plan = planWaves(
      testEstate([
        { id: 'a', vm: { vcenter: 'vc1', disks: [disk] } },
        {
          id: 'b',
          workload: 'database',
          vm: { vcenter: 'vc2', disks: [disk] },
        },
      ]),
    );
    expect(waveOf(plan, 'a')).not.toBe(waveOf(plan, 'b'));
  });

  it('keeps cycles of strong dependencies together, but not through a shared service', () => {
    const estate = (sharedService: boolean) =>
      testEstate(
        [
          { id: 'a' },
          { id: 'b', workload: 'database' },
          { id: 'dns', workload: 'stateful', sharedService },
        ],
        [
          ['a', 'dns'],
          ['dns', 'b'],
          ['b', 'a'],
        ],
      );
    const tied = planWaves(estate(false));
    expect(new Set(['a', 'b', 'dns'].map(id => waveOf(tied, id))).size).toBe(1);
    expect(tied.cuts).toEqual([]);

    const bridged = planWaves(estate(true));
    expect(waveOf(bridged, 'a')).not.toBe(waveOf(bridged, 'b'));
    expect(bridged.cuts.map(({ reason }) => reason.rule)).toEqual([
      'shared-service-bridge',
      'phase-order',
      'shared-service-bridge',
    ]);
  });

  it('puts what talks together into the same wave, targets first where they must part', () => {
    const plan = planWaves(
      testEstate(
        [
          { id: 'a', vms: 2 },
          { id: 'b', vms: 2 },
          { id: 'c', vms: 2 },
          { id: 'd', vms: 2 },
        ],
        [
          ['a', 'c', 'strong', 100],
          ['b', 'd', 'strong', 100],
          ['a', 'b', 'weak'],
        ],
        small(4),
      ),
    );
    expect(waveOf(plan, 'a')).toBe(waveOf(plan, 'c'));
    expect(waveOf(plan, 'b')).toBe(waveOf(plan, 'd'));
    expect([waveOf(plan, 'b'), waveOf(plan, 'a')]).toEqual([
      'wave-1',
      'wave-2',
    ]);
    expect(plan.cuts).toHaveLength(1);
    expect(plan.cuts[0]).toMatchObject({
      sourceWaveId: 'wave-2',
      targetWaveId: 'wave-1',
      reason: { rule: 'capacity', about: ['a', 'b'] },
    });
    expect(rulesOf(plan, 'a')).toContain('dependency');
  });

  it('gives a group that is too large a wave of its own, and says by how much', () => {
    const plan = planWaves(
      testEstate([{ id: 'big', vms: 7 }, { id: 'tiny' }], [], small(5)),
    );
    expect(plan.waves.map(({ applicationIds }) => applicationIds)).toEqual([
      ['big'],
      ['tiny'],
    ]);
    expect(warned(plan, 'over-capacity')?.message).toBe(
      'BIG moves in wave 1, which holds 2 VMs more than the 5 that a wave takes.',
    );
  });

  describe('pins', () => {
    const four: TestApplication[] = ['a', 'b', 'c', 'd'].map(id => ({
      id,
      vms: 2,
    }));

    it('are law, also against the phase, and explain themselves', () => {
      const plan = planWaves(
        testEstate(
          [
            { id: 'web' },
            { id: 'db', workload: 'database' },
            { id: 'core', criticality: 'mission-critical' },
          ],
          [],
          {
            pins: { core: 'wave-1' },
          },
        ),
      );
      expect(waveOf(plan, 'core')).toBe('wave-1');
      expect(rulesOf(plan, 'core')).toEqual(['phase-by-pin', 'pin']);
      expect(phaseOf(plan, 'core')).toBe('production');
    });

    it('stretch a plan that would end before them', () => {
      const plan = planWaves(testEstate(four, [], { pins: { d: 'wave-4' } }));
      expect(
        plan.waves.map(({ applicationIds }) => applicationIds.length),
      ).toEqual([1, 1, 1, 1]);
      expect(waveOf(plan, 'd')).toBe('wave-4');
      const leap = planWaves(
        testEstate(four.slice(0, 3), [], {
          pins: { a: 'wave-1', b: 'wave-3' },
        }),
      );
      expect(waveOf(leap, 'c')).toBe('wave-2');
    });

    it('make a pilot by hand', () => {
      const plan = planWaves(
        testEstate([...four, { id: 'e', criticality: 'low' }], [], {
          pins: { e: 'wave-1' },
          pilotSize: { min: 1, max: 3 },
        }),
      );
      expect(plan.waves[0]).toMatchObject({
        phase: 'pilot',
        applicationIds: ['e'],
      });
    });

    it('that reach beyond what can be filled are refused', () => {
      const error = failure(() =>
        planWaves(testEstate(four, [], { pins: { d: 'wave-9' } })),
      );
      expect(error.rule).toBe('pin-beyond-the-last-wave');
      expect(error.conflict.map(({ about }) => about)).toEqual([['d'], []]);
    });

    it('that part a group are refused with the shortest chain that ties it', () => {
      const error = failure(() =>
        planWaves(
          testEstate(
            [...four, { id: 'e' }],
            [
              ['a', 'b'],
              ['b', 'a'],
              ['b', 'c'],
              ['c', 'b'],
            ],
            { pins: { a: 'wave-1', b: 'wave-2', e: 'wave-1' } },
          ),
        ),
      );
      expect(error.rule).toBe('pins-part-a-group');
      expect(error.conflict.map(({ rule, about }) => [rule, about])).toEqual([
        ['pin', ['a']],
        ['pin', ['b']],
        ['cycle', ['a', 'b']],
      ]);
      expect(error.message).toContain(
        'A is pinned to wave-1. B is pinned to wave-2.',
      );
    });

    it('that overload a wave are refused with the fewest that do', () => {
      const error = failure(() =>
        planWaves(
          testEstate([...four, { id: 'big', vms: 4 }], [], {
            ...small(5),
            pins: { a: 'wave-1', b: 'wave-1', big: 'wave-1' },
          }),
        ),
      );
      expect(error.rule).toBe('pins-exceed-capacity');
      expect(error.conflict.map(({ about }) => about[0])).toEqual(['big', 'a']);
    });

    it('without effect are pointed out', () => {
      const plan = planWaves(
        testEstate([{ id: 'a' }, { id: 'old', disposition: 'retire' }], [], {
          pins: { gone: 'wave-1', old: 'wave-2' },
        }),
      );
      expect(
        plan.warnings
          .filter(({ rule }) => rule === 'pin-without-effect')
          .map(({ about }) => about),
      ).toEqual([['gone'], ['old']]);
    });
  });

  it.each([
    [{ startDate: '2027-02-30' }, 'start-date'],
    [
      { capacity: { virtualMachines: 0, inUseTiB: 1 } },
      'capacity-virtual-machines',
    ],
    [{ capacity: { virtualMachines: 5, inUseTiB: 0 } }, 'capacity-in-use'],
    [{ pilotSize: { min: 5, max: 4 } }, 'pilot-size'],
    [{ gapDays: -1 }, 'days'],
    [{ pins: { a: 'pilot' } }, 'pin'],
  ])('refuses %j', (constraints, rule) => {
    expect(
      failure(() => planWaves(testEstate([{ id: 'a' }], [], constraints))).rule,
    ).toBe(rule);
  });
});
