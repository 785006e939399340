import { Knex } from 'knex';
import { inBatches } from '../pages';
import { ApplicationDependencyDbRow } from './applicationDependencyRows';

const table = 'application_dependencies';

/**
 * Hands the declared dependencies of applications on to the one that they become part of, inside the transaction that
 * merges them and before they are gone. What they needed of each other is nobody's any more; what two of them needed of
 * the same application becomes one, strong if one of them was.
 */
export async function moveDependencies(
  tx: Knex.Transaction,
  fromIds: string[],
  toId: string,
): Promise<void> {
  const from = new Set(fromIds);
  const rows = await touching(tx, [...from, toId]);
  const moved = (id: string) => (from.has(id) ? toId : id);
  const kept = new Map<string, ApplicationDependencyDbRow>();
  // What is where it belongs stays itself.
  const stayFirst = (row: ApplicationDependencyDbRow) =>
    from.has(row.source_id) || from.has(row.target_id) ? 1 : 0;
  rows.sort((a, b) => stayFirst(a) - stayFirst(b) || (a.id < b.id ? -1 : 1));
  for (const row of rows) {
    const [source, target] = [moved(row.source_id), moved(row.target_id)];
    const other = kept.get(`${source} ${target}`);
    if (source === target || other) {
      await tx(table).where({ id: row.id }).delete();
      if (other && row.strength === 'strong') {
        other.strength = 'strong';
      }
    } else {
      kept.set(`${source} ${target}`, {
        ...row,
        source_id: source,
        target_id: target,
      });
    }
  }
  for (const { id, source_id, target_id, strength } of kept.values()) {
    await tx(table).where({ id }).update({ source_id, target_id, strength });
  }
}

/** Each once, however many of the applications it is between. */
async function touching(
  tx: Knex.Transaction,
  ids: string[],
): Promise<ApplicationDependencyDbRow[]> {
  const found = new Map<string, ApplicationDependencyDbRow>();
  for (const batch of inBatches(ids, 400)) {
    const rows: ApplicationDependencyDbRow[] = await tx(table)
      .whereIn('source_id', batch)
      .orWhereIn('target_id', batch);
    rows.forEach(row => found.set(row.id, row));
  }
  return [...found.values()];
}
