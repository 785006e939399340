export { rvtoolsSheets, writeRvtoolsWorkbook } from './sheets';
export { writeSizingWorkbook } from './sizing';
