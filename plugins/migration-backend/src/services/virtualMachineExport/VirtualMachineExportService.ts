import {
  ApplicationScope,
  EstateStore,
  ExportedVirtualMachine,
  VirtualMachineFilters,
  VirtualMachineStore,
} from '../../store/types';
import { WithCredentials } from '../caller';
import { requireEstate } from '../requireEstate';

/** VMs for a file. */
export interface VirtualMachineExport {
  /** What tells where a VM is and what people wrote about it is to be left out. */
  redacted: boolean;
  batches: AsyncIterable<ExportedVirtualMachine[]>;
}

export interface VirtualMachineExportService {
  /** All VMs that pass the filters and that the caller may have. */
  export(
    estateId: string,
    filters: VirtualMachineFilters,
    options: WithCredentials & { scope?: ApplicationScope },
  ): Promise<VirtualMachineExport>;
}

/** Reads them batch by batch; within a scope they are redacted. */
export class DefaultVirtualMachineExportService
  implements VirtualMachineExportService
{
  static create(options: {
    estates: EstateStore;
    virtualMachines: VirtualMachineStore;
  }) {
    return new DefaultVirtualMachineExportService(options);
  }

  readonly #estates: EstateStore;
  readonly #virtualMachines: VirtualMachineStore;

  private constructor(options: {
    estates: EstateStore;
    virtualMachines: VirtualMachineStore;
  }) {
    this.#estates = options.estates;
    this.#virtualMachines = options.virtualMachines;
  }

  async export(
    estateId: string,
    filters: VirtualMachineFilters,
    { scope }: { scope?: ApplicationScope },
  ): Promise<VirtualMachineExport> {
    await requireEstate(this.#estates, estateId);
    return {
      redacted: scope !== undefined,
      batches: await this.#virtualMachines.readAll(estateId, filters, scope),
    };
  }
}
