/**
 * Seeded, invented vSphere estates and the files that tools would export of them.
 *
 * @packageDocumentation
 */
export * from './types';
export {
  buildDemoEstate,
  demoEstateSize,
  demoSeed,
  generateEstate,
} from './estate';
export {
  rvtoolsSheets,
  writeRvtoolsWorkbook,
  writeSizingWorkbook,
} from './rvtools';
export { writeCsv } from './csv';
export type { CsvDialect } from './csv';
export { writeDependencyCsv } from './dependencyCsv';
export { writeWorkbook } from './workbook';
export type { Cell, Sheet } from './workbook';
