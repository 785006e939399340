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

/** Cases by the concern that they are of. */
export type CasesByConcern = Record<string, Case[]>;

/** What a rule answers, and whether it says why and where that comes from. */
export function outcomeOf(concern: string, given: Given) {
  const { answer, reason, message, evidence } = findingOf(concern, given);
  return {
    answer,
    reason,
    // Only what no source can say, or what nothing speaks for, has nothing to show.
    explained:
      message !== '' &&
      (evidence.length > 0 || answer === 'ok' || reason === 'not-in-format'),
  };
}
