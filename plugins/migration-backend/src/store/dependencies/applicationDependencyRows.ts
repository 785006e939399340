import { ApplicationDependency } from '@crosswalk/backstage-plugin-migration-common';

/** A declared dependency as the database answers it. */
export interface ApplicationDependencyDbRow {
  id: string;
  estate_id: string;
  source_id: string;
  target_id: string;
  strength: string;
  origin: string;
  /** Id of a source, where no person declared it. */
  brought_by: string | null;
  note: string | null;
  created_by: string | null;
  created_at: string | null;
}

export function toApplicationDependency(
  row: ApplicationDependencyDbRow,
): ApplicationDependency {
  return {
    id: row.id,
    estateId: row.estate_id,
    sourceId: row.source_id,
    targetId: row.target_id,
    strength: row.strength as ApplicationDependency['strength'],
    origin: row.origin as ApplicationDependency['origin'],
    note: row.note ?? undefined,
    createdBy: row.created_by ?? undefined,
    createdAt: row.created_at ?? undefined,
  };
}

export function fromApplicationDependency(
  dependency: ApplicationDependency,
  broughtBy?: string,
): ApplicationDependencyDbRow {
  return {
    id: dependency.id,
    estate_id: dependency.estateId,
    source_id: dependency.sourceId,
    target_id: dependency.targetId,
    strength: dependency.strength,
    origin: dependency.origin,
    brought_by: broughtBy ?? null,
    note: dependency.note ?? null,
    created_by: dependency.createdBy ?? null,
    created_at: dependency.createdAt ?? null,
  };
}
