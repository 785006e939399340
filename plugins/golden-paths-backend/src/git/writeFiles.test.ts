import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { BareRepository } from './BareRepository';
import { RepositoryRegistry } from './RepositoryRegistry';
import { writeFiles } from './writeFiles';

jest.setTimeout(60_000);

describe('writeFiles', () => {
  const directory = createMockDirectory();
  let repository: BareRepository;
  let main: string;

  beforeEach(async () => {
    directory.clear();
    repository = await RepositoryRegistry.fromConfig(
      mockServices.rootConfig({
        data: { goldenPaths: { git: { directory: directory.path } } },
      }),
    ).get('platform-config');
    main = await repository.requireBranchHead('main');
  });

  it('looks up more folders than fit on one command line', async () => {
    // 31 folders of its own above each file: more than 2 MiB of paths, which is what Linux takes.
    const files = Array.from({ length: 40 }, (_, i) => ({
      path: `${Array(31)
        .fill(`${'folder'.repeat(20)}-${i}`)
        .join('/')}/a.md`,
      content: 'a\n',
    }));
    const tree = await writeFiles(repository.directory, main, files);
    const written = await repository.diff(main, tree);
    expect(written).toHaveLength(40);

    // The obstacle is in the middle of that list.
    const [{ path }] = written;
    await expect(
      writeFiles(repository.directory, tree, [
        ...files.slice(1),
        { path: `${path}/below.md`, content: 'b\n' },
      ]),
    ).rejects.toThrow(`${path} is not a folder in the repository`);
  });
});
