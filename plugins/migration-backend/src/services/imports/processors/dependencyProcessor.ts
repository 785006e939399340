import {
  Dependency,
  ImportedDependencies,
  sha256,
  suggestApplications,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { EstateFacts } from '../../../store/sources/facts';
import { EstateWrite } from '../../../store/sources/writes';
import { parseVirtualMachine } from '../../../store/virtualMachineRows';
import { changesBetween, lossOf } from '../changes';
import { everyRow, puts, removals } from './batches';
import { nothingRead } from './nothingRead';
import { ImportJob, ImportProcessor } from './processor';

type StoredDependency = Omit<Dependency, 'estateId'>;

/** Of the work that a file of flows makes, the part that is reading it. */
const readingShare = 0.8;

/** Reads the flows of a file between these VMs. */
export type FlowReader = (options: {
  file: string;
  virtualMachines: VirtualMachine[];
  onProgress: (share: number) => void;
}) => Promise<ImportedDependencies>;

/** Makes one source of flows what the file says. */
export function dependencyProcessor(read: FlowReader): ImportProcessor {
  return async (job, facts, onProgress) => {
    const virtualMachines: VirtualMachine[] = [];
    for await (const { data } of everyRow(
      after => facts.virtualMachines(after),
      row => row.key,
    )) {
      virtualMachines.push(parseVirtualMachine(data));
    }
    const { dependencies: flows, report } = job.file
      ? await read({
          file: job.file,
          virtualMachines,
          onProgress: share => onProgress(share * readingShare),
        })
      : { dependencies: [], report: nothingRead };
    const dependencies = flows.map(each => ({ ...each, id: idOf(job, each) }));
    const before = await allOf(facts, job.sourceId);
    const changes = changesBetween(stateOf(before), stateOf(dependencies));
    const columns = await facts.columns();
    const mine = new Set(before.map(each => each.id));
    const others = (await allOf(facts)).filter(each => !mine.has(each.id));
    onProgress(0.95);
    return {
      report: { ...report, changes },
      loss: lossOf(
        { before: before.length, lost: changes.removed },
        'dependencies',
        job.maxLoss,
      ),
      source: { items: dependencies.length },
      writes: {
        *[Symbol.iterator](): Iterator<EstateWrite> {
          yield* removals(
            {
              remove: 'dependencies',
              where: { estate_id: job.estateId },
              column: 'id',
            },
            mine,
          );
          yield* puts('dependencies', dependencies, each => ({
            id: each.id,
            estate_id: job.estateId,
            source_id: job.sourceId,
            source_key: each.sourceKey,
            target_key: each.targetKey,
            port: each.port ?? null,
            strength: each.strength,
            weight: each.weight,
          }));
        },
      },
      applications: {
        machines: virtualMachines.map(({ key, cpus, memoryMiB, inUseMiB }) => ({
          key,
          cpus,
          memoryMiB,
          inUseMiB,
        })),
        suggest: confirmed => {
          const keys = new Set(virtualMachines.map(vm => vm.key));
          return suggestApplications({
            estateId: job.estateId,
            virtualMachines,
            dependencies: [...others, ...dependencies].filter(
              each => keys.has(each.sourceKey) && keys.has(each.targetKey),
            ),
            confirmed,
            columns,
          });
        },
      },
    };
  };
}

/** Two sources that saw the same flow both say so. */
function idOf({ sourceId }: ImportJob, { id }: StoredDependency): string {
  return sourceId === 'dependencies'
    ? id
    : sha256([sourceId, id].join('\n')).slice(0, 32);
}

function stateOf(dependencies: StoredDependency[]): Map<string, string> {
  return new Map(
    dependencies.map(each => [each.id, `${each.strength} ${each.weight}`]),
  );
}

async function allOf(
  facts: EstateFacts,
  sourceId?: string,
): Promise<StoredDependency[]> {
  const all: StoredDependency[] = [];
  for await (const each of everyRow(
    after => facts.dependencies(after, sourceId),
    row => row.id,
  )) {
    all.push(each);
  }
  return all;
}
