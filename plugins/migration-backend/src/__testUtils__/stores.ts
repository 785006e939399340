import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import {
  Dependency,
  EstateImport,
  OperationKind,
  suggestApplications,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { dependencyProcessor } from '../services/imports/processors/dependencyProcessor';
import { inventoryProcessor } from '../services/imports/processors/inventoryProcessor';
import { ThreadWork } from '../services/imports/worker/ThreadWork';
import { defaultWorkbookLimits } from '../services/imports/workbook/limits';
import { DatabaseApplicationStore } from '../store/DatabaseApplicationStore';
import { DatabaseDependencyStore } from '../store/DatabaseDependencyStore';
import { DatabaseEstateStore } from '../store/DatabaseEstateStore';
import { DatabaseEstateWriter } from '../store/DatabaseEstateWriter';
import { DatabaseImportStore } from '../store/DatabaseImportStore';
import { DatabaseVirtualMachineStore } from '../store/DatabaseVirtualMachineStore';
import { migrationsDirectory } from '../store/migrationDatabase';
import { DatabaseChangeStore } from '../store/sources/DatabaseChangeStore';
import { DatabaseEstateFacts } from '../store/sources/DatabaseEstateFacts';
import { DatabaseSourceStore } from '../store/sources/DatabaseSourceStore';
import { Operation } from '../store/operations/types';
import {
  ApplicationFields,
  ApplicationStore,
  ClaimedImport,
  EstateChange,
} from '../store/types';

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
  facts: {},
  ...fields,
});

/** An import at the end of the queue. */
export const entry = (id: string, estateId = 'e1'): EstateImport => ({
  id,
  estateId,
  kind: 'rvtools',
  sourceId: 'rvtools',
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

let operations = 0;

/** An operation of somebody. */
export const operation = (kind: OperationKind): Operation => ({
  id: `operation-${++operations}`,
  kind,
  at: '2026-11-25T00:00:00.000Z',
  by: 'user:default/mock',
});

/** Puts an application together, of which nothing is known but what is given. */
export function createApplication(
  applications: ApplicationStore,
  fields: Partial<ApplicationFields> & { id: string },
) {
  return applications.operate(
    'e1',
    operation('create'),
    [
      {
        id: fields.id,
        expected: 'absent',
        change: () => ({
          name: fields.id,
          environment: 'unknown',
          criticality: 'unknown',
          workload: 'unknown',
          answers: {},
          sharedService: false,
          virtualMachineKeys: [],
          evidence: [],
          confirmed: true,
          ...fields,
        }),
      },
    ],
    { permit: () => true, suggest, atomic: true },
  );
}

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
    sources: new DatabaseSourceStore(db),
    changes: new DatabaseChangeStore(db),
    /** Queues an import, takes it and applies what it brings, all of it in this thread. */
    async apply(
      id: string,
      brings: {
        virtualMachines?: VirtualMachine[];
        dependencies?: Omit<Dependency, 'estateId'>[];
      },
      overrides: Partial<EstateImport> = {},
    ): Promise<boolean> {
      const kind = brings.virtualMachines ? 'rvtools' : 'dependencies';
      const queued = { ...entry(id), kind, sourceId: kind, ...overrides };
      await imports.create(
        queued as EstateImport,
        Readable.from([Buffer.from(id)]),
      );
      const claimed = await imports.claim('me', 1);
      assert.equal(claimed?.id, id);
      const { change, work } = await workOut(db, claimed, brings);
      return writer.apply(change, work);
    },
  };
}

/** What an import of these things makes of the estate, ready to be applied. */
export async function workOut(
  db: Knex,
  claimed: ClaimedImport,
  brings: {
    virtualMachines?: VirtualMachine[];
    dependencies?: Omit<Dependency, 'estateId'>[];
  },
): Promise<{ change: EstateChange; work: ThreadWork }> {
  const inventory = inventoryProcessor(async () => ({
    virtualMachines: brings.virtualMachines ?? [],
    infrastructure: { clusters: [], hosts: [], datastores: [] },
    coverage: { format: 'rvtools', tables: {} },
    report,
  }));
  const work = new ThreadWork({
    rvtools: inventory,
    inventory,
    dependencies: dependencyProcessor(async () => ({
      dependencies: brings.dependencies ?? [],
      report,
    })),
  });
  const live = claimed.kind === 'inventory';
  const outline = await work.process(
    {
      importId: claimed.id,
      estateId: claimed.estateId,
      kind: claimed.kind,
      sourceId: claimed.sourceId,
      live,
      at: '2026-11-25T00:00:00.000Z',
      file: claimed.removesSource ? undefined : 'somewhere',
      limits: defaultWorkbookLimits,
      maxLoss: 0.2,
    },
    new DatabaseEstateFacts(db, claimed.estateId),
    () => {},
  );
  return {
    work,
    change: {
      entry: claimed,
      runner: 'me',
      finishedAt: '2026-11-25T00:00:00.000Z',
      report: outline.report,
      source: claimed.removesSource
        ? undefined
        : { ...outline.source, live, title: claimed.sourceId },
    },
  };
}
