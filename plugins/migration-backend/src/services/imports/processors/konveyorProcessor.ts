import { readFile } from 'node:fs/promises';
import {
  Application,
  isDescribedByKonveyor,
  KonveyorFormatError,
  KonveyorImport,
  readKonveyorCsv,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  DeclaredDependencyFacts,
  EstateFacts,
} from '../../../store/sources/facts';
import { EstateWrite, rowsPerWrite } from '../../../store/sources/writes';
import { ImportRefusedError } from '../ImportRefusedError';
import { everyRow, removals } from './batches';
import { ImportJob, ImportProcessor, ProcessedImport } from './processor';

type KnownApplication = Pick<Application, 'id' | 'name' | 'evidence'>;

/**
 * Adds the applications of a Konveyor file, and what they need of each other, to the estate. Nothing is taken away: the
 * file knows a part of the applications only. When its source is removed, the dependencies go and the applications stay,
 * because people may have decided about them since.
 */
export const konveyorProcessor: ImportProcessor = async (
  job,
  facts,
  onProgress,
) => {
  const known = await declaredOf(facts);
  if (!job.file) {
    return removal(job, known);
  }
  const applications = await applicationsOf(facts);
  onProgress(0.3);
  const result = await read(job.file, {
    estateId: job.estateId,
    applications,
    applicationDependencies: known,
  });
  onProgress(0.9);
  const described = new Set([
    ...applications.filter(isDescribedByKonveyor).map(each => each.id),
    ...result.applications.map(each => each.id),
  ]);
  return {
    report: result.report,
    source: { items: described.size },
    writes: {
      [Symbol.iterator]: () => writesOf(job, result),
    },
  };
};

async function read(
  file: string,
  estate: Parameters<typeof readKonveyorCsv>[1],
): Promise<KonveyorImport> {
  try {
    return readKonveyorCsv(await readFile(file), estate);
  } catch (error) {
    if (error instanceof KonveyorFormatError) {
      throw new ImportRefusedError(error.message);
    }
    throw error;
  }
}

/** All applications before the first dependency. */
function* writesOf(
  { estateId, sourceId, at }: ImportJob,
  { applications, dependencies }: KonveyorImport,
): Iterator<EstateWrite> {
  const of = { estateId, sourceId, at };
  for (let i = 0; i < applications.length; i += rowsPerWrite) {
    const some = applications.slice(i, i + rowsPerWrite);
    yield { describe: { ...of, applications: some, dependencies: [] } };
  }
  for (let i = 0; i < dependencies.length; i += rowsPerWrite) {
    const some = dependencies.slice(i, i + rowsPerWrite);
    yield { describe: { ...of, applications: [], dependencies: some } };
  }
}

function removal(
  { estateId, sourceId }: ImportJob,
  known: DeclaredDependencyFacts[],
): ProcessedImport {
  const mine = known
    .filter(each => each.broughtBy === sourceId)
    .map(each => each.id);
  return {
    report: {
      rowsRead: 0,
      accepted: 0,
      excluded: 0,
      rejected: 0,
      details: [],
      changes: { added: 0, changed: 0, unchanged: 0, removed: mine.length },
    },
    source: { items: 0 },
    writes: {
      *[Symbol.iterator](): Iterator<EstateWrite> {
        yield* removals(
          {
            remove: 'application_dependencies',
            where: { estate_id: estateId },
            column: 'id',
          },
          mine,
        );
      },
    },
  };
}

async function applicationsOf(facts: EstateFacts): Promise<KnownApplication[]> {
  const all: KnownApplication[] = [];
  for await (const { id, name, evidence } of everyRow(
    after => facts.applications(after),
    row => row.id,
  )) {
    all.push({ id, name, evidence: JSON.parse(evidence) });
  }
  return all;
}

async function declaredOf(
  facts: EstateFacts,
): Promise<DeclaredDependencyFacts[]> {
  const all: DeclaredDependencyFacts[] = [];
  for await (const each of everyRow(
    after => facts.declaredDependencies(after),
    row => row.id,
  )) {
    all.push(each);
  }
  return all;
}
