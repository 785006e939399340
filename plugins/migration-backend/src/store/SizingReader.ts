import {
  Disposition,
  Infrastructure,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';

/** A VM with what was decided about its application. */
export interface DecidedVirtualMachine {
  vm: VirtualMachine;
  disposition?: Disposition;
}

/** Where the figures of the target come from. */
export interface SizingReader {
  /** Every VM once, in batches, so that a large estate keeps nobody else waiting. */
  virtualMachines(estateId: string): AsyncIterable<DecidedVirtualMachine[]>;
  /** Of all sources together. */
  infrastructure(estateId: string): Promise<Infrastructure>;
}
