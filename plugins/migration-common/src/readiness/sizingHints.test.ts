import fc from 'fast-check';
import { sizingHints } from './sizingHints';
import { exportedMachine, MachineFields } from './testMachines';

const hintsOf = (fields: MachineFields) =>
  sizingHints(exportedMachine(fields)).map(
    ({ resource, direction, now, proposed }) => [
      resource,
      direction,
      now,
      proposed,
    ],
  );

const cpu = (cpus: number, cpuMHz: number) => ({
  cpus,
  facts: { use: { cpuMHz, cpuCapacityMHz: cpus * 2500 } },
});
const memory = (memoryMiB: number, memoryActiveMiB: number) => ({
  memoryMiB,
  facts: { use: { memoryActiveMiB } },
});

describe('sizingHints', () => {
  it('says nothing where nothing is known, or the VM fits', () => {
    expect(hintsOf({})).toEqual([]);
    expect(hintsOf(cpu(4, 6000))).toEqual([]);
    expect(hintsOf(memory(8192, 4000))).toEqual([]);
  });

  it('proposes fewer vCPUs where half or less would do', () => {
    expect(hintsOf(cpu(8, 2000))).toEqual([['cpu', 'smaller', 8, 2]]);
    expect(hintsOf(cpu(1, 0))).toEqual([]);
    expect(hintsOf(cpu(2, 0))).toEqual([['cpu', 'smaller', 2, 1]]);
  });

  it('proposes more where it is short', () => {
    expect(hintsOf(cpu(4, 9500))).toEqual([['cpu', 'larger', 4, 6]]);
    expect(hintsOf(memory(4096, 4000))).toEqual([
      ['memory', 'larger', 4096, 6144],
    ]);
  });

  it('leaves memory at twice of what was touched, and at least a GiB', () => {
    expect(hintsOf(memory(16384, 1500))).toEqual([
      ['memory', 'smaller', 16384, 3072],
    ]);
    expect(hintsOf(memory(4096, 0))).toEqual([
      ['memory', 'smaller', 4096, 1024],
    ]);
    expect(hintsOf(memory(1024, 0))).toEqual([]);
  });

  it('looks at what the file systems hold, else at what the disks take up', () => {
    const partitions = [{ path: 'C:\\', capacityMiB: 102400, freeMiB: 82400 }];
    expect(
      hintsOf({
        provisionedMiB: 102400,
        inUseMiB: 90000,
        facts: { partitions },
      }),
    ).toEqual([['storage', 'smaller', 102400, 28672]]);
    expect(
      hintsOf({
        provisionedMiB: 102400,
        inUseMiB: 7000,
        facts: { partitions: [] },
      }),
    ).toEqual([['storage', 'smaller', 102400, 10240]]);
    expect(
      hintsOf({
        provisionedMiB: 10240,
        inUseMiB: 100,
        facts: { partitions: [] },
      }),
    ).toEqual([]);
  });

  it('proposes room for a file system that is nearly full', () => {
    expect(
      hintsOf({
        provisionedMiB: 20480,
        facts: {
          partitions: [{ path: '/', capacityMiB: 20480, freeMiB: 1000 }],
        },
      }),
    ).toEqual([['storage', 'larger', 20480, 28672]]);
  });

  it('leaves alone what is off, but for its storage, and what is set aside', () => {
    expect(hintsOf({ ...cpu(8, 0), powerState: 'poweredOff' })).toEqual([]);
    expect(hintsOf({ ...cpu(8, 0), template: true })).toEqual([]);
  });

  it('never proposes nothing, less than a whole or the wrong way', () => {
    const size = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(size, size, size, size, size, (a, b, c, d, e) => {
        const hints = sizingHints(
          exportedMachine({
            cpus: a % 128,
            memoryMiB: b,
            provisionedMiB: c,
            inUseMiB: d,
            facts: {
              partitions: [{ path: '/', capacityMiB: c, freeMiB: d % (c + 1) }],
              use: { cpuMHz: e, cpuCapacityMHz: a, memoryActiveMiB: d },
            },
          }),
        );
        for (const { direction, now, proposed } of hints) {
          expect(proposed).toBeGreaterThan(0);
          expect(Number.isInteger(proposed - now)).toBe(true);
          expect(direction === 'larger').toBe(proposed > now);
        }
      }),
    );
  });
});
