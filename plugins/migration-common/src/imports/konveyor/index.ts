export { readKonveyorCsv } from './readKonveyorCsv';
export type {
  KonveyorEstate,
  KonveyorImport,
  KonveyorImportOptions,
} from './konveyorImport';
export type { KonveyorApplication } from './applicationRow';
export { KonveyorFormatError } from './KonveyorFormatError';
export type { KonveyorFileFault } from './KonveyorFormatError';
export { isDescribed as isDescribedByKonveyor } from './vocabulary';
export { fillFromKonveyor } from './mergeApplication';
