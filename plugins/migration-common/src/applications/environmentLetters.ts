import { Environment } from '../types';
import { collect } from './collect';
import { NameParts } from './nameParts';

/** What one letter behind the name of an application stands for, where people write it so: `hrptweb01`. */
const letters: Record<string, Environment> = {
  s: 'staging',
  u: 'staging',
  t: 'test',
  q: 'test',
  d: 'development',
  p: 'production',
};
/** One letter, or one tier, may be chance. */
const leastAgreement = 2;
const shortestStem = 3;

/**
 * Reads a letter behind the name of an application as its environment: where there are VMs without it, and either
 * several such letters or several tiers that are named alike with and without it. `clients` is no staging of `client`.
 */
export function readEnvironmentLetters(all: Iterable<NameParts>): void {
  const byStem = collect(
    [...all].filter(each => each.stem === each.stemWithTier || each.tier),
    each => each.stem,
  );
  const candidates = [...byStem].flatMap(([stem, members]) => {
    const base = stem.slice(0, -1);
    const environment = letters[stem.slice(-1)];
    const bare = byStem.get(base);
    return environment &&
      bare &&
      base.length >= shortestStem &&
      members.every(each => each.tier && !each.environment)
      ? [{ base, environment, members, bare }]
      : [];
  });
  for (const siblings of collect(candidates, each => each.base).values()) {
    for (const { base, environment, members, bare } of siblings) {
      const tiers = new Set(
        members.flatMap(each =>
          bare.some(other => other.tier === each.tier) ? each.tier ?? [] : [],
        ),
      );
      if (
        tiers.size > 0 &&
        Math.max(tiers.size, siblings.length) >= leastAgreement
      ) {
        for (const each of members) {
          each.stem = base;
          each.environment = environment;
        }
      }
    }
  }
}
