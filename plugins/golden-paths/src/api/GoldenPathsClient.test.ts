import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { goldenPath } from '../__testUtils__/content';
import { errorResponse, goldenPathsUrl } from '../__testUtils__/handlers';
import { GoldenPathsClient } from './GoldenPathsClient';

const server = setupServer();
registerMswTestHooks(server);

const client = new GoldenPathsClient({
  discoveryApi: mockApis.discovery(),
  fetchApi: mockApis.fetch(),
});

describe('GoldenPathsClient', () => {
  it('follows the cursor until it has every path', async () => {
    const first = goldenPath({ id: 'first' });
    const second = goldenPath({ id: 'second' });
    server.use(
      http.get(`${goldenPathsUrl}/v1/paths`, ({ request }) =>
        HttpResponse.json(
          new URL(request.url).searchParams.get('cursor') === 'next'
            ? { items: [second], totalItems: 2, pageInfo: {} }
            : {
                items: [first],
                totalItems: 2,
                pageInfo: { nextCursor: 'next' },
              },
        ),
      ),
    );
    await expect(client.listPaths()).resolves.toEqual([first, second]);
  });

  it('asks for what was asked, and only that', async () => {
    let search: string | undefined;
    server.use(
      http.get(`${goldenPathsUrl}/v1/changes`, ({ request }) => {
        search = new URL(request.url).search;
        return HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} });
      }),
    );
    await client.listChanges({ status: 'open', limit: 5 });
    expect(search).toBe('?status=open&limit=5');
    await client.listChanges();
    expect(search).toBe('');
  });

  it('escapes ids', async () => {
    let path: string | undefined;
    server.use(
      http.post(`${goldenPathsUrl}/v1/changes/:id/close`, ({ request }) => {
        path = new URL(request.url).pathname;
        return HttpResponse.json({});
      }),
    );
    await client.closeChange('a/b');
    expect(path).toBe('/api/golden-paths/v1/changes/a%2Fb/close');
  });

  it('rejects with what the server said', async () => {
    server.use(
      http.post(`${goldenPathsUrl}/v1/changes/:id/merge`, () =>
        errorResponse(409, 'ConflictError', 'main has moved'),
      ),
    );
    await expect(client.mergeChange('1')).rejects.toMatchObject({
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'main has moved' },
    });
  });
});
