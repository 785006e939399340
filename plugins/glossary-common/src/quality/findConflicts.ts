import { compareText } from '../compile/canonicalJson';
import { summarise } from '../crossings/crossings';
import type { Conflict, ConflictKind } from '../model/upkeep';
import type { GlossarySnapshot } from '../types';
import type { Finding } from './Finding';
import { findContradictions } from './findContradictions';
import {
  findDeprecatedInUse,
  findWithoutCrossing,
  findWithoutSource,
} from './findNeglected';
import { findSharedNames } from './findSharedNames';

/** From what tells readers something wrong to what only leaves them without. */
const urgency: Record<ConflictKind, number> = {
  'contradicting-mappings': 0,
  'deprecated-in-use': 1,
  homograph: 2,
  'unlinked-namesake': 3,
  'no-crossing': 4,
  'no-source': 5,
};

/**
 * Everything in the glossary that its owners should decide, the most pressing first: by kind, then what concerns more
 * concepts, then by the ref of its first concept.
 *
 * @public
 */
export function findConflicts(snapshot: GlossarySnapshot): Conflict[] {
  return [
    ...findContradictions(snapshot),
    ...findDeprecatedInUse(snapshot),
    ...findSharedNames(snapshot),
    ...findWithoutCrossing(snapshot),
    ...findWithoutSource(snapshot),
  ]
    .sort(compareFindings)
    .map(finding => ({
      ...finding,
      concepts: finding.concepts.flatMap(ref => summarise(snapshot, ref) ?? []),
    }));
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    urgency[a.kind] - urgency[b.kind] ||
    b.concepts.length - a.concepts.length ||
    compareText(a.concepts[0], b.concepts[0]) ||
    compareText(a.label ?? '', b.label ?? '')
  );
}
