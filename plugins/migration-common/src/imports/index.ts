export type { CellValue, SourceRow } from './cells';
export * from './rvtools';
export * from './dependencies';
