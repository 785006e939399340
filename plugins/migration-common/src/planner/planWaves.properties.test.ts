import fc from 'fast-check';
import {
  criticalities,
  dispositions,
  environments,
  PlanResult,
  wavePhases,
  workloadKinds,
} from '../types';
import { findBonds } from './bonds';
import { edgesBetween } from './edges';
import { UnsatisfiablePlanError } from './errors';
import { PlannerInput } from './input';
import { sortOut } from './members';
import { planWaves } from './planWaves';
import { TestApplication, testEstate } from './testEstate';

const lun = { raw: true, rawLunId: 'naa.1', shared: false };

const estate: fc.Arbitrary<PlannerInput> = fc
  .integer({ min: 0, max: 24 })
  .chain(size => {
    const id = fc.nat({ max: Math.max(0, size - 1) }).map(n => `app-${n}`);
    return fc.record({
      applications: fc.array(
        fc.record({
          environment: fc.constantFrom(...environments),
          criticality: fc.constantFrom(...criticalities),
          workload: fc.constantFrom(...workloadKinds),
          disposition: fc.option(fc.constantFrom(...dispositions), {
            nil: undefined,
          }),
          sharedService: fc.integer({ max: 9, min: 0 }).map(n => n === 0),
          vms: fc.integer({ min: 0, max: 6 }),
          vm: fc.record({
            osFamily: fc.constantFrom('linux' as const, 'windows' as const),
            template: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
            inUseMiB: fc.integer({ min: 0, max: 400_000 }),
            disks: fc
              .integer({ min: 0, max: 7 })
              .map(n => (n === 0 ? [lun] : [])),
          }),
        }),
        { minLength: size, maxLength: size },
      ),
      dependencies: fc.array(
        fc.tuple(
          id,
          id,
          fc.constantFrom('strong' as const, 'weak' as const),
          fc.integer({ min: 1, max: 1000 }),
        ),
        { maxLength: size * 2 },
      ),
      declared: fc.array(
        fc.record({
          sourceId: id,
          targetId: id,
          strength: fc.constantFrom('strong' as const, 'weak' as const),
          origin: fc.constantFrom('declared' as const, 'konveyor' as const),
          createdBy: fc.constantFrom('user:default/ada', 'user:default/bob'),
        }),
        { maxLength: size },
      ),
      pins: fc.dictionary(
        id,
        fc.integer({ min: 1, max: 6 }).map(n => `wave-${n}`),
        { maxKeys: 3 },
      ),
      virtualMachines: fc.integer({ min: 1, max: 15 }),
      inUseTiB: fc.double({ min: 0.5, max: 4, noNaN: true }),
    });
  })
  .map(({ applications, dependencies, declared, pins, ...capacity }) => ({
    ...testEstate(
      applications.map(
        (application, n): TestApplication => ({
          id: `app-${n}`,
          ...application,
        }),
      ),
      dependencies,
      { pins, capacity },
    ),
    applicationDependencies: declared,
  }));

/** Runs the property on inputs that have a plan; contradicting pins have none. */
function forEveryPlan(check: (plan: PlanResult, input: PlannerInput) => void) {
  fc.assert(
    fc.property(estate, input => {
      let plan: PlanResult;
      try {
        plan = planWaves(input);
      } catch (error) {
        expect(error).toBeInstanceOf(UnsatisfiablePlanError);
        expect(Object.keys(input.constraints.pins)).not.toHaveLength(0);
        return;
      }
      check(plan, input);
    }),
    { numRuns: 300 },
  );
}

const waveOf = (plan: PlanResult) =>
  new Map(
    plan.placements.map(({ applicationId, waveId }) => [applicationId, waveId]),
  );

describe('a plan', () => {
  it('holds every application exactly once, or sets it aside with a reason', () => {
    forEveryPlan((plan, input) => {
      const seen = [
        ...plan.waves.flatMap(wave => wave.applicationIds),
        ...plan.setAside.map(({ applicationId }) => applicationId),
      ].sort();
      expect(seen).toEqual(input.applications.map(({ id }) => id).sort());
      expect(
        plan.placements.every(
          ({ reasons }) =>
            reasons.length >= 2 &&
            reasons.every(({ message }) => message !== ''),
        ),
      ).toBe(true);
      expect(plan.setAside.every(({ reason }) => reason.message !== '')).toBe(
        true,
      );
      for (const [id, wave] of waveOf(plan)) {
        expect(plan.waves.find(w => w.id === wave)?.applicationIds).toContain(
          id,
        );
      }
    });
  });

  it('respects the capacity unless it warns', () => {
    forEveryPlan((plan, input) => {
      const warned = new Set(
        plan.warnings
          .filter(({ rule }) => rule === 'over-capacity')
          .map(({ about }) => about[0]),
      );
      const machines = new Map(input.virtualMachines.map(vm => [vm.key, vm]));
      for (const wave of plan.waves) {
        const vms = input.applications
          .filter(({ id }) => wave.applicationIds.includes(id))
          .flatMap(({ virtualMachineKeys }) =>
            virtualMachineKeys.flatMap(key => machines.get(key) ?? []),
          )
          .filter(vm => !vm.template);
        const tebibytes =
          vms.reduce((sum, vm) => sum + vm.inUseMiB, 0) / 1024 / 1024;
        const over =
          vms.length > input.constraints.capacity.virtualMachines ||
          tebibytes > input.constraints.capacity.inUseTiB;
        expect(over).toBe(warned.has(wave.id));
        expect(wave.load.virtualMachines).toBe(vms.length);
      }
    });
  });

  it('keeps together what is bound together', () => {
    forEveryPlan((plan, input) => {
      const { members } = sortOut(input);
      const waves = waveOf(plan);
      for (const bond of findBonds(
        members,
        edgesBetween(
          members,
          input.dependencies,
          input.applicationDependencies,
        ),
      )) {
        expect(
          new Set(
            bond.members.map(index => waves.get(members[index].application.id)),
          ).size,
        ).toBe(1);
      }
    });
  });

  it('holds every pin', () => {
    forEveryPlan((plan, input) => {
      for (const [id, wave] of waveOf(plan)) {
        expect(wave).toBe(input.constraints.pins[id] ?? wave);
      }
    });
  });

  it('orders its phases, numbers its waves without gaps and leaves none empty', () => {
    forEveryPlan(plan => {
      const order = plan.waves.map(wave => wavePhases.indexOf(wave.phase));
      expect(order).toEqual([...order].sort());
      expect(plan.waves.map(({ id, order: n }) => [id, n])).toEqual(
        plan.waves.map((_, n) => [`wave-${n + 1}`, n + 1]),
      );
      expect(
        plan.waves.every(({ applicationIds }) => applicationIds.length > 0),
      ).toBe(true);
    });
  });

  it('mixes production with development only where it warns', () => {
    forEveryPlan((plan, input) => {
      const warned = new Set(
        plan.warnings
          .filter(({ rule }) => rule === 'mixed-environments')
          .map(({ about }) => about[0]),
      );
      for (const wave of plan.waves) {
        const kinds = new Set(
          input.applications
            .filter(({ id }) => wave.applicationIds.includes(id))
            .map(
              ({ environment }) =>
                environment === 'production' || environment === 'unknown',
            ),
        );
        expect(kinds.size > 1).toBe(warned.has(wave.id));
      }
    });
  });

  it('names every dependency it cuts, and no other', () => {
    forEveryPlan((plan, input) => {
      const waves = waveOf(plan);
      const owner = (key: string) => key.replace(/-\d+$/, '');
      const exists = new Set(
        input.virtualMachines.filter(vm => !vm.template).map(vm => vm.key),
      );
      const expected = new Set(
        input.dependencies
          .filter(
            ({ sourceKey, targetKey }) =>
              exists.has(sourceKey) && exists.has(targetKey),
          )
          .map(({ sourceKey, targetKey }) => [
            owner(sourceKey),
            owner(targetKey),
          ])
          .concat(
            (input.applicationDependencies ?? []).map(each => [
              each.sourceId,
              each.targetId,
            ]),
          )
          .filter(
            ([a, b]) =>
              waves.has(a) && waves.has(b) && waves.get(a) !== waves.get(b),
          )
          .map(pair => pair.join('>')),
      );
      expect(
        plan.cuts
          .map(cut => `${cut.sourceApplicationId}>${cut.targetApplicationId}`)
          .sort(),
      ).toEqual([...expected].sort());
      expect(plan.cuts.every(({ reason }) => reason.message !== '')).toBe(true);
    });
  });

  it('is the same to the byte in whatever order its input arrives', () => {
    const shuffled = (items: readonly unknown[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(
        estate.chain(input =>
          fc.record({
            input: fc.constant(input),
            applications: shuffled(input.applications),
            virtualMachines: shuffled(input.virtualMachines),
            dependencies: shuffled(input.dependencies),
            applicationDependencies: shuffled(
              input.applicationDependencies ?? [],
            ),
          }),
        ),
        ({ input, ...lists }) => {
          const other = {
            ...input,
            ...lists,
            constraints: {
              ...input.constraints,
              pins: Object.fromEntries(
                Object.entries(input.constraints.pins).reverse(),
              ),
            },
          } as PlannerInput;
          const run = (of: PlannerInput) => {
            try {
              return JSON.stringify(planWaves(of));
            } catch (error) {
              return String(error);
            }
          };
          expect(run(other)).toBe(run(input));
        },
      ),
      { numRuns: 300 },
    );
  });
});
