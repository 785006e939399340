import { Evidence } from '../types';
import { collect } from './collect';

/** The same thing said of several VMs is said once, with how many. */
export function tally(evidence: Evidence[]): Evidence[] {
  return [
    ...collect(evidence, each => `${each.kind}\n${each.message}`).values(),
  ]
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
    .map(same => ({
      kind: same[0].kind,
      message: `${same[0].message} (${same.length} ${
        same.length === 1 ? 'VM' : 'VMs'
      })`,
    }));
}
