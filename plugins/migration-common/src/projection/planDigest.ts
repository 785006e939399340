import { sha256 } from '../hash/sha256';
import { PlanConstraints, PlanResult } from '../types';
import { canonicalJson } from './canonicalJson';

/** Names the content of a plan: the same constraints and result have the same digest. @public */
export function planDigest(
  constraints: PlanConstraints,
  result: PlanResult,
): string {
  const { waves, placements, cuts, setAside, warnings } = result;
  return sha256(
    canonicalJson({
      constraints,
      result: { waves, placements, cuts, setAside, warnings },
    }),
  );
}
