import {
  ImportReport,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { digestOf } from '../../store/virtualMachineRows';
import {
  ClaimedImport,
  DependencyStore,
  EstateChange,
  VirtualMachineStore,
} from '../../store/types';
import { changesBetween, lossOf } from './changes';
import { ImportSettings } from './ImportSettings';
import { readDependencyCsv } from './readDependencyCsv';
import { readInventory } from './readInventory';

/** What a file would make of the estate. Nothing is written yet. */
export interface ProcessedImport
  extends Pick<EstateChange, 'virtualMachines' | 'dependencies'> {
  report: ImportReport;
  /** Why somebody has to confirm it first. */
  loss?: string;
}

/**
 * Reads the whole file and compares it with the estate.
 *
 * @throws ImportRefusedError when the file cannot be imported
 */
export async function processImport(options: {
  entry: ClaimedImport;
  file: string;
  settings: ImportSettings;
  virtualMachines: VirtualMachineStore;
  dependencies: DependencyStore;
  onProgress: (share: number) => void;
}): Promise<ProcessedImport> {
  const { entry } = options;
  const processed =
    entry.kind === 'rvtools'
      ? await processWorkbook(options)
      : await processDependencies(options);
  return entry.lossConfirmed ? { ...processed, loss: undefined } : processed;
}

type Options = Parameters<typeof processImport>[0];

async function processWorkbook(options: Options): Promise<ProcessedImport> {
  const { entry, file, settings, onProgress } = options;
  const { virtualMachines, report } = await readInventory({
    file,
    limits: settings.limits,
    onProgress,
  });
  const changes = changesBetween(
    await options.virtualMachines.digests(entry.estateId),
    digestsOf(entry.estateId, virtualMachines),
  );
  return {
    virtualMachines,
    report: { ...report, changes },
    loss: lossOf(changes, 'VMs', settings.maxLoss),
  };
}

function digestsOf(virtualMachines: VirtualMachine[]): Map<string, string> {
  return new Map(virtualMachines.map(vm => [vm.key, digestOf(vm)]));
}

async function processDependencies(options: Options): Promise<ProcessedImport> {
  const { entry, file, settings, onProgress } = options;
  const { dependencies, report } = await readDependencyCsv({
    file,
    virtualMachines: await options.virtualMachines.listAll(entry.estateId),
    onProgress,
  });
  const changes = changesBetween(
    await options.dependencies.ids(entry.estateId),
    new Map(
      dependencies.map(each => [each.id, `${each.strength} ${each.weight}`]),
    ),
  );
  return {
    dependencies,
    report: { ...report, changes },
    loss: lossOf(changes, 'dependencies', settings.maxLoss),
  };
}
