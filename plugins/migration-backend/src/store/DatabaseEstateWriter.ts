import {
  assessVirtualMachine,
  Dependency,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { deleteContents } from './importContents';
import { endImport } from './importRows';
import { inBatches } from './pages';
import { resuggest } from './resuggest';
import { fromVirtualMachine } from './virtualMachineRows';
import {
  findSuperseding,
  supersededMessage,
  supersedeOlder,
} from './superseded';
import { EstateChange, EstateWriter, Suggest } from './types';

/**
 * Applies an import in one transaction. The first statement ends the import, and only for the process that still holds
 * it: a process that was given up for dead finds nothing to end and writes nothing.
 */
export class DatabaseEstateWriter implements EstateWriter {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async apply(change: EstateChange, suggest: Suggest): Promise<boolean> {
    return this.#db.transaction(async tx => {
      const { estateId } = change;
      await tx('estates').where({ id: estateId }).forUpdate().first('id');
      const newer = await findSuperseding(tx, change.importId);
      const ours = await endImport(tx, change.importId, change.runner, {
        status: newer ? 'failed' : 'succeeded',
        report: change.report,
        error: newer && supersededMessage(newer),
        finishedAt: change.finishedAt,
      });
      if (ours) {
        await deleteContents(tx, change.importId);
      }
      if (newer || !ours) {
        return false;
      }
      if (change.virtualMachines) {
        await replaceVirtualMachines(tx, estateId, change.virtualMachines);
        await tx('estates').where({ id: estateId }).update({
          current_import_id: change.importId,
          imported_at: change.finishedAt,
        });
      }
      if (change.dependencies) {
        await replaceDependencies(tx, estateId, change.dependencies);
      }
      await resuggest(tx, estateId, suggest);
      await supersedeOlder(tx, change.importId);
      return true;
    });
  }
}

async function replaceVirtualMachines(
  tx: Knex.Transaction,
  estateId: string,
  virtualMachines: VirtualMachine[],
): Promise<void> {
  const before: { key: string; digest: string }[] = await tx('virtual_machines')
    .where({ estate_id: estateId })
    .select('key', 'digest');
  const digests = new Map(before.map(row => [row.key, row.digest]));
  const changed: object[] = [];
  for (const vm of virtualMachines) {
    const row = fromVirtualMachine({
      estateId,
      vm,
      assessment: assessVirtualMachine(vm, {
        coverages: [],
        infrastructure: { clusters: [], hosts: [], datastores: [] },
        now: new Date().toISOString(),
      }),
      sources: ['rvtools'],
    });
    if (digests.get(vm.key) !== row.digest) {
      changed.push(row);
    }
    digests.delete(vm.key);
  }
  for (const batch of inBatches([...digests.keys()], 500)) {
    await tx('virtual_machines')
      .where({ estate_id: estateId })
      .whereIn('key', batch)
      .delete();
  }
  for (const batch of inBatches(changed, 200)) {
    await tx('virtual_machines')
      .insert(batch)
      .onConflict(['estate_id', 'key'])
      .merge();
  }
}

async function replaceDependencies(
  tx: Knex.Transaction,
  estateId: string,
  dependencies: Omit<Dependency, 'estateId'>[],
): Promise<void> {
  await tx('dependencies').where({ estate_id: estateId }).delete();
  for (const batch of inBatches(dependencies, 400)) {
    await tx('dependencies').insert(
      batch.map(each => ({
        id: each.id,
        estate_id: estateId,
        source_key: each.sourceKey,
        target_key: each.targetKey,
        port: each.port ?? null,
        strength: each.strength,
        weight: each.weight,
      })),
    );
  }
}
