import type {
  Application,
  ApplicationChange,
  ApplicationChangeRequest,
  ApplicationPatch,
  OperationItem,
  OperationKind,
} from '@crosswalk/backstage-plugin-migration-common';
import { http, HttpResponse } from 'msw';
import type { SetupServer } from 'msw/node';
import { applyPatch } from '../lib/applicationPatch';
import {
  application,
  estate,
  migrationUrl,
  page,
  summary,
  virtualMachine,
} from './content';
import { errorResponse } from './errorResponse';

type State = Map<string, Application>;

/**
 * Applications of the estate `e1` that can be changed as the backend lets them be changed: versions, operations, undo and
 * history included.
 */
export class ServedApplications {
  /** As the backend has them; a test changes them as somebody else would. */
  readonly stored: State;
  /** Ids that the person may not change. */
  readonly forbidden = new Set<string>();
  /** What was asked for, as `PATCH /v1/applications/a-shop`. */
  readonly requests: string[] = [];
  readonly #history: (ApplicationChange & { id: string })[] = [];
  readonly #before = new Map<string, Map<string, Application | undefined>>();

  constructor(server: SetupServer, initial: Application[], pageSize = 500) {
    this.stored = new Map(initial.map(each => [each.id, each]));
    server.use(...this.#handlers(pageSize));
  }

  get(name: string): Application {
    return this.stored.get(`a-${name}`)!;
  }

  /** What somebody else does. */
  changeByOther(name: string, patch: ApplicationPatch): void {
    this.#operate(
      'update',
      'user:default/robin',
      new Map([[`a-${name}`, patch]]),
    );
  }

  #handlers(pageSize: number) {
    const url = (path: string) => `${migrationUrl}/v1${path}`;
    const note = (request: Request) =>
      this.requests.push(
        `${request.method} ${new URL(request.url).pathname.replace(
          '/api/migration',
          '',
        )}`,
      );
    return [
      http.get(url('/estates'), () => HttpResponse.json(page([estate()]))),
      http.get(url('/estates/e1/summary'), () => HttpResponse.json(summary())),
      http.get(url('/estates/e1/dependency-graph'), ({ request }) => {
        note(request);
        return HttpResponse.json({
          nodes: [],
          edges: [],
          cycles: [],
          unassigned: 0,
        });
      }),
      http.get(url('/estates/e1/applications'), ({ request }) => {
        note(request);
        const from = Number(
          new URL(request.url).searchParams.get('cursor') ?? 0,
        );
        const all = [...this.stored.values()];
        const next = from + pageSize;
        return HttpResponse.json({
          items: all.slice(from, next),
          totalItems: all.length,
          pageInfo: {
            nextCursor: next < all.length ? String(next) : undefined,
          },
        });
      }),
      http.get(url('/estates/e1/virtual-machines'), ({ request }) => {
        note(request);
        const id = new URL(request.url).searchParams.get('applicationId')!;
        return HttpResponse.json(
          page(
            (this.stored.get(id)?.virtualMachineKeys ?? []).map(key =>
              virtualMachine(key.replace('vm:', '')),
            ),
          ),
        );
      }),
      http.get<{ id: string }>(url('/applications/:id'), ({ params }) =>
        HttpResponse.json(this.stored.get(params.id)),
      ),
      http.get<{ id: string }>(
        url('/applications/:id/history'),
        ({ params, request }) => {
          note(request);
          return HttpResponse.json(
            page(this.#history.filter(each => each.id === params.id).reverse()),
          );
        },
      ),
      http.patch<{ id: string }, ApplicationPatch>(
        url('/applications/:id'),
        async ({ request, params: { id } }) => {
          note(request);
          if (this.forbidden.has(id)) {
            return errorResponse(403, 'NotAllowedError', 'Not yours.');
          }
          if (!this.#isAt(id, request)) {
            return errorResponse(412, 'PreconditionFailedError', 'Changed.');
          }
          this.#operate(
            'update',
            'user:default/pat',
            new Map([[id, await request.json()]]),
          );
          return HttpResponse.json(this.stored.get(id));
        },
      ),
      http.post<{}, { changes: ApplicationChangeRequest[] }>(
        url('/estates/e1/applications-bulk'),
        async ({ request }) => {
          note(request);
          return HttpResponse.json(this.#bulk((await request.json()).changes));
        },
      ),
      http.post<{ id: string }, { from: { id: string }[] }>(
        url('/applications/:id/merge'),
        async ({ request, params: { id } }) => {
          note(request);
          if (!this.#isAt(id, request)) {
            return errorResponse(412, 'PreconditionFailedError', 'Changed.');
          }
          const { from } = await request.json();
          const keys = [id, ...from.map(each => each.id)].flatMap(
            each => this.stored.get(each)!.virtualMachineKeys,
          );
          return HttpResponse.json(
            this.#operate(
              'merge',
              'user:default/pat',
              new Map<string, ApplicationPatch | undefined>([
                [id, { virtualMachineKeys: keys }],
                ...from.map((each): [string, undefined] => [
                  each.id,
                  undefined,
                ]),
              ]),
            ),
          );
        },
      ),
      http.post<{ id: string }, { name: string; virtualMachineKeys: string[] }>(
        url('/applications/:id/split'),
        async ({ request, params: { id } }) => {
          note(request);
          const { name, virtualMachineKeys } = await request.json();
          const whole = this.stored.get(id)!;
          return HttpResponse.json(
            this.#operate(
              'split',
              'user:default/pat',
              new Map<string, ApplicationPatch>([
                [
                  id,
                  {
                    virtualMachineKeys: whole.virtualMachineKeys.filter(
                      key => !virtualMachineKeys.includes(key),
                    ),
                  },
                ],
                [`a-${name}`, { name, virtualMachineKeys }],
              ]),
            ),
          );
        },
      ),
      http.post<{ operationId: string }>(
        url('/estates/e1/operations/:operationId/undo'),
        ({ request, params }) => {
          note(request);
          return HttpResponse.json(this.#undo(params.operationId));
        },
      ),
    ];
  }

  #isAt(id: string, request: Request): boolean {
    return (
      request.headers.get('if-match') === `"${this.stored.get(id)?.version}"`
    );
  }

  #bulk(changes: ApplicationChangeRequest[]) {
    const refused = new Map<string, OperationItem>();
    for (const { id, version } of changes) {
      const known = this.stored.get(id);
      if (!known) {
        refused.set(id, { id, status: 'missing' });
      } else if (this.forbidden.has(id)) {
        refused.set(id, { id, status: 'forbidden', application: known });
      } else if (known.version !== version) {
        refused.set(id, { id, status: 'conflict', application: known });
      }
    }
    const result = this.#operate(
      'bulk',
      'user:default/pat',
      new Map(
        changes
          .filter(({ id }) => !refused.has(id))
          .map(({ id, patch }) => [id, patch]),
      ),
    );
    const saved = new Map(result.items.map(item => [item.id, item]));
    return {
      ...result,
      items: changes.map(({ id }) => refused.get(id) ?? saved.get(id)!),
    };
  }

  /** Applies patches; undefined takes the application away. */
  #operate(
    operation: OperationKind,
    by: string,
    patches: Map<string, ApplicationPatch | undefined>,
  ) {
    const operationId = `op-${this.#before.size + 1}`;
    const before = new Map<string, Application | undefined>();
    const items = [...patches].map(([id, patch]): OperationItem => {
      const known = this.stored.get(id);
      before.set(id, known);
      if (!patch) {
        this.stored.delete(id);
        return { id, status: 'saved' };
      }
      const base = known ?? application(patch.name!, { version: 0 });
      const saved = {
        ...applyPatch(base, patch),
        confirmed: patch.confirmed ?? true,
        version: base.version + 1,
      };
      this.stored.set(id, saved);
      this.#history.push({
        id,
        operationId,
        operation,
        at: '2026-11-05T09:30:00Z',
        by,
        version: saved.version,
        fields: Object.keys(patch).map(field => ({
          field,
          before: base[field as keyof Application],
          after: saved[field as keyof Application],
        })),
        undoable: true,
      });
      return { id, status: 'saved', application: saved };
    });
    this.#before.set(operationId, before);
    return { operationId, items };
  }

  #undo(operationId: string) {
    const before = this.#before.get(operationId)!;
    const items = [...before].map(([id, known]): OperationItem => {
      if (!known) {
        this.stored.delete(id);
        return { id, status: 'saved' };
      }
      const version = (this.stored.get(id)?.version ?? known.version) + 1;
      const restored = { ...known, version };
      this.stored.set(id, restored);
      return { id, status: 'saved', application: restored };
    });
    return { operationId: `undo-${operationId}`, items };
  }
}
