import type {
  Feedback,
  Page,
} from '@crosswalk/backstage-plugin-glossary-common';
import { http, HttpResponse } from 'msw';
import { fakeGlossary } from './fakeGlossary';

/** Where `mockApis.discovery()` says that the backend is. */
export const glossaryUrl = 'http://example.com/api/glossary';

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

const nothing: Page<never> = { items: [], totalItems: 0, pageInfo: {} };

/** The glossary backend at the HTTP edge; nobody has sent feedback to it, asked it in vain or configured a source. */
export const glossaryHandlers = [
  http.get(`${glossaryUrl}/v1/lookup`, ({ request }) => {
    const { searchParams } = new URL(request.url);
    return HttpResponse.json(
      fakeGlossary.lookup(
        searchParams.get('q') ?? '',
        Number(searchParams.get('limit') ?? 20),
      ),
    );
  }),
  http.get(`${glossaryUrl}/v1/concepts`, ({ request }) =>
    HttpResponse.json(
      fakeGlossary.listConcepts(new URL(request.url).searchParams),
    ),
  ),
  http.get<{ scheme: string; id: string }>(
    `${glossaryUrl}/v1/concepts/:scheme/:id`,
    ({ params }) => {
      const details = fakeGlossary.getConcept(params.scheme, params.id);
      return details
        ? HttpResponse.json(details)
        : errorResponse(404, 'NotFoundError', 'No such concept');
    },
  ),
  http.get<{ scheme: string; id: string }>(
    `${glossaryUrl}/v1/concepts/:scheme/:id/history`,
    ({ params }) =>
      HttpResponse.json(fakeGlossary.getHistory(params.scheme, params.id)),
  ),
  http.get(`${glossaryUrl}/v1/stack`, () =>
    HttpResponse.json(fakeGlossary.getStack()),
  ),
  http.get(`${glossaryUrl}/v1/learning-paths`, () =>
    HttpResponse.json(fakeGlossary.listLearningPaths()),
  ),
  http.get(`${glossaryUrl}/v1/label-index`, () =>
    HttpResponse.json(fakeGlossary.getLabelIndex()),
  ),
  http.post(`${glossaryUrl}/v1/feedback`, async ({ request }) =>
    HttpResponse.json(
      {
        ...((await request.json()) as Pick<Feedback, 'kind' | 'ref' | 'text'>),
        id: 'feedback-1',
        status: 'open',
        createdAt: '2026-11-02T09:30:00Z',
        createdBy: 'user:default/guest',
      } satisfies Feedback,
      { status: 201 },
    ),
  ),
  ...['sources', 'conflicts', 'gaps', 'feedback'].map(list =>
    http.get(`${glossaryUrl}/v1/${list}`, () => HttpResponse.json(nothing)),
  ),
];
