import { ImportReport } from '@crosswalk/backstage-plugin-migration-common';

type Changes = NonNullable<ImportReport['changes']>;

/** What differs between what is stored and what an import brings; both map an item's key to what it is. */
export function changesBetween(
  before: Map<string, string>,
  after: Map<string, string>,
): Changes {
  const changes = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  for (const [key, value] of after) {
    const known = before.get(key);
    if (known === undefined) {
      changes.added++;
    } else if (known === value) {
      changes.unchanged++;
    } else {
      changes.changed++;
    }
  }
  changes.removed = before.size - changes.changed - changes.unchanged;
  return changes;
}

/** The sentence that asks for confirmation when more would be lost than is allowed; undefined when all is well. */
export function lossOf(
  { before, lost }: { before: number; lost: number },
  what: string,
  maxLoss: number,
): string | undefined {
  const share = before === 0 ? 0 : lost / before;
  if (share <= maxLoss) {
    return undefined;
  }
  return `The import would remove ${lost} of ${before} ${what} (${percent(
    share,
  )}), which is more than ${percent(
    maxLoss,
  )}. The estate is as it was; confirm the import if they are really gone, or discard it.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
