import { setTimeout } from 'node:timers/promises';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import migrationPlugin from '@crosswalk/backstage-plugin-migration-backend';
import {
  Estate,
  EstateImport,
  EstateSource,
  Page,
  VirtualMachineChange,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { migrationModuleVcenter } from '../module';

/** A backend with the migration plugin and this module, used over REST. */
export class MigrationPortal {
  readonly #backend: TestBackend;

  static async start(config: JsonObject): Promise<MigrationPortal> {
    return new MigrationPortal(
      await startTestBackend({
        features: [
          migrationPlugin,
          migrationModuleVcenter,
          mockServices.rootConfig.factory({ data: config }),
          // Once when it starts; there is no second time in a test.
          mockServices.scheduler.factory({
            includeInitialDelayedTasksOnStartup: true,
          }),
        ],
      }),
    );
  }

  private constructor(backend: TestBackend) {
    this.#backend = backend;
  }

  stop(): Promise<void> {
    return this.#backend.stop();
  }

  /** The estate of a name, as soon as it is there. */
  async estate(name: string): Promise<string> {
    for (;;) {
      const { items } = await this.#get<Page<Estate>>('/estates');
      const found = items.find(estate => estate.name === name);
      if (found) {
        return found.id;
      }
      await setTimeout(50);
    }
  }

  /** The source that an estate has, as soon as it is as the test waits for. */
  async source(
    estate: string,
    isSo: (source: EstateSource) => boolean = () => true,
  ): Promise<EstateSource> {
    for (;;) {
      const { items } = await this.#get<Page<EstateSource>>(
        `/estates/${estate}/sources`,
      );
      if (items.length > 0 && isSo(items[0])) {
        return items[0];
      }
      await setTimeout(50);
    }
  }

  virtualMachines(estate: string): Promise<Page<VirtualMachineRow>> {
    return this.#get(`/estates/${estate}/virtual-machines?limit=1000`);
  }

  async changes(estate: string, id: string): Promise<VirtualMachineChange[]> {
    const { items } = await this.#get<Page<VirtualMachineChange>>(
      `/estates/${estate}/imports/${id}/changes?limit=1000`,
    );
    return items;
  }

  /** Has a source read now, and answers what became of it. */
  async refresh(estate: string, source: string): Promise<EstateImport> {
    const { id } = await this.#send<{ id: string }>(
      'POST',
      `/estates/${estate}/sources/${encodeURIComponent(source)}/refresh`,
    );
    return this.import(estate, id);
  }

  async confirm(estate: string, id: string): Promise<EstateImport> {
    await this.#send('POST', `/estates/${estate}/imports/${id}/confirm`);
    return this.import(estate, id);
  }

  /** An import once nothing works on it any more. */
  async import(estate: string, id: string): Promise<EstateImport> {
    for (;;) {
      const entry = await this.#get<EstateImport>(
        `/estates/${estate}/imports/${id}`,
      );
      if (entry.status !== 'queued' && entry.status !== 'running') {
        return entry;
      }
      await setTimeout(50);
    }
  }

  #get<T>(path: string): Promise<T> {
    return this.#send('GET', path);
  }

  async #send<T>(method: string, path: string): Promise<T> {
    const response = await fetch(
      `http://localhost:${this.#backend.server.port()}/api/migration/v1${path}`,
      { method },
    );
    const body = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path} answers ${response.status}: ${body}`);
    }
    return JSON.parse(body);
  }
}
