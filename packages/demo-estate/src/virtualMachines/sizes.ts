import { DemoTier } from '../types';

export interface Size {
  cpus: readonly number[];
  memoryGiB: readonly number[];
  systemGiB: readonly number[];
  dataGiB?: readonly number[];
}

/** What a VM of a tier is given; one of each list. */
export const sizes: Record<DemoTier | 'other', Size> = {
  web: { cpus: [2, 2, 4], memoryGiB: [4, 8], systemGiB: [40, 50] },
  app: { cpus: [2, 4, 4, 8], memoryGiB: [8, 16, 16], systemGiB: [60, 80] },
  db: {
    cpus: [4, 8, 8],
    memoryGiB: [32, 64],
    systemGiB: [60, 80],
    dataGiB: [200, 400, 750],
  },
  mq: { cpus: [2, 4], memoryGiB: [8], systemGiB: [50], dataGiB: [40] },
  search: {
    cpus: [4, 8],
    memoryGiB: [16, 32],
    systemGiB: [50],
    dataGiB: [250, 500],
  },
  worker: { cpus: [4, 8], memoryGiB: [16, 32], systemGiB: [80, 100] },
  broker: { cpus: [4], memoryGiB: [16], systemGiB: [50], dataGiB: [300] },
  file: { cpus: [4], memoryGiB: [16], systemGiB: [80], dataGiB: [1500, 2000] },
  desktop: { cpus: [2], memoryGiB: [8], systemGiB: [80] },
  other: { cpus: [1, 2], memoryGiB: [2, 4], systemGiB: [20, 40] },
};

/** Of memory and disks, in MiB. */
export const gib = 1024;
