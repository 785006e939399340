import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { VirtualMachine } from '@crosswalk/backstage-plugin-migration-common';
import { ReadInventory } from './inventoryProcessor';

/** VMs after which other requests get their turn. */
const linesPerTurn = 100;

type Header = Omit<ReadInventory, 'virtualMachines'>;

/** Writes an inventory as a line of JSON for all that is not a VM, and then one for each VM. */
export async function* inventoryLines({
  virtualMachines,
  ...header
}: ReadInventory): AsyncIterable<Buffer> {
  yield line(header);
  for (let i = 0; i < virtualMachines.length; i += linesPerTurn) {
    yield Buffer.concat(virtualMachines.slice(i, i + linesPerTurn).map(line));
    await nextTurn();
  }
}

/** Reads what {@link inventoryLines} has written. */
export async function readInventoryLines(
  file: string,
  onProgress: (share: number) => void,
): Promise<ReadInventory> {
  const { size } = await stat(file);
  const source = createReadStream(file);
  const virtualMachines: VirtualMachine[] = [];
  let header: Header | undefined;
  for await (const text of createInterface({
    input: source,
    crlfDelay: Infinity,
  })) {
    if (header) {
      virtualMachines.push(JSON.parse(text));
    } else {
      header = JSON.parse(text) as Header;
    }
    if (virtualMachines.length % linesPerTurn === 0) {
      onProgress(source.bytesRead / Math.max(1, size));
    }
  }
  if (!header) {
    throw new Error('The snapshot of the inventory is empty');
  }
  return { ...header, virtualMachines };
}

function line(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
