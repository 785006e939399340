import type {
  Change,
  ChangeDetails,
  ChangeStatus,
  GoldenPath,
  Page,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { ResponseError } from '@backstage/errors';
import { GoldenPathsApi } from '../api';

/** The rejection that the client gives for an error answer. */
export async function failure(
  status: number,
  name: string,
  message: string,
): Promise<Error> {
  const body = JSON.stringify({
    error: { name, message },
    response: { statusCode: status },
  });
  const headers = { 'content-type': 'application/json' };
  return ResponseError.fromResponse(new Response(body, { status, headers }));
}

function toChange(details: ChangeDetails): Change {
  const {
    files: _files,
    checks: _checks,
    mergeable: _mergeable,
    cloneUrl: _url,
    ...rest
  } = details;
  return rest;
}

/** Behaves like the backend, in memory: what is merged or closed stays so until the page is loaded again. */
export class FakeGoldenPaths implements GoldenPathsApi {
  readonly #paths: GoldenPath[];
  readonly #changes: Map<string, ChangeDetails>;
  readonly #pageSize: number;
  readonly #now: () => Date;

  constructor(options: {
    paths: GoldenPath[];
    changes: ChangeDetails[];
    now: () => Date;
    pageSize?: number;
  }) {
    this.#paths = options.paths;
    this.#changes = new Map(options.changes.map(item => [item.id, item]));
    this.#pageSize = options.pageSize ?? 20;
    this.#now = options.now;
  }

  async listPaths(): Promise<GoldenPath[]> {
    return this.#paths;
  }

  async getPath(id: string): Promise<GoldenPath> {
    const path = this.#paths.find(item => item.id === id);
    if (!path) {
      throw await failure(404, 'NotFoundError', `No golden path '${id}'`);
    }
    return path;
  }

  async listChanges(
    options: { status?: ChangeStatus; cursor?: string } = {},
  ): Promise<Page<Change>> {
    const { status, cursor } = options;
    const items = [...this.#changes.values()].filter(
      item => !status || item.status === status,
    );
    const start = Number(cursor ?? 0);
    const end = start + this.#pageSize;
    return {
      items: items.slice(start, end).map(toChange),
      totalItems: items.length,
      pageInfo: end < items.length ? { nextCursor: String(end) } : {},
    };
  }

  async getChange(id: string): Promise<ChangeDetails> {
    const found = this.#changes.get(id);
    if (!found) {
      throw await failure(404, 'NotFoundError', `No change '${id}'`);
    }
    return found;
  }

  async mergeChange(id: string): Promise<Change> {
    return this.#settle(id, {
      status: 'merged',
      mergedAt: this.#now().toISOString(),
      mergedBy: 'user:default/ana-platform',
      mergeCommit: 'd3d9446802a44259755d38e6d163e820bc1a0f4a',
      mergeable: { ok: false, reason: 'The change is merged.' },
    });
  }

  async closeChange(id: string): Promise<Change> {
    return this.#settle(id, {
      status: 'closed',
      closedAt: this.#now().toISOString(),
      closedBy: 'user:default/ana-platform',
      mergeable: { ok: false, reason: 'The change is closed.' },
    });
  }

  async #settle(id: string, result: Partial<ChangeDetails>): Promise<Change> {
    const settled = { ...(await this.getChange(id)), ...result };
    this.#changes.set(id, settled);
    return toChange(settled);
  }
}
