import fc from 'fast-check';
import { VirtualMachine } from '../types';
import { mergeInventories, SourceInventory } from './mergeInventories';
import { testMachine } from './testMachines';

const digits = fc.constantFrom('a', 'b', 'c');
const uuids = digits.map(digit => `${digit.repeat(31)}0`);
const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined });

/** Few values, so that sources often mean the same, or seem to. */
const machines: fc.Arbitrary<VirtualMachine[]> = fc.uniqueArray(
  fc
    .record({
      key: fc.oneof(
        fc.record({
          keySource: fc.constant('vm-id' as const),
          key: fc
            .tuple(fc.constantFrom('v1', 'v2'), fc.nat(4))
            .map(([scope, id]) => `${scope}:vm-${id}`),
        }),
        fc.record({
          keySource: fc.constant('uuid' as const),
          key: uuids.map(uuid => `uuid:${uuid}`),
        }),
        fc.record({
          keySource: fc.constant('path' as const),
          key: fc.nat(6).map(n => `path:${n}`),
        }),
      ),
      name: fc.constantFrom('web', 'Web', 'db', 'app'),
      cluster: optional(fc.constantFrom('x', 'y')),
      datacenter: optional(fc.constantFrom('east', 'west')),
      instanceUuid: optional(uuids),
      smbiosUuid: optional(uuids),
      cpus: fc.nat(3),
      annotation: optional(fc.constantFrom('one', 'two')),
    })
    .map(({ key, ...fields }) => testMachine({ ...fields, ...key })),
  { selector: each => each.key, maxLength: 8 },
);

const estates: fc.Arbitrary<SourceInventory[]> = fc
  .array(
    fc.record({
      live: fc.boolean(),
      importedAt: fc.constantFrom('2026-01-01', '2026-02-01'),
      virtualMachines: machines,
    }),
    { maxLength: 4 },
  )
  .map(sources =>
    sources.map((each, index) => ({ sourceId: `s${index}`, ...each })),
  );

type Merged = ReturnType<typeof mergeInventories>;

const keysOf = ({ members }: Merged[number], sourceId: string) =>
  members.filter(each => each.sourceId === sourceId).map(each => each.key);

/** What is stored of a merge, and comes in with the next. */
const assignedIn = (merged: Merged, sourceId: string) =>
  new Map(
    merged.flatMap(each =>
      keysOf(each, sourceId).map(
        key => [key, each.virtualMachine.key] as const,
      ),
    ),
  );

const check = (
  property: (sources: SourceInventory[], known: VirtualMachine[]) => void,
) => fc.assert(fc.property(estates, machines, property), { numRuns: 400 });

describe('a merge of any sources', () => {
  it('has each VM of each source once, under keys of which there are no two', () => {
    check((sources, known) => {
      const merged = mergeInventories(sources, known);
      const keys = merged.map(each => each.virtualMachine.key);
      expect(keys).toEqual([...new Set(keys)].sort());
      for (const { sourceId, virtualMachines } of sources) {
        expect(merged.flatMap(each => keysOf(each, sourceId)).sort()).toEqual(
          virtualMachines.map(each => each.key).sort(),
        );
        expect(
          Math.max(0, ...merged.map(each => keysOf(each, sourceId).length)),
        ).toBeLessThanOrEqual(1);
      }
    });
  });

  it('does not depend on the order of sources, VMs, or what was known', () => {
    check((sources, known) => {
      const turned = [...sources].reverse().map(each => ({
        ...each,
        virtualMachines: [...each.virtualMachines].reverse(),
      }));
      expect(mergeInventories(turned, [...known].reverse())).toEqual(
        mergeInventories(sources, known),
      );
    });
  });

  it('changes nothing when it is done again', () => {
    check((sources, known) => {
      const once = mergeInventories(sources, known);
      const again = sources.map(each => ({
        ...each,
        assigned: assignedIn(once, each.sourceId),
      }));
      expect(
        mergeInventories(
          again,
          once.map(each => each.virtualMachine),
        ),
      ).toEqual(once);
    });
  });

  it('doubles nothing when a file comes in as two sources', () => {
    check((sources, known) => {
      const [first] = sources;
      const twice = first ? [first, { ...first, sourceId: 'again' }] : [];
      expect(mergeInventories(twice, known)).toHaveLength(
        first?.virtualMachines.length ?? 0,
      );
    });
  });
});
