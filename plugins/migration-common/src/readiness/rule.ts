import {
  Concern,
  ConcernAnswer,
  ConcernEvidence,
  UnknownReason,
} from '../types';
import { Subject } from './Subject';

/** What a rule says of one VM. */
export interface Verdict {
  answer: ConcernAnswer;
  reason?: UnknownReason;
  message: string;
  evidence: ConcernEvidence[];
}

/** A concern, and how to tell whether a VM has it. */
export interface Rule extends Concern {
  judge(subject: Subject): Verdict;
}

export function raised(message: string, evidence: ConcernEvidence[]): Verdict {
  return { answer: 'raised', message, evidence };
}

export function ok(message: string, evidence: ConcernEvidence[]): Verdict {
  return { answer: 'ok', message, evidence };
}

export function unknown(
  reason: UnknownReason,
  message: string,
  evidence: ConcernEvidence[] = [],
): Verdict {
  return { answer: 'unknown', reason, message, evidence };
}

/**
 * The verdict on several inputs: one that is true settles it, one that is unknown leaves it open, and only when all are
 * known to be false is there nothing to say.
 */
export function combine(
  verdicts: Verdict[],
  messages: { raised: (count: number) => string; ok: string },
): Verdict {
  const evidenceOf = (answer: ConcernAnswer) =>
    verdicts
      .filter(each => each.answer === answer)
      .flatMap(each => each.evidence);
  const hits = verdicts.filter(each => each.answer === 'raised').length;
  if (hits > 0) {
    return raised(messages.raised(hits), evidenceOf('raised'));
  }
  const open = verdicts.find(each => each.answer === 'unknown');
  if (open) {
    return { ...open, evidence: evidenceOf('unknown') };
  }
  return ok(messages.ok, evidenceOf('ok'));
}
