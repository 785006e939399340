import {
  Dependency,
  Estate,
  EstateImport,
} from '@crosswalk/backstage-plugin-migration-common';

/** Rows as the database answers them; SQLite has no booleans, and PostgreSQL writes 64-bit integers as text. */
export interface EstateDbRow {
  id: string;
  name: string;
  created_at: string;
  current_import_id: string | null;
  imported_at: string | null;
}

export function toEstate(row: EstateDbRow): Estate {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    currentImportId: row.current_import_id ?? undefined,
    importedAt: row.imported_at ?? undefined,
  };
}

export interface ImportDbRow {
  id: string;
  estate_id: string;
  kind: string;
  source_id: string;
  removes_source: boolean | number;
  file_name: string;
  dry_run: boolean | number;
  loss_confirmed: boolean | number;
  status: string;
  progress_done: number;
  progress_total: number;
  report: string | null;
  error: string | null;
  created_at: string;
  finished_at: string | null;
  created_by: string;
  sequence: number | string;
  /** Computed, where somebody is told of it. */
  has_contents?: boolean | number;
}

export function toImport(row: ImportDbRow): EstateImport {
  return {
    id: row.id,
    estateId: row.estate_id,
    kind: row.kind as EstateImport['kind'],
    sourceId: row.source_id,
    fileName: row.file_name,
    dryRun: Boolean(row.dry_run),
    status: row.status as EstateImport['status'],
    retryable:
      (row.status === 'failed' || row.status === 'interrupted') &&
      Boolean(row.has_contents),
    progress: { done: row.progress_done, total: row.progress_total },
    report: row.report === null ? undefined : JSON.parse(row.report),
    error: row.error ?? undefined,
    createdAt: row.created_at,
    finishedAt: row.finished_at ?? undefined,
    createdBy: row.created_by,
  };
}

export interface DependencyDbRow {
  id: string;
  estate_id: string;
  source_key: string;
  target_key: string;
  port: number | null;
  strength: string;
  weight: number;
}

export function toDependency(row: DependencyDbRow): Dependency {
  return {
    id: row.id,
    estateId: row.estate_id,
    sourceKey: row.source_key,
    targetKey: row.target_key,
    port: row.port ?? undefined,
    strength: row.strength as Dependency['strength'],
    weight: row.weight,
  };
}
