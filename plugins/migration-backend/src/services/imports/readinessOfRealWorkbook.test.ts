import {
  ambiguousNames,
  assessVirtualMachine,
  assignTargetNames,
  ConcernFinding,
  concerns,
  VirtualMachineAssessment,
} from '@crosswalk/backstage-plugin-migration-common';
import { findRealWorkbook } from '../../__testUtils__/sizingWorkbooks';
import { readInventory } from './readInventory';
import { defaultWorkbookLimits } from './workbook/limits';

jest.setTimeout(60_000);

const file = findRealWorkbook();
const whereAtHand = file ? describe : describe.skip;

whereAtHand('readiness of a real 805-VM workbook', () => {
  let assessments: VirtualMachineAssessment[];

  beforeAll(async () => {
    const { virtualMachines, infrastructure, coverage } = await readInventory({
      file: file ?? '',
      limits: defaultWorkbookLimits,
    });
    const ambiguous = ambiguousNames(virtualMachines);
    const targetNames = assignTargetNames(virtualMachines);
    assessments = virtualMachines.map(vm =>
      assessVirtualMachine(vm, {
        coverages: [coverage],
        infrastructure,
        now: '2026-11-25T00:00:00.000Z',
        targetNames,
        isNameAmbiguous: ({ key }) => ambiguous.has(key),
      }),
    );
  });

  const findingsOf = (concern: string): ConcernFinding[] =>
    assessments.flatMap(({ findings }) =>
      findings.filter(finding => finding.concern === concern),
    );
  const countOf = (concern: string) =>
    (['raised', 'ok', 'unknown'] as const).map(
      answer =>
        findingsOf(concern).filter(each => each.answer === answer).length,
    );

  /** Raised, ok and unknown, as counted by hand; every other concern is unknown for every VM. */
  const measured: Record<string, number[]> = {
    'vmware.guestDisks.freespace': [6, 757, 42],
    'vmware.vm_missing_ip.detected': [0, 805, 0],
    'vmware.vm.name.invalid': [12, 793, 0],
    'vmware.os.unsupported': [800, 5, 0],
    'vmware.disk.count.exceeds.limit': [0, 805, 0],
    'vmware.guestDisks.key.not_found': [0, 113, 692],
  };

  it.each(concerns.map(({ id }) => id))('counts %s', concern => {
    expect(countOf(concern)).toEqual(measured[concern] ?? [0, 0, 805]);
  });

  it('finds 20 file systems that are too full, one of them entirely', () => {
    const tooFull = findingsOf('vmware.guestDisks.freespace')
      .filter(({ answer }) => answer === 'raised')
      .flatMap(({ evidence }) => evidence);
    expect(tooFull).toHaveLength(20);
    expect(tooFull.filter(({ value }) => value === '0')).toHaveLength(1);
  });

  it('blocks what is too full and is ready for nothing else', () => {
    const states = assessments.map(({ readiness }) => readiness);
    expect(states.filter(state => state === 'blocked')).toHaveLength(6);
    expect(states.filter(state => state === 'unknown')).toHaveLength(799);
  });

  it('renames what is no label, each to a name of its own', () => {
    const names = assessments.map(({ targetName }) => targetName);
    expect(new Set(names.map(({ name }) => name)).size).toBe(805);
    expect(names.filter(({ because }) => because !== undefined)).toHaveLength(
      476,
    );
  });
});
