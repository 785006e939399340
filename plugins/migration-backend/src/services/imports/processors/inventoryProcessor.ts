import {
  diffVirtualMachines,
  ImportReport,
  Inventory,
  MergedVirtualMachine,
  mergeInventories,
  namesakesWithoutPlace,
  suggestApplications,
  VirtualMachine,
  VirtualMachineDiff,
} from '@crosswalk/backstage-plugin-migration-common';
import { EstateFacts } from '../../../store/sources/facts';
import { EstateWrite } from '../../../store/sources/writes';
import { parseVirtualMachine } from '../../../store/virtualMachineRows';
import { lossOf } from '../changes';
import { AssessedRow, assessedRows } from './assessedRows';
import { everyRow, puts, removals } from './batches';
import { nothingRead } from './nothingRead';
import { ImportJob, ImportProcessor, ProcessedImport } from './processor';
import { readStored, StoredEstate } from './readStored';
import { recordWrites } from './recordWrites';
import { namesakeWarnings, warningsOf } from './warnings';

/** An inventory and the account of what was read. */
export interface ReadInventory extends Inventory {
  report: ImportReport;
}

/** Reads the file of a job. */
export type InventoryReader = (
  job: ImportJob & { file: string },
  onProgress: (share: number) => void,
) => Promise<ReadInventory>;

/** Of the work that a file of VMs makes, the part that is reading it. */
const readingShare = 0.6;

/** Makes one source of VMs what the file says, and merges the estate anew. */
export function inventoryProcessor(read: InventoryReader): ImportProcessor {
  return async (job, facts, onProgress) => {
    const { file } = job;
    const incoming =
      file === undefined
        ? undefined
        : await read({ ...job, file }, share =>
            onProgress(share * readingShare),
          );
    const stored = await readStored(job, facts);
    onProgress(0.7);
    const merged = mergeInventories(
      [
        ...stored.others,
        ...(incoming
          ? [
              {
                ...incoming,
                sourceId: job.sourceId,
                live: job.live,
                importedAt: job.at,
                assigned: stored.own.assigned,
              },
            ]
          : []),
      ],
      stored.known,
    );
    onProgress(0.8);
    const rows = assessedRows(
      merged,
      [
        ...stored.sources.filter(each => each.id !== job.sourceId),
        ...(incoming ? [{ ...incoming, id: job.sourceId }] : []),
      ],
      {
        estateId: job.estateId,
        now: incoming?.exportedAt ?? job.at,
        idleAfterDays: job.idleAfterDays,
      },
    );
    onProgress(0.95);
    return processed(job, facts, { incoming, stored, merged, rows });
  };
}

/** What was read and worked out so far. */
interface Worked {
  /** Absent when the source is removed. */
  incoming?: ReadInventory;
  stored: StoredEstate;
  merged: MergedVirtualMachine[];
  /** One for each merged VM. */
  rows: AssessedRow[];
}

async function processed(
  job: ImportJob,
  facts: EstateFacts,
  worked: Worked,
): Promise<ProcessedImport> {
  const { incoming, stored, merged, rows } = worked;
  const { differences, counts, changedRows, vanished } = compare(worked);
  const virtualMachines = merged.map(each => each.virtualMachine);
  const dependencies = await dependenciesBetween(
    new Set(virtualMachines.map(vm => vm.key)),
    facts,
  );
  const columns = await facts.columns();
  const report = incoming?.report ?? nothingRead;
  return {
    report: {
      ...report,
      details: [
        ...report.details,
        ...namesakeWarnings(namesakesWithoutPlace(merged, job.sourceId)),
        ...(await warningsOf(vanished, facts)),
      ],
      changes: counts,
    },
    loss: lossOf(lostBySource(job, merged, stored), 'VMs', job.maxLoss),
    source: {
      items: incoming?.virtualMachines.length ?? 0,
      coverage: incoming?.coverage,
      infrastructure: incoming?.infrastructure,
    },
    writes: {
      *[Symbol.iterator](): Iterator<EstateWrite> {
        yield* recordWrites(
          job,
          merged,
          incoming?.virtualMachines ?? [],
          stored,
        );
        yield* removals(
          {
            remove: 'virtual_machines',
            where: { estate_id: job.estateId },
            column: 'key',
          },
          vanished,
        );
        yield* puts('virtual_machines', changedRows, row => row);
        yield* puts('virtual_machine_changes', differences, each => ({
          estate_id: job.estateId,
          import_id: job.importId,
          key: each.key,
          name: each.name,
          name_key: each.name.toLocaleLowerCase('en-US'),
          change: each.change,
          at: job.at,
          fields: JSON.stringify(each.fields),
        }));
      },
    },
    applications: {
      machines: rows.map(row => ({
        key: row.key,
        cpus: row.cpus,
        memoryMiB: row.memory_mib,
        inUseMiB: row.in_use_mib,
      })),
      suggest: confirmed =>
        suggestApplications({
          estateId: job.estateId,
          virtualMachines,
          dependencies,
          confirmed,
          columns,
        }),
    },
  };
}

interface Comparison extends VirtualMachineDiff {
  /** To be written: the VM or what was found out about it is not what is stored. */
  changedRows: AssessedRow[];
  vanished: Set<string>;
}

/** Only VMs of another digest are looked into; in most imports these are few. */
function compare({ stored, merged, rows }: Worked): Comparison {
  const before: VirtualMachine[] = [];
  const after: VirtualMachine[] = [];
  const changedRows: AssessedRow[] = [];
  const vanished = new Set(stored.rows.keys());
  rows.forEach((row, i) => {
    const old = stored.rows.get(row.key);
    vanished.delete(row.key);
    if (old?.digest !== row.digest) {
      after.push(merged[i].virtualMachine);
      if (old) {
        before.push(parseVirtualMachine(old.data));
      }
    }
    if (
      old?.digest !== row.digest ||
      old.answers !== row.answers ||
      Boolean(old.idle) !== row.idle ||
      old.targetName !== row.target_name ||
      old.sources !== row.sources
    ) {
      changedRows.push(row);
    }
  });
  const same = rows.length - after.length;
  for (const key of vanished) {
    before.push(parseVirtualMachine(stored.rows.get(key)!.data));
  }
  const { differences, counts } = diffVirtualMachines(before, after);
  return {
    differences,
    counts: { ...counts, unchanged: counts.unchanged + same },
    changedRows,
    vanished,
  };
}

/** VMs that the source knew and knows no more, whether or not another one still does. */
function lostBySource(
  job: ImportJob,
  merged: MergedVirtualMachine[],
  { own }: StoredEstate,
): { before: number; lost: number } {
  const known = new Set(own.assigned.values());
  const before = known.size;
  for (const { virtualMachine, members } of merged) {
    if (members.some(({ sourceId }) => sourceId === job.sourceId)) {
      known.delete(virtualMachine.key);
    }
  }
  return { before, lost: known.size };
}

async function dependenciesBetween(
  keys: ReadonlySet<string>,
  facts: EstateFacts,
) {
  const dependencies = [];
  for await (const each of everyRow(
    after => facts.dependencies(after),
    row => row.id,
  )) {
    if (keys.has(each.sourceKey) && keys.has(each.targetKey)) {
      dependencies.push(each);
    }
  }
  return dependencies;
}
