import { SizingParameters } from '../types';

/** A careful start: CPU shared by four, memory promised once, one node may fail. @public */
export const defaultSizingParameters: SizingParameters = {
  cpuOvercommit: 4,
  memoryOvercommit: 1,
  headroom: 0.2,
  failures: 1,
  node: {
    cores: 64,
    memoryMiB: 512 * 1024,
    reservedCores: 4,
    reservedMemoryMiB: 32 * 1024,
  },
  replicas: 3,
  storageBasis: 'in-use',
  storageGrowth: 0.2,
};
