import { idleSigns } from './idle';
import { exportedMachine, MachineFields } from './testMachines';

const now = '2026-11-25T00:00:00.000Z';
const signsOf = (fields: MachineFields, idleAfterDays?: number) =>
  idleSigns(exportedMachine(fields), { now, idleAfterDays }).map(
    ({ rule }) => rule,
  );

describe('idleSigns', () => {
  it('sees none in a VM that runs', () => {
    expect(signsOf({})).toEqual([]);
  });

  it('takes a VM for idle that was off for 30 days, or as long as is said', () => {
    const off = (poweredOffSince?: string) => ({
      powerState: 'poweredOff' as const,
      poweredOffSince,
    });
    expect(signsOf(off('2026-10-26T00:00:00.000Z'))).toEqual(['powered-off']);
    expect(signsOf(off('2026-10-26T00:00:01.000Z'))).toEqual([]);
    expect(signsOf(off('2026-11-18T00:00:00.000Z'), 7)).toEqual([
      'powered-off',
    ]);
    expect(
      idleSigns(exportedMachine(off('2026-10-01T10:00:00.000Z')), { now })[0]
        .message,
    ).toBe('It was powered off for 54 days, since 2026-10-01');
    expect(
      idleSigns(exportedMachine(off(undefined)), { now })[0].message,
    ).toMatch(/nothing says since when/);
    expect(signsOf({ ...off(undefined), template: true })).toEqual([]);
  });

  it('misses the heartbeat of a VM that is on and has tools', () => {
    for (const heartbeat of ['gray', 'Grey', 'red']) {
      expect(signsOf({ facts: { heartbeat } })).toEqual(['no-heartbeat']);
    }
    expect(signsOf({ facts: { heartbeat: 'yellow' } })).toEqual([]);
    expect(
      signsOf({ facts: { heartbeat: undefined, toolsRunning: false } }),
    ).toEqual(['no-heartbeat']);
    expect(
      signsOf({ facts: { heartbeat: undefined, toolsRunning: undefined } }),
    ).toEqual([]);
    expect(
      signsOf({
        facts: { heartbeat: 'gray' },
        toolsStatus: 'toolsNotInstalled',
      }),
    ).toEqual([]);
    expect(
      signsOf({ powerState: 'suspended', facts: { heartbeat: 'gray' } }),
    ).toEqual([]);
  });

  it('sees near-zero use where it is known', () => {
    const used = (cpuMHz?: number, memoryActiveMiB?: number) => ({
      facts: { use: { cpuMHz, cpuCapacityMHz: 5000, memoryActiveMiB } },
    });
    expect(signsOf(used(49, 40))).toEqual(['no-use']);
    expect(signsOf(used(49))).toEqual(['no-use']);
    expect(signsOf(used(50, 0))).toEqual([]);
    expect(signsOf(used(10, 41))).toEqual([]);
    expect(signsOf(used(undefined, 0))).toEqual([]);
    expect(
      signsOf({ facts: { use: { cpuMHz: 0, cpuCapacityMHz: 0 } } }),
    ).toEqual([]);
  });
});
