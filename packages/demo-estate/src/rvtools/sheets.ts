import { DemoEstate } from '../types';
import { Sheet, writeWorkbook } from '../workbook';
import { healthSheet, metaDataSheet, sourceSheet } from './about';
import { partitionSheet, snapshotSheet, toolsSheet } from './guest';
import {
  cpuSheet,
  diskSheet,
  memorySheet,
  networkSheet,
  usbSheet,
} from './hardware';
import { infoSheet } from './info';
import {
  clusterSheet,
  datastoreSheet,
  hostSheet,
  resourcePoolSheet,
} from './infrastructure';

/** The tabs of an RVTools 4.6 export that say something about VMs and what they run on, in its order. @public */
export function rvtoolsSheets(estate: DemoEstate): Sheet[] {
  return [
    infoSheet(estate),
    cpuSheet(estate),
    memorySheet(estate),
    diskSheet(estate),
    partitionSheet(estate),
    networkSheet(estate),
    usbSheet(estate),
    snapshotSheet(estate),
    toolsSheet(estate),
    sourceSheet(estate),
    resourcePoolSheet(estate),
    clusterSheet(estate),
    hostSheet(estate),
    datastoreSheet(estate),
    healthSheet(estate),
    metaDataSheet(estate),
  ];
}

/** The estate as the `.xlsx` that RVTools 4.x exports; the same estate gives the same bytes. @public */
export function writeRvtoolsWorkbook(estate: DemoEstate): Uint8Array {
  return writeWorkbook(rvtoolsSheets(estate));
}
