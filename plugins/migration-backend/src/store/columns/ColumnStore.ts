import {
  ColumnMapping,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { Suggest } from '../types';

/** What people make of the custom attributes and tags of an estate. */
export interface ColumnStore {
  /** As set for this estate; empty where nobody did. */
  get(estateId: string): Promise<ColumnMapping>;
  /** Sets it, and suggests applications by it, both or neither. What people confirmed stays. */
  set(
    estateId: string,
    mapping: ColumnMapping,
    suggest: Suggest,
  ): Promise<void>;
  /** Attributes of all VMs, in batches. */
  attributes(estateId: string): AsyncIterable<VirtualMachine['attributes'][]>;
}
