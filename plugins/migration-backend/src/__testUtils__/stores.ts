import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import {
  EstateImport,
  suggestApplications,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { DatabaseApplicationStore } from '../store/DatabaseApplicationStore';
import { DatabaseDependencyStore } from '../store/DatabaseDependencyStore';
import { DatabaseEstateStore } from '../store/DatabaseEstateStore';
import { DatabaseEstateWriter } from '../store/DatabaseEstateWriter';
import { DatabaseImportStore } from '../store/DatabaseImportStore';
import { DatabaseVirtualMachineStore } from '../store/DatabaseVirtualMachineStore';
import { migrationsDirectory } from '../store/migrationDatabase';
import { EstateChange } from '../store/types';

/** A VM of which little more than the name is known. */
export const vm = (
  name: string,
  fields: Partial<VirtualMachine> = {},
): VirtualMachine => ({
  key: `key-${name}`,
  keySource: 'path',
  name,
  powerState: 'poweredOn',
  template: false,
  placeholder: false,
  cpus: 2,
  memoryMiB: 1024,
  provisionedMiB: 30,
  inUseMiB: 10.5,
  disks: [],
  nics: [],
  snapshots: [],
  osFamily: 'linux',
  attributes: {},
  ...fields,
});

/** An import at the end of the queue. */
export const entry = (id: string, estateId = 'e1'): EstateImport => ({
  id,
  estateId,
  kind: 'rvtools',
  fileName: `${id}.xlsx`,
  dryRun: false,
  status: 'queued',
  retryable: false,
  progress: { done: 0, total: 100 },
  createdAt: '2026-11-24T00:00:00.000Z',
  createdBy: 'user:default/mock',
});

/** Of an import that brought one row. */
export const report = {
  rowsRead: 1,
  accepted: 1,
  excluded: 0,
  rejected: 0,
  details: [],
};

export const suggest = (
  state: Omit<Parameters<typeof suggestApplications>[0], 'estateId'>,
) => suggestApplications({ estateId: 'e1', ...state });

/** Every store on a fresh database, in which there is the estate `e1`. */
export async function createStores(db: Knex) {
  await db.migrate.latest({ directory: migrationsDirectory() });
  const imports = new DatabaseImportStore(db);
  const estates = new DatabaseEstateStore(db);
  const writer = new DatabaseEstateWriter(db);
  await estates.createEstate({
    id: 'e1',
    name: 'Contoso',
    createdAt: '2026-11-24T00:00:00.000Z',
  });
  const queue = (id: string, estateId?: string) =>
    imports.create(entry(id, estateId), Readable.from([Buffer.from(id)]));
  return {
    imports,
    estates,
    writer,
    virtualMachines: new DatabaseVirtualMachineStore(db),
    applications: new DatabaseApplicationStore(db),
    dependencies: new DatabaseDependencyStore(db),
    queue,
    /** Queues an import, takes it and applies what it brings. */
    async apply(
      id: string,
      change: Pick<EstateChange, 'virtualMachines' | 'dependencies'>,
    ): Promise<boolean> {
      await queue(id);
      const claimed = await imports.claim('me', 1);
      assert.equal(claimed?.id, id);
      return writer.apply(
        {
          importId: id,
          runner: 'me',
          estateId: 'e1',
          finishedAt: '2026-11-25T00:00:00.000Z',
          report,
          ...change,
        },
        suggest,
      );
    },
  };
}
