import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  EstateImport,
  EstateSource,
} from '@crosswalk/backstage-plugin-migration-common';
import { SourceStore } from '../../store/sources/SourceStore';
import { EstateStore, ImportStore } from '../../store/types';
import { principalOf, WithCredentials } from '../caller';
import { ImportQueue } from '../imports/ImportQueue';
import { newImport } from '../imports/ImportService';
import { requireEstate } from '../requireEstate';
import { LiveSources } from './LiveSources';

/** Where data of an estate comes from. */
export interface SourceService {
  list(estateId: string, options: WithCredentials): Promise<EstateSource[]>;
  /** Has a live source read now; answers the import that comes of it. */
  refresh(
    estateId: string,
    sourceId: string,
    options: WithCredentials,
  ): Promise<{ id: string }>;
  /** Takes what a source brought out of the estate; answers once that is done, or the import that still works on it. */
  remove(
    estateId: string,
    sourceId: string,
    options: WithCredentials,
  ): Promise<EstateImport>;
}

/** Time that a removal is waited for, and between two looks at it. */
const patienceMs = 30_000;
const lookMs = 100;

export class DefaultSourceService implements SourceService {
  static create(options: {
    estates: EstateStore;
    imports: ImportStore;
    sources: SourceStore;
    live: LiveSources;
    queue: ImportQueue;
  }) {
    return new DefaultSourceService(options);
  }

  readonly #options: Parameters<typeof DefaultSourceService.create>[0];

  private constructor(
    options: Parameters<typeof DefaultSourceService.create>[0],
  ) {
    this.#options = options;
  }

  async list(estateId: string): Promise<EstateSource[]> {
    await requireEstate(this.#options.estates, estateId);
    return this.#options.sources.list(estateId);
  }

  async refresh(estateId: string, sourceId: string): Promise<{ id: string }> {
    await this.#require(estateId, sourceId);
    return this.#options.live.refresh(estateId, sourceId);
  }

  async remove(
    estateId: string,
    sourceId: string,
    options: WithCredentials,
  ): Promise<EstateImport> {
    const { imports, live, queue } = this.#options;
    const source = await this.#require(estateId, sourceId);
    const entry = newImport(
      estateId,
      {
        kind: source.kind,
        sourceId,
        fileName: `Removal of ${source.title}`,
        dryRun: false,
      },
      principalOf(options.credentials),
    );
    // An import has bytes for as long as it can be run again.
    await imports.create(entry, Readable.from([Buffer.from('removed')]), {
      lossConfirmed: true,
      removesSource: true,
    });
    queue.kick();
    const ended = await this.#settled(entry);
    if (ended.status === 'failed' || ended.status === 'interrupted') {
      throw new ConflictError(
        ended.error ?? `“${source.title}” could not be removed`,
      );
    }
    await live.announce(sourceId);
    return ended;
  }

  async #require(estateId: string, sourceId: string): Promise<EstateSource> {
    await requireEstate(this.#options.estates, estateId);
    const source = await this.#options.sources.get(estateId, sourceId);
    if (!source) {
      throw new NotFoundError(
        `No source with the id '${sourceId}' in the estate '${estateId}'`,
      );
    }
    return source;
  }

  async #settled(entry: EstateImport): Promise<EstateImport> {
    const until = Date.now() + patienceMs;
    let now: EstateImport | undefined = entry;
    while (
      now &&
      (now.status === 'queued' || now.status === 'running') &&
      Date.now() < until
    ) {
      await sleep(lookMs);
      now = await this.#options.imports.get(entry.estateId, entry.id);
    }
    return now ?? entry;
  }
}
