import { ResourceTotals, SizingParameters } from '../types';

/** What a node has for workloads, once the system and the headroom have theirs. */
function usableOf({ node, headroom }: SizingParameters) {
  return {
    cores: (node.cores - node.reservedCores) * (1 - headroom),
    memoryMiB: (node.memoryMiB - node.reservedMemoryMiB) * (1 - headroom),
  };
}

/** Nodes that carry the workloads, and those that may fail meanwhile. None for no workload. */
export function nodesFor(totals: ResourceTotals, parameters: SizingParameters) {
  const usable = usableOf(parameters);
  const cores = totals.cpus / parameters.cpuOvercommit;
  const memoryMiB = totals.memoryMiB / parameters.memoryOvercommit;
  const nodesByCpu = ceilOf(cores / usable.cores);
  const nodesByMemory = ceilOf(memoryMiB / usable.memoryMiB);
  const carrying = Math.max(nodesByCpu, nodesByMemory);
  return {
    cores: ceilOf(cores / (1 - parameters.headroom)),
    memoryMiB: ceilOf(memoryMiB / (1 - parameters.headroom)),
    nodesByCpu,
    nodesByMemory,
    nodes: carrying === 0 ? 0 : carrying + parameters.failures,
  };
}

/** Up, but not for the dust that division leaves behind the point. */
function ceilOf(value: number): number {
  return Math.max(0, Math.ceil(value - 1e-9));
}
