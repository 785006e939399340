export { rvtoolsSheets } from './columns';
export type { SheetKind } from './columns';
export { sheetKindOfHeader, sheetKindOfTitle } from './sheetKinds';
export { osFamilyOf } from './operatingSystem';
export {
  RvtoolsFormatError,
  RvtoolsInventoryBuilder,
} from './RvtoolsInventoryBuilder';
export type { RvtoolsInventory } from './RvtoolsInventoryBuilder';
