import { ConcernFinding, UnknownReason } from '../types';
import { assessVirtualMachine } from './assess';
import { AssessmentContext } from './context';
import {
  contextOf,
  exportedMachine,
  exportWithout,
  fullCoverage,
  liveMachine,
  MachineFields,
} from './testMachines';

export interface Given {
  vm?: MachineFields;
  /** From a live vCenter instead of an export. */
  live?: boolean;
  /** Sheets, or columns behind their sheet and a dot, that the export lacks. */
  without?: string[];
  context?: Partial<AssessmentContext>;
}

export type Case = [
  title: string,
  given: Given,
  answer: ConcernFinding['answer'],
  reason?: UnknownReason,
];

export function findingOf(concern: string, given: Given): ConcernFinding {
  const { vm, live, without = [], context } = given;
  const { findings } = assessVirtualMachine(
    live ? liveMachine(vm) : exportedMachine(vm),
    contextOf(
      live ? fullCoverage('vcenter') : exportWithout(...without),
      context,
    ),
  );
  const found = findings.find(each => each.concern === concern);
  if (!found) {
    throw new Error(`No rule has the id ${concern}`);
  }
  return found;
}

/** Declares a test for each case of a concern. */
export function judges(concern: string, cases: Case[]): void {
  describe(concern, () => {
    it.each(cases)('%s', (...[, given, answer, reason]: Case) => {
      const finding = findingOf(concern, given);
      expect({ answer: finding.answer, reason: finding.reason }).toEqual({
        answer,
        reason,
      });
      expect(finding.message).not.toBe('');
      // What is known or could have been names where; only what no source can say has nothing to show.
      if (reason !== 'not-in-format' && answer !== 'ok') {
        expect(finding.evidence.length).toBeGreaterThan(0);
      }
    });
  });
}
