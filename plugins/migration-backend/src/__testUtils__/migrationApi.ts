import assert from 'node:assert/strict';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import { Sheet, writeWorkbook } from '@crosswalk/demo-estate';
import request from 'supertest';
import { migrationPlugin } from '../plugin';

const running: TestBackend[] = [];

/** The plugin in a backend of its own, and what tests do with it over REST. */
export class MigrationApi {
  static async start(
    options: {
      config?: object;
      permissions?: ReturnType<typeof mockServices.permissions.mock>;
      auditor?: ReturnType<typeof mockServices.auditor.mock>;
    } = {},
  ): Promise<MigrationApi> {
    const backend = await startTestBackend({
      features: [
        migrationPlugin,
        mockServices.rootConfig.factory({ data: options.config ?? {} }),
        ...(options.permissions ? [options.permissions.factory] : []),
        ...(options.auditor ? [options.auditor.factory] : []),
      ],
    });
    running.push(backend);
    return new MigrationApi(request(backend.server));
  }

  readonly #agent: ReturnType<typeof request>;

  constructor(agent: ReturnType<typeof request>) {
    this.#agent = agent;
  }

  request(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
  ): ReturnType<ReturnType<typeof request>['get']> {
    return this.#agent[method](`/api/migration/v1${path}`);
  }

  /** The body of a GET that has to succeed. */
  async get(path: string) {
    const response = await this.request('get', path);
    assert.equal(response.status, 200, path);
    return response.body;
  }

  /** Everything in a list, read in pages of this size. */
  async listAll<T>(path: string, limit = 1000): Promise<T[]> {
    const all: T[] = [];
    const joined = path.includes('?') ? '&' : '?';
    let cursor = '';
    for (;;) {
      const page = await this.get(`${path}${joined}limit=${limit}${cursor}`);
      assert(page.items.length <= limit);
      all.push(...page.items);
      if (page.pageInfo.nextCursor === undefined) {
        assert.equal(page.totalItems, all.length);
        return all;
      }
      cursor = `&cursor=${encodeURIComponent(page.pageInfo.nextCursor)}`;
    }
  }

  async createEstate(name = 'Contoso'): Promise<string> {
    const response = await this.request('post', '/estates').send({ name });
    assert.equal(response.status, 201);
    return response.body.id;
  }

  /** Uploads, and answers what became of the import. */
  async upload(
    estate: string,
    file: Uint8Array | string,
    options: { kind?: string; dryRun?: boolean; name?: string } = {},
  ): Promise<EstateImport> {
    const response = await this.request(
      'post',
      `/estates/${estate}/imports${options.dryRun ? '?dryRun=true' : ''}`,
    )
      .field('kind', options.kind ?? 'rvtools')
      .attach('file', Buffer.from(file), options.name ?? 'export.xlsx');
    assert.equal(response.status, 202);
    assert.equal(response.body.status, 'queued');
    return this.settled(estate, response.body.id);
  }

  /** Waits until nothing works on the import any more. */
  async settled(estate: string, id: string): Promise<EstateImport> {
    for (;;) {
      const entry = await this.get(`/estates/${estate}/imports/${id}`);
      if (entry.status !== 'queued' && entry.status !== 'running') {
        return entry;
      }
      await new Promise(done => setTimeout(done, 20));
    }
  }
}

/** For `afterEach`. */
export async function stopMigrationApis(): Promise<void> {
  await Promise.all(running.splice(0).map(backend => backend.stop()));
}

/** The vInfo sheet of VMs of which little more than the name is known. */
export function inventorySheets(names: string[]): Sheet[] {
  return [
    {
      name: 'vInfo',
      rows: [
        ['VM', 'Powerstate', 'CPUs', 'Memory', 'VM ID', 'VI SDK UUID'],
        ...names.map((name, i) => [
          name,
          'poweredOn',
          2,
          1024,
          `vm-${i}`,
          'vc',
        ]),
      ],
    },
  ];
}

/** A workbook of VMs of which little more than the name is known. */
export function inventoryWorkbook(names: string[]): Uint8Array {
  return writeWorkbook(inventorySheets(names));
}
