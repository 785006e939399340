import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { canonicalJson } from './canonicalJson';

/** What must be written to get from one set of entities to another. @public */
export interface EntityDiff {
  added: Entity[];
  /** As they are after. */
  changed: Entity[];
  unchanged: Entity[];
  /** As they were before. */
  removed: Entity[];
}

/** Compares by entity ref and content. @public */
export function diffEntities(
  before: readonly Entity[],
  after: readonly Entity[],
): EntityDiff {
  const old = new Map(
    before.map(entity => [stringifyEntityRef(entity), entity]),
  );
  const diff: EntityDiff = {
    added: [],
    changed: [],
    unchanged: [],
    removed: [],
  };
  for (const entity of after) {
    const ref = stringifyEntityRef(entity);
    const known = old.get(ref);
    old.delete(ref);
    if (!known) {
      diff.added.push(entity);
    } else if (canonicalJson(known) === canonicalJson(entity)) {
      diff.unchanged.push(entity);
    } else {
      diff.changed.push(entity);
    }
  }
  diff.removed.push(...old.values());
  return diff;
}
