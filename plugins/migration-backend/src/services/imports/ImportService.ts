import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  EstateImport,
  ImportKind,
  Page,
} from '@crosswalk/backstage-plugin-migration-common';
import { supersededMessage } from '../../store/superseded';
import { SourceStore } from '../../store/sources/SourceStore';
import { EstateStore, ImportStore, PageRequest } from '../../store/types';
import { principalOf, WithCredentials } from '../caller';
import { requireEstate } from '../requireEstate';
import { otherKindMessage } from '../sources/sourceTitles';
import { ImportQueue } from './ImportQueue';

/** A file that somebody uploaded, on the local disk until it is stored. */
export interface Upload {
  kind: ImportKind;
  /** The kind unless told. */
  sourceId?: string;
  fileName: string;
  file: string;
  dryRun: boolean;
}

/** Imports of an estate. */
export interface ImportService {
  /** Refuses before the upload is received who would be refused after it. */
  checkStart(estateId: string, options: WithCredentials): Promise<void>;
  start(
    estateId: string,
    upload: Upload,
    options: WithCredentials,
  ): Promise<EstateImport>;
  get(
    estateId: string,
    importId: string,
    options: WithCredentials,
  ): Promise<EstateImport>;
  list(
    estateId: string,
    page: PageRequest,
    options: WithCredentials,
  ): Promise<Page<EstateImport>>;
  /** Runs an interrupted or failed import again. */
  retry(
    estateId: string,
    importId: string,
    options: WithCredentials,
  ): Promise<EstateImport>;
  /** Applies an import that is held. */
  confirm(
    estateId: string,
    importId: string,
    options: WithCredentials,
  ): Promise<EstateImport>;
  /** Gives up an import that is held. */
  discard(
    estateId: string,
    importId: string,
    options: WithCredentials,
  ): Promise<EstateImport>;
}

/** Queues imports and answers what became of them. */
export class DefaultImportService implements ImportService {
  static create(options: {
    estates: EstateStore;
    imports: ImportStore;
    sources: SourceStore;
    queue: ImportQueue;
  }) {
    return new DefaultImportService(options);
  }

  readonly #estates: EstateStore;
  readonly #imports: ImportStore;
  readonly #sources: SourceStore;
  readonly #queue: ImportQueue;

  private constructor(options: {
    estates: EstateStore;
    imports: ImportStore;
    sources: SourceStore;
    queue: ImportQueue;
  }) {
    this.#estates = options.estates;
    this.#imports = options.imports;
    this.#sources = options.sources;
    this.#queue = options.queue;
  }

  async checkStart(estateId: string): Promise<void> {
    await requireEstate(this.#estates, estateId);
  }

  async start(
    estateId: string,
    upload: Upload,
    options: WithCredentials,
  ): Promise<EstateImport> {
    await this.checkStart(estateId);
    const entry = newImport(estateId, upload, principalOf(options.credentials));
    const source = await this.#sources.get(estateId, entry.sourceId);
    if (source && source.kind !== entry.kind) {
      throw new ConflictError(otherKindMessage(source));
    }
    await this.#imports.create(entry, createReadStream(upload.file));
    this.#queue.kick();
    return entry;
  }

  async get(estateId: string, importId: string): Promise<EstateImport> {
    const entry = await this.#imports.get(estateId, importId);
    if (!entry) {
      throw new NotFoundError(
        `No import with id '${importId}' in the estate '${estateId}'`,
      );
    }
    return entry;
  }

  async list(estateId: string, page: PageRequest): Promise<Page<EstateImport>> {
    await this.checkStart(estateId);
    return this.#imports.list(estateId, page);
  }

  async retry(estateId: string, importId: string): Promise<EstateImport> {
    const entry = await this.get(estateId, importId);
    await this.#refuseSuperseded(importId);
    const queued = await this.#imports.requeue(
      importId,
      ['interrupted', 'failed'],
      {},
    );
    if (!queued) {
      throw new ConflictError(
        entry.status === 'failed'
          ? 'The file of this import was refused or discarded and is not kept; upload the right one'
          : `The import is ${entry.status}; only one that was interrupted or failed can be run again`,
      );
    }
    this.#queue.kick();
    return this.get(estateId, importId);
  }

  async confirm(estateId: string, importId: string): Promise<EstateImport> {
    const entry = await this.get(estateId, importId);
    await this.#refuseSuperseded(importId);
    const queued = await this.#imports.requeue(importId, ['held'], {
      lossConfirmed: true,
    });
    if (!queued) {
      throw new ConflictError(
        `The import is ${entry.status}; only one that is held can be confirmed`,
      );
    }
    this.#queue.kick();
    return this.get(estateId, importId);
  }

  async discard(
    estateId: string,
    importId: string,
    options: WithCredentials,
  ): Promise<EstateImport> {
    const entry = await this.get(estateId, importId);
    const discarded = await this.#imports.discard(
      importId,
      `Discarded by ${principalOf(
        options.credentials,
      )} instead of being confirmed; it could have been applied. The estate is as it was before.`,
      new Date().toISOString(),
    );
    if (!discarded) {
      throw new ConflictError(
        `The import is ${entry.status}; only one that is held can be discarded`,
      );
    }
    return this.get(estateId, importId);
  }

  /** Running an old file would take back what a newer one brought. */
  async #refuseSuperseded(importId: string): Promise<void> {
    const newer = await this.#imports.supersededBy(importId);
    if (newer) {
      throw new ConflictError(supersededMessage(newer));
    }
  }
}

/** An import at the end of the queue. */
export function newImport(
  estateId: string,
  upload: Pick<Upload, 'kind' | 'sourceId' | 'fileName' | 'dryRun'>,
  createdBy: string,
): EstateImport {
  return {
    id: randomUUID(),
    estateId,
    kind: upload.kind,
    sourceId: upload.sourceId ?? upload.kind,
    fileName: upload.fileName.slice(0, 255),
    dryRun: upload.dryRun,
    status: 'queued',
    retryable: false,
    progress: { done: 0, total: 100 },
    createdAt: new Date().toISOString(),
    createdBy,
  };
}
