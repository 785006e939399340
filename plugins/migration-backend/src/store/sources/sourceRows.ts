import { EstateSource } from '@crosswalk/backstage-plugin-migration-common';

/** A row as the database answers it; SQLite has no booleans. */
export interface SourceDbRow {
  id: string;
  estate_id: string;
  kind: string;
  title: string;
  live: boolean | number;
  coverage: string | null;
  infrastructure: string | null;
  items: number;
  import_id: string | null;
  imported_at: string | null;
  error: string | null;
  failed_at: string | null;
}

export function toSource(row: SourceDbRow): EstateSource {
  return {
    id: row.id,
    kind: row.kind as EstateSource['kind'],
    title: row.title,
    items: row.items,
    live: Boolean(row.live),
    importId: row.import_id ?? undefined,
    importedAt: row.imported_at ?? undefined,
    error: row.error ?? undefined,
    failedAt: row.failed_at ?? undefined,
  };
}
