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

/** The glossary backend at the HTTP edge. */
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
];
