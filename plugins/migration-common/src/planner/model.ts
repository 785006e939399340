import { PlannerApplication, PlannerVirtualMachine } from './input';

/** What a set of VMs asks of a wave. */
export interface Load {
  virtualMachines: number;
  inUseMiB: number;
  cpus: number;
  memoryMiB: number;
}

/** An application that moves. Members are numbered in the order of their ids, which makes every tie-break stable. */
export interface Member {
  index: number;
  application: PlannerApplication;
  virtualMachines: PlannerVirtualMachine[];
  load: Load;
}

/** All dependencies from one member to another. */
export interface Edge {
  source: number;
  target: number;
  /** Observations, summed; 0 where it was declared and never seen. */
  weight: number;
  strong: boolean;
  /** Who said so, where somebody did; each once, ascending. */
  declaredBy: string[];
  /** One end is a shared service: reached over a bridge, so that it pulls nobody. */
  bridge: boolean;
}

/** Why members must move together. */
export interface Bond {
  kind: 'shared-lun' | 'shared-disk' | 'shared-virtual-machine' | 'cycle';
  members: number[];
  /** LUN, path or VM key; of a cycle, who declared parts of it, which may be nobody. */
  detail: string;
}

/** Members that move together; the unit the scheduler places. */
export interface Group {
  index: number;
  members: number[];
  bonds: Bond[];
  load: Load;
  /** Index into the stages, see `stages.ts`. */
  stage: number;
  /** Order inside the stage; lower goes first. */
  band: number;
  /** Zero-based position of the wave that somebody pinned it to. */
  pin?: number;
  /** Does not fit a wave even alone. */
  oversized: boolean;
}

/** What one wave can take, in the units of {@link Load}. */
export interface Capacity {
  virtualMachines: number;
  inUseMiB: number;
}

/** A wave while it is being filled. */
export interface Slot {
  stage: number;
  groups: number[];
  virtualMachines: number;
  inUseMiB: number;
}

export const noLoad: Load = {
  virtualMachines: 0,
  inUseMiB: 0,
  cpus: 0,
  memoryMiB: 0,
};

export function addLoad(a: Load, b: Load): Load {
  return {
    virtualMachines: a.virtualMachines + b.virtualMachines,
    inUseMiB: a.inUseMiB + b.inUseMiB,
    cpus: a.cpus + b.cpus,
    memoryMiB: a.memoryMiB + b.memoryMiB,
  };
}

export function fits(
  used: Pick<Load, 'virtualMachines' | 'inUseMiB'>,
  more: Pick<Load, 'virtualMachines' | 'inUseMiB'>,
  capacity: Capacity,
): boolean {
  return (
    used.virtualMachines + more.virtualMachines <= capacity.virtualMachines &&
    used.inUseMiB + more.inUseMiB <= capacity.inUseMiB
  );
}

/** By code units, so that the order is the same in every locale and engine. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
