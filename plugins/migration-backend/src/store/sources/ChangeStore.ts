import {
  InventoryChange,
  Page,
  VirtualMachineChange,
} from '@crosswalk/backstage-plugin-migration-common';
import { PageRequest } from '../types';

/** What imports did to VMs. */
export interface ChangeStore {
  /** Ordered by name. */
  ofImport(
    estateId: string,
    importId: string,
    query: PageRequest & { change?: InventoryChange },
  ): Promise<Page<VirtualMachineChange>>;
  /** Newest first; also of a VM that is gone. */
  ofVirtualMachine(
    estateId: string,
    key: string,
    page: PageRequest,
  ): Promise<Page<VirtualMachineChange>>;
}
