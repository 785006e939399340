import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  ImportReport,
  Inventory,
} from '@crosswalk/backstage-plugin-migration-common';

/** An inventory as a source read it, with every object accounted for as the rows of a file are. @public */
export interface InventorySnapshot extends Inventory {
  report: ImportReport;
}

/**
 * A live system that knows VMs. The migration plugin asks it on its schedule and on demand, and applies what it answers as
 * it applies a file: whole or not at all, held when too much is missing.
 *
 * @public
 */
export interface InventorySource {
  /** Stable and unique: `vcenter:prod`. Letters, digits, `:`, `.`, `_` and `-`, at most 63. */
  id: string;
  title: string;
  /** Name of the estate that it feeds; created when there is none of that name. */
  estate: string;
  /** Time between two reads, in seconds. */
  refreshSeconds: number;
  /**
   * Reads everything, or what changed since the last call and answers everything all the same.
   *
   * @throws an error whose message says what happened and what to do; it is shown to people, so it has no secrets
   */
  read(options: {
    signal: AbortSignal;
    onProgress: (share: number) => void;
  }): Promise<InventorySnapshot>;
  /** Ends sessions. */
  close?(): Promise<void>;
}

/** @public */
export interface InventorySourceExtensionPoint {
  addInventorySource(source: InventorySource): void;
}

/** Where modules add live inventories. @public */
export const inventorySourceExtensionPoint =
  createExtensionPoint<InventorySourceExtensionPoint>({
    id: 'migration.inventory-source',
  });
