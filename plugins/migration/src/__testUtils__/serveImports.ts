import type {
  ColumnSettings,
  EstateImport,
  EstateSource,
} from '@crosswalk/backstage-plugin-migration-common';
import { http, HttpResponse, type RequestHandler } from 'msw';
import {
  columnSettings,
  estate,
  estateSource,
  migrationUrl,
  page,
} from './content';
import { errorResponse } from './errorResponse';

/**
 * An estate with these imports, the newest first. An upload, a decision and a refresh become the next of `next`.
 *
 * @returns the handlers; `received`, what was sent in a few words each; and `change`, for what happens meanwhile
 */
export function serveImports(
  imports: EstateImport[],
  options: {
    next?: EstateImport[];
    sources?: EstateSource[];
    columns?: ColumnSettings;
  } = {},
): {
  handlers: RequestHandler[];
  received: string[];
  change: (entry: EstateImport) => void;
} {
  const { next = [], columns = columnSettings({ candidates: [] }) } = options;
  const url = `${migrationUrl}/v1/estates`;
  const all = [...imports];
  const received: string[] = [];
  let sources = options.sources ?? [estateSource()];
  const find = (id: unknown) => all.find(each => each.id === id);
  const add = (): Response => {
    const entry = next.shift()!;
    all.unshift(entry);
    return HttpResponse.json({ id: entry.id }, { status: 202 });
  };

  const handlers: RequestHandler[] = [
    http.get(url, () => HttpResponse.json(page([estate()]))),
    http.get(`${url}/e1/imports`, () => HttpResponse.json(page(all))),
    http.get(`${url}/e1/imports/:id`, ({ params }) => {
      const entry = find(params.id);
      return entry
        ? HttpResponse.json(entry)
        : errorResponse(404, 'NotFoundError', 'No import with this id');
    }),
    http.post(`${url}/e1/imports`, async ({ request }) => {
      const body = await request.text();
      const field = (name: string) =>
        new RegExp(`name="${name}"\\s+(\\S+)`).exec(body)?.[1];
      const files = [...body.matchAll(/filename="([^"]+)"/g)]
        .map(([, name]) => name)
        .join(',');
      received.push(
        [field('kind'), files, field('sourceId'), new URL(request.url).search]
          .filter(Boolean)
          .join(' '),
      );
      return add();
    }),
    http.post(`${url}/e1/imports/:id/:verb`, ({ params }) => {
      received.push(`${params.verb} ${params.id}`);
      const index = all.findIndex(({ id }) => id === params.id);
      all[index] = next.shift()!;
      return HttpResponse.json(all[index], { status: 202 });
    }),
    http.get(`${url}/e1/sources`, () => HttpResponse.json(page(sources))),
    http.post(`${url}/e1/sources/:id/refresh`, ({ params }) => {
      received.push(`refresh ${params.id}`);
      return add();
    }),
    http.delete(`${url}/e1/sources/:id`, ({ params }) => {
      received.push(`remove ${params.id}`);
      sources = sources.filter(({ id }) => id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.get(`${url}/e1/columns`, () => HttpResponse.json(columns)),
    http.put(`${url}/e1/columns`, async ({ request }) => {
      const mapping = (await request.json()) as ColumnSettings['mapping'];
      received.push(`columns ${JSON.stringify(mapping)}`);
      return HttpResponse.json({ ...columns, mapping });
    }),
  ];
  return {
    handlers,
    received,
    change: (entry: EstateImport) => {
      all[all.findIndex(({ id }) => id === entry.id)] = entry;
    },
  };
}
