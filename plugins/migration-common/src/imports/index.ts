export type { CellValue, SourceRow } from './cells';
export { ImportReportBuilder } from './report';
export type { FindingPlace } from './report';
export * from './rvtools';
export * from './dependencies';
export * from './konveyor';
