import { Rule } from '../rule';
import { dpm, drs, hostAffinity } from './cluster';
import { datastoreMissing } from './datastore';
import { passthroughDevice, sriov, usbController } from './devices';
import {
  diskCapacity,
  diskChangeTracking,
  diskCount,
  diskMode,
  diskSerial,
  rawDeviceMapping,
  sharedDisk,
} from './disks';
import {
  changeTracking,
  consolidationNeeded,
  cpuAffinity,
  faultTolerance,
  hotPlug,
  numaAffinity,
  snapshot,
  tpm,
} from './flags';
import {
  hostNameDefault,
  hostNameEmpty,
  invalidName,
  missingAddress,
} from './guest';
import { unsupportedOperatingSystem } from './operatingSystem';
import { freeSpace, guestDiskKey } from './partitions';

/**
 * Every rule, the worst first. Stored answers are read by position: a new rule goes to the end, and none is ever taken
 * out or moved.
 */
export const rules: readonly Rule[] = [
  datastoreMissing,
  diskCapacity,
  freeSpace,
  passthroughDevice,
  changeTracking,
  diskChangeTracking,
  consolidationNeeded,
  cpuAffinity,
  hotPlug,
  diskCount,
  diskMode,
  rawDeviceMapping,
  sharedDisk,
  hostAffinity,
  hostNameEmpty,
  hostNameDefault,
  missingAddress,
  invalidName,
  numaAffinity,
  sriov,
  tpm,
  usbController,
  unsupportedOperatingSystem,
  diskSerial,
  dpm,
  drs,
  faultTolerance,
  snapshot,
  guestDiskKey,
];
