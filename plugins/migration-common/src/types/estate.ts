import { Disposition } from './application';
import { OsFamily, PowerState } from './virtualMachine';

/** @public */
export interface Estate {
  id: string;
  name: string;
  createdAt: string;
  /** The import whose data is current; absent until one succeeded. */
  currentImportId?: string;
  importedAt?: string;
}

/** @public */
export interface EstateSummary {
  estate: Estate;
  virtualMachines: number;
  /** Of those: templates, placeholders and vSphere's own agents, set aside from planning. */
  setAside: number;
  applications: number;
  decided: number;
  cpus: number;
  memoryMiB: number;
  provisionedMiB: number;
  inUseMiB: number;
  byPowerState: Record<PowerState, number>;
  byOsFamily: Record<OsFamily, number>;
  byDisposition: Record<Disposition | 'undecided', number>;
  byCluster: {
    name: string;
    virtualMachines: number;
    provisionedMiB: number;
    inUseMiB: number;
  }[];
}
