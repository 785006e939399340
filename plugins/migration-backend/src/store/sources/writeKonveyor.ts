import {
  fillFromKonveyor,
  KonveyorImport,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import {
  ApplicationDbRow,
  fromApplication,
  toApplication,
} from '../applicationRows';
import { fromApplicationDependency } from '../dependencies/applicationDependencyRows';
import { inBatches } from '../pages';
import { noFigures } from '../resuggest';

/** A part of what an application file makes of an estate. */
export interface KonveyorWrite
  extends Pick<KonveyorImport, 'applications' | 'dependencies'> {
  estateId: string;
  /** Of the estate, that brings it. */
  sourceId: string;
  /** ISO 8601. */
  at: string;
}

/**
 * Adds applications without VMs, fills in what nobody has said of those that are there, and adds the dependencies
 * between them. Both kinds count as confirmed, because somebody wrote them down: a new suggestion leaves them alone. What
 * has gone since the file was read is left out.
 */
export async function writeKonveyor(
  tx: Knex.Transaction,
  write: KonveyorWrite,
): Promise<void> {
  const { applications, dependencies } = write;
  const stored = await rowsOf(
    tx,
    write.estateId,
    applications.map(each => each.id),
  );
  for (const application of applications) {
    await writeApplication(tx, write.estateId, application, stored);
  }
  const ends = await rowsOf(
    tx,
    write.estateId,
    dependencies.flatMap(each => [each.sourceId, each.targetId]),
  );
  for (const each of dependencies) {
    if (ends.has(each.sourceId) && ends.has(each.targetId)) {
      await tx('application_dependencies')
        .insert(
          fromApplicationDependency(
            { ...each, estateId: write.estateId, createdAt: write.at },
            write.sourceId,
          ),
        )
        .onConflict(['source_id', 'target_id'])
        .ignore();
    }
  }
}

async function writeApplication(
  tx: Knex.Transaction,
  estateId: string,
  { id, isNew, described }: KonveyorWrite['applications'][number],
  stored: Map<string, ApplicationDbRow>,
): Promise<void> {
  const row = stored.get(id);
  if (row) {
    const application = toApplication(row, []);
    const columns = fromApplication(estateId, {
      ...application,
      ...fillFromKonveyor(application, described),
      confirmed: true,
    });
    await tx('applications')
      .where({ id })
      .update({ ...columns, version: row.version + 1 });
  } else if (isNew) {
    const columns = fromApplication(estateId, {
      id,
      environment: 'unknown',
      criticality: 'unknown',
      workload: 'unknown',
      answers: {},
      sharedService: false,
      virtualMachineKeys: [],
      confirmed: true,
      ...described,
    });
    await tx('applications').insert({ ...columns, ...noFigures, version: 1 });
  }
}

async function rowsOf(
  tx: Knex.Transaction,
  estateId: string,
  ids: string[],
): Promise<Map<string, ApplicationDbRow>> {
  const rows: ApplicationDbRow[] = [];
  for (const batch of inBatches([...new Set(ids)], 400)) {
    rows.push(
      ...(await tx('applications')
        .where({ estate_id: estateId })
        .whereIn('id', batch)),
    );
  }
  return new Map(rows.map(row => [row.id, row]));
}
