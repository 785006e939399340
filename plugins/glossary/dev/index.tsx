import '@backstage/cli/asset-types';
import { ResponseError } from '@backstage/errors';
import { createDevApp } from '@backstage/frontend-dev-utils';
import plugin, { glossaryApiRef, GlossaryApi } from '../src';
import { fakeGlossary } from '../src/__testUtils__/fakeGlossary';

const delay = () => new Promise(resolve => setTimeout(resolve, 200));

/** The body of an error as Backstage backends send it. */
const failure = (statusCode: number, name: string, message: string) =>
  ResponseError.fromResponse(
    Response.json(
      { error: { name, message }, response: { statusCode } },
      { status: statusCode },
    ),
  );

/** `?q=offline` and `/glossary/vsphere/offline` show what an outage looks like; `slow` shows the loading state. */
const misbehave = async (word: string) => {
  if (word === 'offline') {
    throw await failure(
      503,
      'ServiceUnavailableError',
      'The database is restarting',
    );
  }
  if (word === 'slow') {
    await new Promise(() => {});
  }
};

const fakeApi: GlossaryApi = {
  async lookup({ query, limit }) {
    await delay();
    await misbehave(query);
    return fakeGlossary.lookup(query, limit);
  },
  async listConcepts({ signal: _, ...filters } = {}) {
    await delay();
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(filters)) {
      if (value !== undefined) {
        parameters.set(name, String(value));
      }
    }
    return fakeGlossary.listConcepts(parameters);
  },
  async getConcept(scheme, id) {
    await delay();
    await misbehave(id);
    const details = fakeGlossary.getConcept(scheme, id);
    if (!details) {
      throw await failure(404, 'NotFoundError', 'No such concept');
    }
    return details;
  },
};

createDevApp({
  features: [
    plugin.withOverrides({
      extensions: [
        plugin.getExtension('api:glossary').override({
          params: defineParams =>
            defineParams({
              api: glossaryApiRef,
              deps: {},
              factory: () => fakeApi,
            }),
        }),
      ],
    }),
  ],
});
