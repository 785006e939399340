import { Application } from '@crosswalk/backstage-plugin-migration-common';
import { ApplicationFields } from './types';

/** A row as the database answers it; SQLite has no booleans. */
export interface ApplicationDbRow {
  id: string;
  estate_id: string;
  name: string;
  description: string | null;
  owner: string | null;
  environment: string;
  criticality: string;
  workload: string;
  disposition: string | null;
  disposition_reason: string | null;
  answers: string;
  availability: number | null;
  rto_minutes: number | null;
  rpo_minutes: number | null;
  data_protection: string | null;
  compliance: string | null;
  effort: string | null;
  shared_service: boolean | number;
  entity_ref: string | null;
  evidence: string;
  confirmed: boolean | number;
  version: number;
  cpus: number;
  memory_mib: number;
  in_use_mib: number;
  virtual_machines: number;
}

export function toApplication(
  row: ApplicationDbRow,
  virtualMachineKeys: string[],
): Application {
  return {
    id: row.id,
    estateId: row.estate_id,
    name: row.name,
    description: row.description ?? undefined,
    owner: row.owner ?? undefined,
    environment: row.environment as Application['environment'],
    criticality: row.criticality as Application['criticality'],
    workload: row.workload as Application['workload'],
    disposition: (row.disposition ?? undefined) as Application['disposition'],
    dispositionReason: row.disposition_reason ?? undefined,
    answers: JSON.parse(row.answers),
    availability: row.availability ?? undefined,
    rtoMinutes: row.rto_minutes ?? undefined,
    rpoMinutes: row.rpo_minutes ?? undefined,
    dataProtection: row.data_protection ?? undefined,
    compliance: row.compliance ?? undefined,
    effort: (row.effort ?? undefined) as Application['effort'],
    sharedService: Boolean(row.shared_service),
    entityRef: row.entity_ref ?? undefined,
    virtualMachineKeys,
    evidence: JSON.parse(row.evidence),
    confirmed: Boolean(row.confirmed),
    version: row.version,
    cpus: row.cpus,
    memoryMiB: row.memory_mib,
    inUseMiB: row.in_use_mib,
  };
}

/** The columns that are an application's own; figures and version are added by who knows them. */
export function fromApplication(estateId: string, fields: ApplicationFields) {
  const { owner } = fields;
  return {
    id: fields.id,
    estate_id: estateId,
    name: fields.name,
    name_key: fields.name.toLocaleLowerCase('en-US'),
    description: textOrNull(fields.description),
    owner: owner ?? null,
    owner_key: owner?.toLocaleLowerCase('en-US') ?? null,
    environment: fields.environment,
    criticality: fields.criticality,
    workload: fields.workload,
    disposition: fields.disposition ?? null,
    disposition_reason: fields.dispositionReason ?? null,
    answers: JSON.stringify(fields.answers),
    availability: fields.availability ?? null,
    rto_minutes: fields.rtoMinutes ?? null,
    rpo_minutes: fields.rpoMinutes ?? null,
    data_protection: textOrNull(fields.dataProtection),
    compliance: textOrNull(fields.compliance),
    effort: fields.effort ?? null,
    shared_service: fields.sharedService,
    entity_ref: fields.entityRef ?? null,
    evidence: JSON.stringify(fields.evidence),
    confirmed: fields.confirmed,
    search: [fields.name, fields.description, owner, fields.entityRef]
      .filter(text => text !== undefined)
      .join('\n')
      .toLocaleLowerCase('en-US'),
  };
}

/** Blank is no answer, so that what is complete can be counted in the database. */
function textOrNull(text: string | undefined): string | null {
  return text?.trim() ? text : null;
}
