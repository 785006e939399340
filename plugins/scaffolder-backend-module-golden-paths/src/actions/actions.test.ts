import { readFileSync } from 'node:fs';
import {
  createMockDirectory,
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { parse } from 'yaml';
import { createOverlayManifestAction } from './overlayManifest';
import { createProposeChangeAction } from './proposeChange';
import { createValidateManifestsAction } from './validateManifests';

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';
const server = setupServer();
registerMswTestHooks(server);

describe('scaffolder actions', () => {
  const directory = createMockDirectory();
  const validate = createValidateManifestsAction();
  const overlay = createOverlayManifestAction();
  const propose = createProposeChangeAction({
    auth: mockServices.auth(),
    discovery: mockServices.discovery(),
  });

  const templateInfo = {
    entityRef: 'template:default/demo',
    entity: {
      metadata: {
        name: 'demo',
        annotations: { 'backstage.io/template-version': '1.2.3' },
      },
    },
  };

  it.each([validate, overlay, propose])(
    '$id supports dry runs and its examples are YAML that uses it',
    action => {
      expect(action.supportsDryRun).toBe(true);
      for (const { example } of action.examples ?? []) {
        expect(parse(example).steps[0].action).toBe(action.id);
      }
      expect(action.examples).not.toHaveLength(0);
    },
  );

  describe('crosswalk:manifests:validate', () => {
    const run = async (
      content: Record<string, string>,
      input: { failOnUnknown?: boolean } = {},
    ) => {
      directory.setContent(content);
      const context = createMockActionContext({
        input,
        workspacePath: directory.path,
      });
      const done = validate.handler(context);
      return { context, done };
    };

    it('answers the verdict', async () => {
      const { context, done } = await run({ 'a.yaml': configMap });
      await done;
      expect(context.output).toHaveBeenCalledWith('verdict', 'valid');
      expect(context.output).toHaveBeenCalledWith('findings', []);
    });

    it('fails with one line for each mistake', async () => {
      const { context, done } = await run({
        'a.yaml': `${configMap}datta: {}\n`,
        'deep/b.yml': configMap.replace('name:', 'nam:'),
      });
      await expect(done).rejects.toThrow(
        [
          'The manifests are not valid:',
          'a.yaml:5: datta — Unknown field "datta"; did you mean "data"?',
          'deep/b.yml:4: metadata.nam — Unknown field "nam"; did you mean "name"?',
        ].join('\n'),
      );
      expect(context.output).toHaveBeenCalledWith('verdict', 'invalid');
    });

    it('goes on over what it does not know, unless told otherwise', async () => {
      const files = {
        'a.yaml': 'apiVersion: example.com/v1\nkind: A\nmetadata: {name: a}\n',
      };
      const lenient = await run(files);
      await lenient.done;
      expect(lenient.context.output).toHaveBeenCalledWith('verdict', 'unknown');
      const strict = await run(files, { failOnUnknown: true });
      await expect(strict.done).rejects.toThrow(
        'a.yaml:2: There is no schema for A of example.com/v1',
      );
      const empty = await run({ 'a.txt': '' }, { failOnUnknown: true });
      await expect(empty.done).rejects.toThrow('No manifest matches');
    });
  });

  it('crosswalk:manifests:overlay merges into a file', async () => {
    directory.setContent({ 'a.yaml': configMap });
    const input = { file: 'a.yaml', kind: 'ConfigMap', at: 'metadata' };
    await overlay.handler(
      createMockActionContext({
        input: { ...input, overlay: 'labels: {app: a}' },
        workspacePath: directory.path,
      }),
    );
    expect(readFileSync(directory.resolve('a.yaml'), 'utf8')).toBe(
      `${configMap}  labels: { app: a }\n`,
    );
    await expect(
      overlay.handler(
        createMockActionContext({
          input: { ...input, file: '../a.yaml' },
          workspacePath: directory.path,
        }),
      ),
    ).rejects.toThrow('not allowed');
  });

  describe('crosswalk:change:propose', () => {
    const input = {
      repository: 'platform-config',
      targetPath: 'apps/a',
      title: 'Add a',
      inputs: { cpus: 2 },
    };
    const url = 'http://localhost:0/api/golden-paths/v1/changes';
    const contextFor = () =>
      createMockActionContext({
        input,
        workspacePath: directory.path,
        templateInfo,
      });

    beforeEach(() => {
      directory.setContent({ 'a.yaml': configMap });
    });

    it('proposes in the name of the caller, with the same key each time', async () => {
      const bodies: Array<Record<string, unknown>> = [];
      server.use(
        http.post(url, async ({ request }) => {
          expect(request.headers.get('authorization')).toMatch(
            /^Bearer mock-service-token:.*golden-paths/,
          );
          bodies.push((await request.json()) as Record<string, unknown>);
          return HttpResponse.json(
            { id: '7', branch: 'crosswalk/7-add-a' },
            { status: 201 },
          );
        }),
      );
      const context = contextFor();
      await propose.handler(context);
      await propose.handler(contextFor());
      expect(bodies[0]).toMatchObject({
        provider: 'local',
        base: 'main',
        targetPath: 'apps/a',
        files: [{ path: 'a.yaml', content: configMap }],
        provenance: {
          path: 'demo',
          version: '1.2.3',
          taskId: context.task.id,
          inputs: { cpus: 2 },
        },
      });
      expect(bodies[1].idempotencyKey).toBe(bodies[0].idempotencyKey);
      expect(context.output).toHaveBeenCalledWith('changeId', '7');
      expect(context.output).toHaveBeenCalledWith(
        'changeUrl',
        '/golden-paths/changes/7',
      );
      expect(context.output).toHaveBeenCalledWith(
        'branch',
        'crosswalk/7-add-a',
      );
    });

    it('calls nobody in a dry run', async () => {
      const context = { ...contextFor(), isDryRun: true };
      await propose.handler(context);
      expect(context.output).toHaveBeenCalledWith('unchanged', false);
    });

    it.each([
      ['NothingToChangeError', undefined],
      ['ConflictError', 'The branch moved'],
    ])('tells %s from the other errors', async (name, message) => {
      server.use(
        http.post(url, () =>
          HttpResponse.json(
            {
              error: { name, message: message ?? 'Nothing to change' },
              response: { statusCode: 409 },
            },
            { status: 409 },
          ),
        ),
      );
      const context = contextFor();
      const outcome = await propose.handler(context).then(
        () => undefined,
        error => error.message,
      );
      expect(outcome).toBe(message);
    });

    it('refuses an empty workspace', async () => {
      directory.clear();
      await expect(propose.handler(contextFor())).rejects.toThrow(
        'There are no files to propose',
      );
    });
  });
});
