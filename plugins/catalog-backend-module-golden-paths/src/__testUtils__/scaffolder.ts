import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderBackend from '@backstage/plugin-scaffolder-backend';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import goldenPathsBackend from '@crosswalk/backstage-plugin-golden-paths-backend';
import scaffolderModule from '@crosswalk/backstage-plugin-scaffolder-backend-module-golden-paths';
import request, { Response } from 'supertest';
import { readPaths } from '../readPaths';

/** The folder of the paths that ship. */
export const pathsDirectory = join(__dirname, '..', '..', 'paths');

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function serialize(folder: string) {
  return filesBelow(folder).map(path => ({
    path,
    base64Content: readFileSync(join(folder, path)).toString('base64'),
  }));
}

/** What a finished run answers. */
export interface FinishedRun {
  status: 'completed' | 'failed';
  output: {
    links: Array<{ url: string }>;
    text: Array<{ title: string }>;
  };
  error?: string;
}

/** The scaffolder with the paths that ship and the backend that takes their changes. */
export interface TestScaffolder {
  server: Server;
  /** Of its own, for repositories and whatever a test writes. */
  directory: string;
  templates: ReadonlyMap<string, TemplateEntityV1beta3>;
  send(method: 'get' | 'post', path: string): request.Test;
  dryRun(input: {
    id: string;
    values: Record<string, unknown>;
  }): Promise<Response>;
  run(id: string, values: Record<string, unknown>): Promise<FinishedRun>;
  cleanUp(): void;
}

/** As the real service does, and its mock does not, tells who acts on behalf of a user. */
const authWithActors = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const auth = mockServices.auth({ pluginId: plugin.getId() });
    const issue = auth.getPluginRequestToken.bind(auth);
    return Object.assign(auth, {
      getPluginRequestToken: async (
        options: Parameters<typeof auth.getPluginRequestToken>[0],
      ) =>
        auth.isPrincipal(options.onBehalfOf, 'user')
          ? {
              token: mockCredentials.user.token(
                options.onBehalfOf.principal.userEntityRef,
                { actor: { subject: `plugin:${plugin.getId()}` } },
              ),
            }
          : issue(options),
    });
  },
});

export async function startScaffolder(): Promise<TestScaffolder> {
  const directory = mkdtempSync(join(tmpdir(), 'paths-test-'));
  const entities = await readPaths(pathsDirectory);
  const templates = new Map(entities.map(e => [e.metadata.name, e]));
  const { server } = await startTestBackend({
    features: [
      scaffolderBackend,
      scaffolderModule,
      goldenPathsBackend,
      authWithActors,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: { goldenPaths: { git: { directory } } },
      }),
    ],
  });

  const send = (method: 'get' | 'post', path: string) =>
    request(server)
      [method](`/api${path}`)
      .set('Authorization', mockCredentials.user.header());

  return {
    server,
    directory,
    templates,
    send,

    async dryRun({ id, values }) {
      return send('post', '/scaffolder/v2/dry-run').send({
        template: templates.get(id),
        values,
        directoryContents: serialize(join(pathsDirectory, id)),
      });
    },

    async run(id, values) {
      const { body: task } = await send('post', '/scaffolder/v2/tasks')
        .send({ templateRef: `template:default/${id}`, values })
        .expect(201);
      for (;;) {
        const { body } = await send('get', `/scaffolder/v2/tasks/${task.id}`);
        if (body.status === 'completed' || body.status === 'failed') {
          const events = await send(
            'get',
            `/scaffolder/v2/tasks/${task.id}/events`,
          );
          const completion = events.body.find(
            (event: { type: string }) => event.type === 'completion',
          );
          return {
            status: body.status,
            output: completion.body.output,
            error: completion.body.error?.message,
          };
        }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    },

    cleanUp() {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
