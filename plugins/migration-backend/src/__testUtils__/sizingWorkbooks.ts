import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateEstate, writeSizingWorkbook } from '@crosswalk/demo-estate';

/** 805 VMs, 10 templates among them, in an export with old headers, without ids, and with 2 698 empty rows. */
export interface SizingWorkbook {
  title: string;
  bytes: Uint8Array;
  byPowerState: Record<string, number>;
}

/** One that is written here, and a real one where it is at hand. */
export function sizingWorkbooks(): SizingWorkbook[] {
  const real = findRealWorkbook();
  return [
    generated(),
    ...(real
      ? [
          {
            title: 'a real 805-VM workbook',
            bytes: readFileSync(real),
            byPowerState: { poweredOn: 763, poweredOff: 42 },
          },
        ]
      : []),
  ];
}

/** It is not ours to commit. Tests do without it, and say so, where `CROSSWALK_SHARED_DATA` does not lead to it. */
export function findRealWorkbook(): string | undefined {
  const folder = process.env.CROSSWALK_SHARED_DATA;
  const file = folder && join(folder, 'rvtools/sizing-workshop-805.xlsx');
  if (file && existsSync(file)) {
    return file;
  }
  process.stdout.write(
    'Skipped: the real 805-VM workbook, because CROSSWALK_SHARED_DATA does not name a folder that has it\n',
  );
  return undefined;
}

function generated(): SizingWorkbook {
  const estate = generateEstate({ virtualMachines: 1000, seed: 805 });
  // Without ids a VM is its place and its name, so that two of a name in a cluster would be one.
  const places = new Set<string>();
  const virtualMachines = estate.virtualMachines
    .filter(vm => {
      const place = [vm.datacenter, vm.cluster, vm.name.trim()].join('/');
      const isNew = vm.kind === 'workload' && !places.has(place);
      places.add(place);
      return isNew;
    })
    .slice(0, 805)
    .map((vm, i) =>
      i % 80 === 79
        ? {
            ...vm,
            kind: 'template' as const,
            powerState: 'poweredOff' as const,
          }
        : vm,
    );
  const byPowerState: Record<string, number> = {};
  for (const { powerState } of virtualMachines) {
    byPowerState[powerState] = (byPowerState[powerState] ?? 0) + 1;
  }
  return {
    title: 'a generated 805-VM workbook',
    bytes: writeSizingWorkbook(
      { ...estate, virtualMachines },
      { emptyRows: 2698 },
    ),
    byPowerState,
  };
}
