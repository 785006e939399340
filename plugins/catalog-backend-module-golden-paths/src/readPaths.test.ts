import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { GoldenPathEntityProvider } from './GoldenPathEntityProvider';
import { readPaths } from './readPaths';

const paths = join(__dirname, '..', 'paths');

describe('readPaths', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'read-paths-'));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('locates each template by its absolute file', async () => {
    const [entity] = await readPaths(paths);
    const location = `file:${join(
      paths,
      entity.metadata.name,
      'template.yaml',
    )}`;
    expect(entity.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location': location,
      'backstage.io/managed-by-origin-location': location,
      'crosswalk.dev/domain': 'compute',
    });
  });

  it('names the file that is not a path', async () => {
    mkdirSync(join(directory, 'broken'));
    const file = join(directory, 'broken', 'template.yaml');
    writeFileSync(file, 'kind: Template\n');
    await expect(readPaths(directory)).rejects.toThrow(file);
  });

  it('reaches the catalog whole', async () => {
    const mutations: EntityProviderMutation[] = [];
    const provider = new GoldenPathEntityProvider({
      directory: paths,
      logger: mockServices.logger.mock(),
    });
    await provider.connect({
      applyMutation: async mutation => {
        mutations.push(mutation);
      },
      refresh: async () => {},
    });
    expect(mutations).toEqual([
      {
        type: 'full',
        entities: [
          {
            locationKey: 'golden-paths',
            entity: expect.objectContaining({ kind: 'Template' }),
          },
        ],
      },
    ]);
  });
});
