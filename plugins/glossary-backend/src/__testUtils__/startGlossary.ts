import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import glossaryPlugin from '..';
import { FIXTURE_FILE } from './fixtureGlossary';

// Whoever uses this starts backends, which takes seconds where other work goes on beside the tests.
jest.setTimeout(60_000);

/** The small glossary alone. */
export const fixtureConfig = {
  shippedContent: false,
  sources: [{ id: 'fixture', type: 'crosswalk-yaml', target: FIXTURE_FILE }],
};

/** A backend with the glossary, and how to ask it. */
export async function startGlossary(
  options: {
    glossary?: object;
    config?: object;
    /** Permissions by name; all of them unless told. */
    allowed?: string[];
    features?: BackendFeature[];
  } = {},
) {
  const { glossary = fixtureConfig, config, allowed, features = [] } = options;
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({
      success: jest.fn(),
      fail: jest.fn(),
    })),
  });
  const { server } = await startTestBackend({
    features: [
      glossaryPlugin,
      auditor.factory,
      mockServices.rootConfig.factory({ data: { ...config, glossary } }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result:
              !allowed || allowed.includes(permission.name)
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          })),
      }).factory,
      ...features,
    ],
  });
  const send = async (
    method: 'get' | 'post' | 'patch',
    url: string,
    body?: object | string,
  ) => {
    const call = request(server)[method](`/api/glossary${url}`);
    return body === undefined
      ? call
      : call.set('Content-Type', 'application/json').send(body);
  };
  return {
    server,
    auditor,
    get: (url: string) => send('get', url),
    post: (url: string, body?: object | string) => send('post', url, body),
    patch: (url: string, body?: object | string) => send('patch', url, body),
  };
}
