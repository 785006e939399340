import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  InventoryChange,
  migrationEstateReadPermission,
  Page,
  VirtualMachineChange,
} from '@crosswalk/backstage-plugin-migration-common';
import { PageRequest } from '../../store/types';
import { WithCredentials } from '../caller';
import { EstateService } from '../estates/EstateService';
import { isPermitted, permit } from '../permit';
import { HistoryService } from './HistoryService';

/** History is for who may read the estate; that of a VM also for who may see the VM. */
export class AuthorizedHistoryService implements HistoryService {
  readonly #service: HistoryService;
  readonly #permissions: PermissionsService;
  /** Checks who may see a VM. */
  readonly #estates: Pick<EstateService, 'getVirtualMachine'>;

  constructor(
    service: HistoryService,
    permissions: PermissionsService,
    estates: Pick<EstateService, 'getVirtualMachine'>,
  ) {
    this.#service = service;
    this.#permissions = permissions;
    this.#estates = estates;
  }

  async ofImport(
    estateId: string,
    importId: string,
    query: PageRequest & { change?: InventoryChange },
    options: WithCredentials,
  ): Promise<Page<VirtualMachineChange>> {
    await permit(
      this.#permissions,
      migrationEstateReadPermission,
      options.credentials,
    );
    return this.#service.ofImport(estateId, importId, query, options);
  }

  async ofVirtualMachine(
    estateId: string,
    key: string,
    page: PageRequest,
    options: WithCredentials,
  ): Promise<Page<VirtualMachineChange>> {
    const mayRead = await isPermitted(
      this.#permissions,
      migrationEstateReadPermission,
      options.credentials,
    );
    if (!mayRead) {
      await this.#estates.getVirtualMachine(estateId, key, options);
    }
    return this.#service.ofVirtualMachine(estateId, key, page, options);
  }
}
