import { ImportKind } from '@crosswalk/backstage-plugin-migration-common';
import { readInventory } from '../readInventory';
import { readDependencyCsv } from '../readDependencyCsv';
import { dependencyProcessor } from './dependencyProcessor';
import { inventoryProcessor } from './inventoryProcessor';
import { konveyorProcessor } from './konveyorProcessor';
import { ImportProcessor } from './processor';
import { readInventoryLines } from './inventoryLines';

/** A kind that is not here cannot be imported. */
export type ImportProcessors = Partial<Record<ImportKind, ImportProcessor>>;

/** What works on imports of each kind. */
export const processors: ImportProcessors = {
  rvtools: inventoryProcessor(({ file, limits }, onProgress) =>
    readInventory({ file, limits, onProgress }),
  ),
  inventory: inventoryProcessor(({ file }, onProgress) =>
    readInventoryLines(file, onProgress),
  ),
  dependencies: dependencyProcessor(readDependencyCsv),
  konveyor: konveyorProcessor,
};
