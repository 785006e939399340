import { NotFoundError } from '@backstage/errors';
import {
  InventoryChange,
  Page,
  VirtualMachineChange,
} from '@crosswalk/backstage-plugin-migration-common';
import { ChangeStore } from '../../store/sources/ChangeStore';
import { EstateStore, ImportStore, PageRequest } from '../../store/types';
import { WithCredentials } from '../caller';
import { requireEstate } from '../requireEstate';

/** What imports did to VMs. */
export interface HistoryService {
  ofImport(
    estateId: string,
    importId: string,
    query: PageRequest & { change?: InventoryChange },
    options: WithCredentials,
  ): Promise<Page<VirtualMachineChange>>;
  ofVirtualMachine(
    estateId: string,
    key: string,
    page: PageRequest,
    options: WithCredentials,
  ): Promise<Page<VirtualMachineChange>>;
}

/** Answers from the stores. */
export class DefaultHistoryService implements HistoryService {
  static create(options: {
    estates: EstateStore;
    imports: ImportStore;
    changes: ChangeStore;
  }) {
    return new DefaultHistoryService(options);
  }

  readonly #options: Parameters<typeof DefaultHistoryService.create>[0];

  private constructor(
    options: Parameters<typeof DefaultHistoryService.create>[0],
  ) {
    this.#options = options;
  }

  async ofImport(
    estateId: string,
    importId: string,
    query: PageRequest & { change?: InventoryChange },
  ): Promise<Page<VirtualMachineChange>> {
    if (!(await this.#options.imports.get(estateId, importId))) {
      throw new NotFoundError(
        `No import with id '${importId}' in the estate '${estateId}'`,
      );
    }
    return this.#options.changes.ofImport(estateId, importId, query);
  }

  async ofVirtualMachine(
    estateId: string,
    key: string,
    page: PageRequest,
  ): Promise<Page<VirtualMachineChange>> {
    await requireEstate(this.#options.estates, estateId);
    return this.#options.changes.ofVirtualMachine(estateId, key, page);
  }
}
