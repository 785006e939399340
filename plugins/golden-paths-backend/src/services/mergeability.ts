import {
  Change,
  ChangeDetails,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { BareRepository } from '../git/BareRepository';
import { checksForbid } from './ChangeChecks';

/** Whether a change could be merged now, and if not, why. */
export async function mergeability(
  repository: BareRepository,
  change: Change,
  checks: ChangeDetails['checks'],
): Promise<ChangeDetails['mergeable']> {
  if (change.status !== 'open') {
    return { ok: false, reason: `The change is ${change.status}` };
  }
  const forbidden = checksForbid(checks);
  if (forbidden) {
    return { ok: false, reason: forbidden };
  }
  const base = await repository.requireBranchHead(change.base);
  if (base !== change.baseCommit) {
    const outcome = await repository.mergeTrees(base, change.headCommit);
    if (outcome.conflicts) {
      return {
        ok: false,
        reason: `Conflicts with ${change.base} in ${outcome.conflicts.join(
          ', ',
        )}`,
      };
    }
  }
  return { ok: true };
}
