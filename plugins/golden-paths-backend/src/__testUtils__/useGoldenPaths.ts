import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import plugin from '../index';

export const run = promisify(execFile);
export const token = mockCredentials.user.token();

export const configMap = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  key: ${value}\n`;

const template = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'run-vm-on-kubevirt',
    title: 'Run a VM on KubeVirt',
    annotations: {
      'crosswalk.dev/domain': 'compute',
      'backstage.io/template-version': '1.0.0',
    },
  },
  spec: { owner: 'group:default/platform-team', lifecycle: 'production' },
};

/** A backend with the plugin for the tests of a file, on a folder of its own, and the ways to ask it. */
export function useGoldenPaths() {
  let directory: string;
  let server: Server;
  let base: string;
  const denied = new Set<string>();
  const audited: Array<{ eventId: string; meta: Record<string, unknown> }> = [];
  let keys = 0;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'golden-paths-'));
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result: denied.has(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async (requests: QueryPermissionRequest[]) =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    });
    const backend = await startTestBackend({
      features: [
        plugin,
        permissions.factory,
        mockServices.auditor.mock({
          createEvent: async ({ eventId }) => ({
            success: async options => {
              audited.push({ eventId, meta: options?.meta ?? {} });
            },
            fail: async () => {},
          }),
        }).factory,
        catalogServiceMock.factory({
          entities: [
            template,
            { ...template, metadata: { name: 'plain-template' } },
          ],
        }),
        mockServices.rootConfig.factory({
          data: { goldenPaths: { git: { directory } } },
        }),
      ],
    });
    server = backend.server;
    base = `http://localhost:${
      (server.address() as AddressInfo).port
    }/api/golden-paths`;
  });

  beforeEach(() => {
    denied.clear();
  });

  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  const propose = (
    files: Record<string, string>,
    overrides: Record<string, unknown> = {},
    bearer = token,
  ) =>
    request(server)
      .post('/api/golden-paths/v1/changes')
      .set('Authorization', `Bearer ${bearer}`)
      .send({
        provider: 'local',
        repository: 'platform-config',
        base: 'main',
        targetPath: 'apps/shop',
        title: 'Configure the shop',
        files: Object.entries(files).map(([path, content]) => ({
          path,
          content,
        })),
        idempotencyKey: `key-${keys++}`,
        ...overrides,
      });

  const post = (path: string) =>
    request(server)
      .post(`/api/golden-paths/v1${path}`)
      .set('Authorization', mockCredentials.user.header());

  const get = (path: string) =>
    request(server)
      .get(`/api/golden-paths/v1${path}`)
      .set('Authorization', mockCredentials.user.header());

  const cloneTo = async (name: string, ...config: string[]) => {
    const target = join(directory, name);
    await run(
      'git',
      [
        ...config,
        'clone',
        '--quiet',
        `${base}/git/platform-config.git`,
        target,
      ],
      { env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } },
    );
    return target;
  };

  return {
    /** Permissions that are refused; none at the start of each test. */
    denied,
    /** Audit events of successes, in order. */
    audited,
    propose,
    post,
    get,
    cloneTo,
    server: () => server,
    base: () => base,
  };
}
