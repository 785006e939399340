import { ClusterRole } from '../infrastructure';
import {
  DemoApplication,
  DemoEnvironment,
  DemoTier,
  DemoVirtualMachine,
  OsName,
} from '../types';

/** What is to be built; everything else follows from it and the random stream. */
export interface VirtualMachineOrder {
  index: number;
  name: string;
  kind: DemoVirtualMachine['kind'];
  role: ClusterRole;
  folder: string;
  os: OsName;
  application?: DemoApplication;
  environment?: DemoEnvironment;
  tier?: DemoTier;
  poweredOff?: boolean;
  annotation?: string;
}

/** Where the VM lands; chosen by the caller so that hosts and datastores fill evenly. */
export interface Placement {
  host: string;
  datastore: string;
}
