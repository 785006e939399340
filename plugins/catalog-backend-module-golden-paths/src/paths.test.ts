import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mockCredentials } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import {
  filesBelow,
  pathsDirectory as paths,
  startScaffolder,
  TestScaffolder,
} from './__testUtils__/scaffolder';

jest.setTimeout(120_000);

const update = process.env.UPDATE_GOLDEN === '1';

interface Case {
  /** Part of the message with which the input is refused. */
  refused?: string;
  values: Record<string, unknown>;
}

interface DryRun {
  directoryContents: Array<{ path: string; base64Content: string }>;
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
  let scaffolder: TestScaffolder;

  beforeAll(async () => {
    scaffolder = await startScaffolder();
  });

  afterAll(() => scaffolder.cleanUp());

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
    const response = await scaffolder.dryRun(input);
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
    const { body } = await scaffolder.dryRun(input);
    // The form refuses with a list of errors, a step with one.
    expect(body.error?.message ?? JSON.stringify(body.errors)).toContain(
      input.refused,
    );
  });

  it('runs from the form to a merged commit that git clone shows', async () => {
    const [input] = accepted.filter(({ name }) => name === 'linux-from-url');
    const started = performance.now();
    const task = await scaffolder.run(input.id, input.values);
    const took = performance.now() - started;
    expect(task.error).toBeUndefined();
    expect(took).toBeLessThan(5000);

    const [link] = task.output.links;
    const id = link.url.replace('/golden-paths/changes/', '');
    const change = await scaffolder.send(
      'get',
      `/golden-paths/v1/changes/${id}`,
    );
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
    await scaffolder
      .send('post', `/golden-paths/v1/changes/${id}/merge`)
      .expect(200);

    const { port } = scaffolder.server.address() as AddressInfo;
    const clone = join(scaffolder.directory, 'clone');
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

    const again = await scaffolder.run(input.id, input.values);
    expect(again.error).toBeUndefined();
    expect(again.output.text[0].title).toBe('Nothing to change');
  });

  it('ends a run with file, line and field when a field is unknown', async () => {
    const [input] = refused.filter(c => c.name === 'refused-unknown-field');
    const task = await scaffolder.run(input.id, input.values);
    expect(task.status).toBe('failed');
    expect(task.error).toContain(input.refused);
  });
});
