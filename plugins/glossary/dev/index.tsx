import '@backstage/cli/asset-types';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { delay, getResponse, http } from 'msw';
import plugin, { glossaryApiRef, GlossaryClient } from '../src';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../src/__testUtils__/handlers';

const outage = () =>
  errorResponse(503, 'ServiceUnavailableError', 'The database is restarting');

/** `?q=offline` and `/glossary/vsphere/offline` show what an outage looks like; `slow` shows the loading state. */
const misbehaviour = [
  http.get(`${glossaryUrl}/v1/lookup`, async ({ request }) => {
    const word = new URL(request.url).searchParams.get('q');
    if (word === 'slow') {
      await delay('infinite');
    }
    return word === 'offline' ? outage() : undefined;
  }),
  http.get(`${glossaryUrl}/v1/concepts/:scheme/offline`, outage),
  http.get(`${glossaryUrl}/v1/concepts/:scheme/slow`, () => delay('infinite')),
];

/** The real client against the small glossary of the tests. */
const client = new GlossaryClient({
  discoveryApi: { getBaseUrl: async () => glossaryUrl },
  fetchApi: {
    async fetch(input, init) {
      await delay(200);
      const request = new Request(input, init);
      const response = await getResponse(
        [...misbehaviour, ...glossaryHandlers],
        request,
      );
      return response ?? errorResponse(404, 'NotFoundError', request.url);
    },
  },
});

createDevApp({
  features: [
    plugin.withOverrides({
      extensions: [
        plugin.getExtension('api:glossary').override({
          params: defineParams =>
            defineParams({
              api: glossaryApiRef,
              deps: {},
              factory: () => client,
            }),
        }),
      ],
    }),
  ],
});
