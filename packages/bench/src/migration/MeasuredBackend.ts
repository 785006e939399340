import { readFileSync } from 'node:fs';
import type { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import { ChildProcess } from './ChildProcess';
import { Probe } from './Probe';

/** The backend in a process of its own, used over HTTP as everybody else would. */
export class MeasuredBackend {
  static async start(databaseFolder: string): Promise<MeasuredBackend> {
    const child = ChildProcess.start('backendProcess.ts', [databaseFolder]);
    const { port } = await child.next('ready');
    return new MeasuredBackend(child, `http://localhost:${port}`);
  }

  readonly #child: ChildProcess;
  readonly #url: string;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.#url = url;
  }

  async get<T>(resource: string): Promise<T> {
    return this.#json<T>(await fetch(this.#resource(resource)));
  }

  async createEstate(name: string): Promise<string> {
    const response = await fetch(this.#resource('/estates'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name }),
    });
    return (await this.#json<{ id: string }>(response)).id;
  }

  /** Uploads a workbook and waits until it is in the estate. Answers the milliseconds from upload to end. */
  async import(estate: string, file: string): Promise<number> {
    const form = new FormData();
    form.append('kind', 'rvtools');
    form.append('file', new Blob([readFileSync(file)]), 'estate.xlsx');
    const before = performance.now();
    const { id } = await this.#json<{ id: string }>(
      await fetch(this.#resource(`/estates/${estate}/imports`), {
        method: 'POST',
        body: form,
      }),
    );
    for (;;) {
      const { status, error } = await this.get<EstateImport>(
        `/estates/${estate}/imports/${id}`,
      );
      if (status === 'succeeded') {
        return performance.now() - before;
      }
      if (status !== 'queued' && status !== 'running') {
        throw new Error(`The import ended as ${status}: ${error}`);
      }
      await new Promise(resolve => setTimeout(resolve, 25));
    }
  }

  /** The health endpoint, which every load balancer asks. */
  probe(): Probe {
    return Probe.start(`${this.#url}/.backstage/health/v1/readiness`);
  }

  async peakMegabytes(): Promise<number> {
    return (await this.#child.ask('peak')).megabytes;
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }

  #resource(resource: string): string {
    return `${this.#url}/api/migration/v1${resource}`;
  }

  async #json<T>(response: Response): Promise<T> {
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${response.url} answered ${response.status}: ${text}`);
    }
    return JSON.parse(text) as T;
  }
}
