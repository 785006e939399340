export * from './types';
export * from './permissions';
export {
  goldenPathAnnotations,
  goldenPathEntitySchema,
  parseGoldenPath,
} from './paths/goldenPath';
export type { ManifestSchema, ManifestSchemas } from './validation/types';
export {
  findRemovedApi,
  removedApis,
  type RemovedApi,
} from './validation/removedApis';
export {
  formatFinding,
  isManifestPath,
  validateManifests,
} from './validation/validateManifests';
