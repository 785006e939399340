import { Confidence, Disposition } from './application';
import { Readiness } from './assessment';
import { ImportKind } from './imports';
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
  byReadiness: Record<Readiness, number>;
  /** VMs that seem to do nothing. */
  idle: number;
  /** Applications for which the four questions are answered. */
  complete: number;
  confidence: Confidence;
  byCluster: {
    name: string;
    virtualMachines: number;
    provisionedMiB: number;
    inUseMiB: number;
  }[];
}

/** Where data of an estate comes from: a series of uploads, or a live system. @public */
export interface EstateSource {
  /** `rvtools`, `rvtools:frankfurt`, `vcenter:prod`. */
  id: string;
  kind: ImportKind;
  title: string;
  /** VMs, or applications or dependencies by the kind, that it brought. */
  items: number;
  /** Read by itself, as its configuration says; uploads are not. */
  live: boolean;
  /** Of the import whose data is in the estate. */
  importId?: string;
  importedAt?: string;
  /** What went wrong the last time, if it did; the data is still that of the import above. */
  error?: string;
  failedAt?: string;
}
