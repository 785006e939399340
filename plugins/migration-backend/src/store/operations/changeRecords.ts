import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  Application,
  ApplicationChange,
  OperationKind,
  Page,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { ApplicationDependencyDbRow } from '../dependencies/applicationDependencyRows';
import { fetchPage, inBatches } from '../pages';
import { ApplicationFields, PageRequest } from '../types';
import { Operation } from './types';

/** An application before or after a change. */
export type RecordedState = ApplicationFields & {
  /** Of one that a merge removed: what was declared of it, to be declared again. */
  declared?: ApplicationDependencyDbRow[];
};

/** What an operation did to one application. */
export interface ChangeRecord {
  applicationId: string;
  versionBefore?: number;
  versionAfter?: number;
  before?: RecordedState;
  after?: ApplicationFields;
}

interface ChangeDbRow {
  operation_id: string;
  kind: string;
  application_id: string;
  at: string;
  by: string;
  version_before: number | null;
  version_after: number | null;
  before: string | null;
  after: string | null;
}

export async function insertChanges(
  tx: Knex.Transaction,
  estateId: string,
  operation: Operation,
  records: ChangeRecord[],
): Promise<void> {
  const rows = records.map(record => ({
    operation_id: operation.id,
    kind: operation.kind,
    estate_id: estateId,
    application_id: record.applicationId,
    at: operation.at,
    by: operation.by,
    version_before: record.versionBefore ?? null,
    version_after: record.versionAfter ?? null,
    before: jsonOrNull(record.before),
    after: jsonOrNull(record.after),
  }));
  for (const batch of inBatches(rows, 50)) {
    await tx('application_changes').insert(batch);
    await setImmediate();
  }
}

/** What an operation did; empty when there is no such operation on the estate. */
export async function readChanges(
  db: Knex,
  estateId: string,
  operationId: string,
): Promise<ChangeRecord[]> {
  const rows: ChangeDbRow[] = await db('application_changes')
    .where({ estate_id: estateId, operation_id: operationId })
    .orderBy('sequence');
  return rows.map(toRecord);
}

/** What people did to an application, newest first. */
export function listChanges(
  db: Knex,
  application: Application,
  page: PageRequest,
): Promise<Page<ApplicationChange>> {
  const query = db('application_changes')
    .where({ application_id: application.id })
    .orderBy('sequence', 'desc');
  return fetchPage<ChangeDbRow, ApplicationChange>(query, page, row => {
    const record = toRecord(row);
    return {
      operationId: row.operation_id,
      operation: row.kind as OperationKind,
      at: row.at,
      by: row.by,
      version: row.version_after ?? row.version_before ?? 0,
      fields: changedFields(record),
      undoable: isAsLeft(record, application),
    };
  });
}

/** Whether an application is as a change left it: not touched since, or what was done since has been undone. */
export function isAsLeft(
  { versionAfter, after }: ChangeRecord,
  current: Application,
): boolean {
  return (
    versionAfter === current.version ||
    (after !== undefined &&
      isDeepStrictEqual(plain(after), plain(recordedState(current))))
  );
}

/** Without what JSON does not keep. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Which fields of applications people changed after the given versions, by application. */
export async function fieldsChangedSince(
  db: Knex,
  versions: Map<string, number>,
): Promise<Map<string, string[]>> {
  const fields = new Map<string, Set<string>>();
  for (const batch of inBatches([...versions.keys()], 500)) {
    const rows: ChangeDbRow[] = await db('application_changes')
      .whereIn('application_id', batch)
      .orderBy('sequence');
    for (const row of rows) {
      const seen = versions.get(row.application_id) ?? 0;
      if (row.version_after !== null && row.version_after > seen) {
        const names = fields.get(row.application_id) ?? new Set();
        changedFields(toRecord(row)).forEach(({ field }) => names.add(field));
        fields.set(row.application_id, names);
      }
    }
  }
  return new Map([...fields].map(([id, names]) => [id, [...names]]));
}

/** The application as far as a change keeps it. */
export function recordedState(application: Application): ApplicationFields {
  const { cpus, memoryMiB, inUseMiB, version, estateId, ...fields } =
    application;
  return fields;
}

/** What nobody changes by hand. */
const untold = new Set(['id', 'evidence', 'declared']);

/** Old and new of each field that differs. Of VMs their number: there may be thousands. */
function changedFields({
  before,
  after,
}: Pick<ChangeRecord, 'before' | 'after'>): ApplicationChange['fields'] {
  const names = new Set([
    ...Object.keys(before ?? {}),
    ...Object.keys(after ?? {}),
  ]);
  const fields: ApplicationChange['fields'] = [];
  for (const name of names) {
    if (untold.has(name)) {
      continue;
    }
    const [old, now] = [before, after].map(
      state => state?.[name as keyof ApplicationFields],
    );
    if (JSON.stringify(old) !== JSON.stringify(now)) {
      fields.push({ field: name, before: told(old), after: told(now) });
    }
  }
  return fields;
}

function told(value: unknown): unknown {
  return Array.isArray(value) ? value.length : value;
}

function toRecord(row: ChangeDbRow): ChangeRecord {
  return {
    applicationId: row.application_id,
    versionBefore: row.version_before ?? undefined,
    versionAfter: row.version_after ?? undefined,
    before: row.before === null ? undefined : JSON.parse(row.before),
    after: row.after === null ? undefined : JSON.parse(row.after),
  };
}

function jsonOrNull(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
