import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderBackend from '@backstage/plugin-scaffolder-backend';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import goldenPathsBackend from '@crosswalk/backstage-plugin-golden-paths-backend';
import scaffolderModule from '@crosswalk/backstage-plugin-scaffolder-backend-module-golden-paths';
import request from 'supertest';
import { parse } from 'yaml';
import { readPaths } from './readPaths';

jest.setTimeout(120_000);

const paths = join(__dirname, '..', 'paths');
const update = process.env.UPDATE_GOLDEN === '1';

interface Case {
  /** Part of the message with which the input is refused. */
  refused?: string;
  values: Record<string, unknown>;
}

interface SerializedFile {
  path: string;
  base64Content: string;
}

interface DryRun {
  log: Array<{ body: { message: string; status?: string } }>;
  directoryContents: SerializedFile[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function serialize(folder: string): SerializedFile[] {
  return filesBelow(folder).map(path => ({
    path,
    base64Content: readFileSync(join(folder, path)).toString('base64'),
  }));
}

/** Each path with its test inputs. */
const cases = readdirSync(paths).flatMap(id => {
  const tests = join(paths, id, 'tests');
  return readdirSync(tests).map(name => {
    const input: Case = parse(
      readFileSync(join(tests, name, 'input.yaml'), 'utf8'),
    );
    return { id, name, folder: join(tests, name), ...input };
  });
});
const accepted = cases.filter(({ refused }) => refused === undefined);
const refused = cases.filter(input => input.refused !== undefined);

describe('paths', () => {
  let directory: string;
  let server: Server;
  let templates: Map<string, TemplateEntityV1beta3>;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'paths-test-'));
    const entities = await readPaths(paths);
    templates = new Map(entities.map(e => [e.metadata.name, e]));
    const backend = await startTestBackend({
      features: [
        scaffolderBackend,
        scaffolderModule,
        goldenPathsBackend,
        catalogServiceMock.factory({ entities }),
        mockServices.rootConfig.factory({
          data: { goldenPaths: { git: { directory } } },
        }),
      ],
    });
    server = backend.server;
  });

  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  const send = (method: 'get' | 'post', path: string) =>
    request(server)
      [method](`/api${path}`)
      .set('Authorization', mockCredentials.user.header());

  const dryRun = (input: { id: string; values: Record<string, unknown> }) =>
    send('post', '/scaffolder/v2/dry-run').send({
      template: templates.get(input.id),
      values: input.values,
      directoryContents: serialize(join(paths, input.id)),
    });

  async function run(id: string, values: Record<string, unknown>) {
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
          status: body.status as string,
          output: completion.body.output,
          error: completion.body.error?.message as string | undefined,
        };
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  it.each([...new Set(cases.map(({ id }) => id))])(
    '%s has the tests of a path',
    id => {
      const own = (list: typeof cases) => list.filter(c => c.id === id).length;
      expect(own(accepted)).toBeGreaterThanOrEqual(3);
      expect(own(refused)).toBeGreaterThanOrEqual(2);
      for (const page of ['index', 'prerequisites', 'day-2', 'undo']) {
        expect(existsSync(join(paths, id, 'docs', `${page}.md`))).toBe(true);
      }
    },
  );

  it('has file names that every file system and tool takes', () => {
    expect(filesBelow(paths).filter(path => !/^[\w./-]+$/.test(path))).toEqual(
      [],
    );
  });

  it.each(accepted)('$id renders $name', async input => {
    const started = performance.now();
    const response = await dryRun(input);
    const took = performance.now() - started;
    expect(response.body.error ?? response.body.errors).toBeUndefined();
    const { directoryContents }: DryRun = response.body;
    const rendered = new Map(
      directoryContents
        .filter(({ path }) => path.startsWith('manifests/'))
        .map(({ path, base64Content }) => [
          `${path.slice('manifests/'.length)}.golden`,
          Buffer.from(base64Content, 'base64').toString('utf8'),
        ]),
    );
    if (update) {
      rendered.forEach((content, path) =>
        writeFileSync(join(input.folder, path), content),
      );
    }
    const golden = filesBelow(input.folder).filter(p => p.endsWith('.golden'));
    expect([...rendered.keys()].sort()).toEqual(golden);
    for (const path of golden) {
      expect(rendered.get(path)).toBe(
        readFileSync(join(input.folder, path), 'utf8'),
      );
    }
    // The bound of the first run, with time for a busy machine.
    expect(took).toBeLessThan(5000);
  });

  it.each(refused)('$id refuses $name', async input => {
    const { body } = await dryRun(input);
    // The form refuses with a list of errors, a step with one.
    expect(body.error?.message ?? JSON.stringify(body.errors)).toContain(
      input.refused,
    );
  });

  it('runs from the form to a merged commit that git clone shows', async () => {
    const [input] = accepted.filter(({ name }) => name === 'linux-from-url');
    const started = performance.now();
    const task = await run(input.id, input.values);
    const took = performance.now() - started;
    expect(task.error).toBeUndefined();
    expect(took).toBeLessThan(5000);

    const [link] = task.output.links;
    const id = link.url.replace('/golden-paths/changes/', '');
    const change = await send('get', `/golden-paths/v1/changes/${id}`);
    expect(change.body).toMatchObject({
      title: 'Run web-01 on KubeVirt',
      targetPath: 'virtual-machines/shop/web-01',
      createdBy: 'user:default/mock',
      checks: { verdict: 'valid', documents: 4 },
      mergeable: { ok: true },
      provenance: {
        path: 'run-vm-on-kubevirt',
        version: '1.0.0',
        inputs: { cpus: 2 },
      },
    });
    await send('post', `/golden-paths/v1/changes/${id}/merge`).expect(200);

    const { port } = server.address() as AddressInfo;
    const clone = join(directory, 'clone');
    await promisify(execFile)('git', [
      '-c',
      `http.extraHeader=Authorization: ${mockCredentials.user.header()}`,
      'clone',
      '--quiet',
      `http://localhost:${port}/api/golden-paths/git/platform-config.git`,
      clone,
    ]);
    expect(filesBelow(join(clone, 'virtual-machines'))).toEqual([
      'shop/web-01/README.md',
      'shop/web-01/datavolumes.yaml',
      'shop/web-01/service.yaml',
      'shop/web-01/virtualmachine.yaml',
    ]);

    const again = await run(input.id, input.values);
    expect(again.error).toBeUndefined();
    expect(again.output.text[0].title).toBe('Nothing to change');
  });

  it('ends a run with file, line and field when a field is unknown', async () => {
    const [input] = refused.filter(c => c.name === 'refused-unknown-field');
    const task = await run(input.id, input.values);
    expect(task.status).toBe('failed');
    expect(task.error).toContain(input.refused);
  });
});
