import type { Loss } from '@crosswalk/backstage-plugin-glossary-common';

/** What is lost for the same reason in the same field. */
export interface LossGroup {
  field: string;
  reason: string;
  subjects: string[];
}

/** A format loses few things, of many subjects; the most frequent come first. */
export function groupLosses(losses: readonly Loss[]): LossGroup[] {
  const groups = new Map<string, LossGroup>();
  for (const { field, reason, subject } of losses) {
    const key = JSON.stringify([field, reason]);
    const group = groups.get(key) ?? { field, reason, subjects: [] };
    group.subjects.push(subject);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => b.subjects.length - a.subjects.length,
  );
}
