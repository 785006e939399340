import { createHash } from 'node:crypto';
import {
  MergedVirtualMachine,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { EstateWrite } from '../../../store/sources/writes';
import { puts, removals } from './batches';
import { ImportJob } from './processor';
import { StoredEstate } from './readStored';

interface RecordRow {
  sourceId: string;
  key: string;
  vmKey: string;
  digest: string;
  data: string;
}

/** Makes the records of the source what it says now, and tells all records which VM they turned out to be. */
export function* recordWrites(
  job: ImportJob,
  merged: MergedVirtualMachine[],
  incoming: VirtualMachine[],
  stored: StoredEstate,
): Iterable<EstateWrite> {
  const byKey = new Map(incoming.map(vm => [vm.key, vm]));
  yield* removals(
    {
      remove: 'virtual_machine_records',
      where: { estate_id: job.estateId, source_id: job.sourceId },
      column: 'key',
    },
    [...stored.own.assigned.keys()].filter(key => !byKey.has(key)),
  );
  yield* puts(
    'virtual_machine_records',
    changedRecords(job, merged, byKey, stored),
    ({ sourceId, key, vmKey, digest, data }) => ({
      estate_id: job.estateId,
      source_id: sourceId,
      key,
      vm_key: vmKey,
      digest,
      data,
    }),
  );
}

function* changedRecords(
  job: ImportJob,
  merged: MergedVirtualMachine[],
  incoming: Map<string, VirtualMachine>,
  stored: StoredEstate,
): Iterable<RecordRow> {
  const others = new Map(
    stored.others.map(({ sourceId, assigned, virtualMachines }) => [
      sourceId,
      { assigned, byKey: new Map(virtualMachines.map(vm => [vm.key, vm])) },
    ]),
  );
  for (const { virtualMachine, members } of merged) {
    for (const { sourceId, key } of members) {
      const record = { sourceId, key, vmKey: virtualMachine.key };
      if (sourceId === job.sourceId) {
        const data = JSON.stringify(incoming.get(key));
        const digest = digestOfText(data);
        if (
          stored.own.assigned.get(key) !== record.vmKey ||
          stored.own.digests.get(key) !== digest
        ) {
          yield { ...record, digest, data };
        }
      } else {
        const other = others.get(sourceId)!;
        if (other.assigned.get(key) !== record.vmKey) {
          const data = JSON.stringify(other.byKey.get(key));
          yield { ...record, digest: digestOfText(data), data };
        }
      }
    }
  }
}

function digestOfText(data: string): string {
  return createHash('sha256').update(data).digest('hex');
}
