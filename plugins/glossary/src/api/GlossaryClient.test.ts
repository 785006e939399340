import { ResponseError } from '@backstage/errors';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { glossaryHandlers, glossaryUrl } from '../__testUtils__/handlers';
import { GlossaryClient } from './GlossaryClient';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const client = new GlossaryClient({
  discoveryApi: mockApis.discovery(),
  fetchApi: mockApis.fetch(),
});

/** The requests that reach the edge, as path and query. */
function recordRequests() {
  const seen: string[] = [];
  server.use(
    http.get(`${glossaryUrl}/*`, ({ request }) => {
      seen.push(request.url.slice(glossaryUrl.length));
      return HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} });
    }),
  );
  return seen;
}

describe('GlossaryClient', () => {
  it('looks a word up', async () => {
    const page = await client.lookup({ query: 'drs' });
    expect(page.items[0]).toMatchObject({
      ref: 'vsphere:drs',
      matchedBy: 'exact',
    });
  });

  it('sends what was asked for and leaves out what was not', async () => {
    const seen = recordRequests();
    await client.lookup({ query: 'a & b', scheme: 'vsphere', limit: 5 });
    await client.listConcepts({ domain: 'storage', letter: 'S', cursor: 'x=' });
    await client.listConcepts();
    await client.getConcept('a/b', 'c d');
    expect(seen).toEqual([
      '/v1/lookup?q=a+%26+b&scheme=vsphere&limit=5',
      '/v1/concepts?domain=storage&letter=S&cursor=x%3D',
      '/v1/concepts',
      '/v1/concepts/a%2Fb/c%20d',
    ]);
  });

  it('throws the error of the backend', async () => {
    const failure = client.getConcept('vsphere', 'nope');
    await expect(failure).rejects.toBeInstanceOf(ResponseError);
    await expect(failure).rejects.toMatchObject({
      statusCode: 404,
      cause: { name: 'NotFoundError' },
    });
  });

  it('lets go of a request that is no longer wanted', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(
      client.lookup({ query: 'drs', signal: controller.signal }),
    ).rejects.toThrow();
  });

  it.each([
    [
      'the name that the backend gives',
      'attachment; filename="g.tsv"',
      'g.tsv',
    ],
    // Across origins a browser hides the header unless the backend exposes it.
    ['a name of the format', undefined, 'glossary.sssom.tsv'],
  ])('exports under %s', async (_, disposition, fileName) => {
    server.use(
      http.get(
        `${glossaryUrl}/v1/export`,
        () =>
          new HttpResponse('a', {
            headers: disposition ? { 'Content-Disposition': disposition } : {},
          }),
      ),
    );
    await expect(client.exportGlossary('sssom-tsv')).resolves.toMatchObject({
      fileName,
    });
  });
});
