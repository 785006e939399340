import { VirtualMachine } from '../types';

/** A VM of which little more than the name is known. */
export function testMachine(
  fields: Partial<VirtualMachine> & Pick<VirtualMachine, 'key'>,
): VirtualMachine {
  return {
    keySource: 'path',
    name: fields.key,
    powerState: 'poweredOn',
    template: false,
    placeholder: false,
    cpus: 2,
    memoryMiB: 4096,
    provisionedMiB: 1000,
    inUseMiB: 500,
    disks: [],
    nics: [],
    snapshots: [],
    osFamily: 'linux',
    attributes: {},
    facts: {},
    ...fields,
  };
}
