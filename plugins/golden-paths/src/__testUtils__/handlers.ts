import type { ChangeStatus } from '@crosswalk/backstage-plugin-golden-paths-common';
import { isError } from '@backstage/errors';
import { http, HttpResponse } from 'msw';
import { GoldenPathsApi } from '../api';

/** Where `mockApis.discovery()` says that the backend is. */
export const goldenPathsUrl = 'http://example.com/api/golden-paths';

/** The body of an error as Backstage backends send it. */
export function errorResponse(
  statusCode: number,
  name: string,
  message: string,
) {
  return HttpResponse.json(
    { error: { name, message }, response: { statusCode } },
    { status: statusCode },
  );
}

async function answer<T extends {}>(result: Promise<T>) {
  try {
    return HttpResponse.json(await result);
  } catch (error) {
    return errorResponse(
      404,
      'NotFoundError',
      isError(error) ? error.message : 'unknown',
    );
  }
}

/** The golden-path backend at the HTTP edge. */
export function goldenPathsHandlers(backend: GoldenPathsApi) {
  return [
    http.get(`${goldenPathsUrl}/v1/paths`, async () => {
      const items = await backend.listPaths();
      return HttpResponse.json({
        items,
        totalItems: items.length,
        pageInfo: {},
      });
    }),
    http.get<{ id: string }>(`${goldenPathsUrl}/v1/paths/:id`, ({ params }) =>
      answer(backend.getPath(params.id)),
    ),
    http.get(`${goldenPathsUrl}/v1/changes`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      return answer(
        backend.listChanges({
          status: (query.get('status') as ChangeStatus | null) ?? undefined,
          cursor: query.get('cursor') ?? undefined,
        }),
      );
    }),
    http.get<{ id: string }>(`${goldenPathsUrl}/v1/changes/:id`, ({ params }) =>
      answer(backend.getChange(params.id)),
    ),
    http.post<{ id: string }>(
      `${goldenPathsUrl}/v1/changes/:id/merge`,
      ({ params }) => answer(backend.mergeChange(params.id)),
    ),
    http.post<{ id: string }>(
      `${goldenPathsUrl}/v1/changes/:id/close`,
      ({ params }) => answer(backend.closeChange(params.id)),
    ),
  ];
}
