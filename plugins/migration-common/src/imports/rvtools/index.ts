export { rvtoolsSheets } from './columns';
export type { SheetKind } from './columns';
export { sheetKindOfHeader, sheetKindOfTitle } from './sheetKinds';
export { osFamilyOf } from './operatingSystem';
export { isSystemAgent } from './infoRow';
export { managedObjectKey, normalizeUuid } from './identity';
export type { VirtualMachineIdentity } from './identity';
export {
  RvtoolsFormatError,
  RvtoolsInventoryBuilder,
} from './RvtoolsInventoryBuilder';
export type { RvtoolsInventory } from './RvtoolsInventoryBuilder';
