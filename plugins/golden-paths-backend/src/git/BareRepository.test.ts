import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { BareRepository } from './BareRepository';
import { RepositoryRegistry } from './RepositoryRegistry';

const author = {
  name: 'Pat <evil>',
  email: 'pat@example.com',
  date: new Date('2026-11-01T10:00:00Z'),
};

describe('BareRepository', () => {
  let directory: string;
  let repository: BareRepository;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'bare-repository-'));
    repository = await RepositoryRegistry.fromConfig(
      mockServices.rootConfig({
        data: { goldenPaths: { git: { directory } } },
      }),
    ).get('platform-config');
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  async function commit(parent: string, files: Record<string, string>) {
    const tree = await repository.writeTree(
      parent,
      Object.entries(files).map(([path, content]) => ({ path, content })),
    );
    return repository.commitTree({
      tree,
      parents: [parent],
      message: 'Test\n',
      author,
    });
  }

  const git = (...args: string[]) =>
    execFileSync('git', [`--git-dir=${repository.directory}`, ...args], {
      encoding: 'utf8',
    });

  it('starts with a README on main and passes fsck', async () => {
    const main = await repository.requireBranchHead('main');
    expect(git('ls-tree', '--name-only', main)).toBe('README.md\n');
    expect(git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  it('writes files over a commit and keeps the others', async () => {
    const main = await repository.requireBranchHead('main');
    const head = await commit(main, {
      'vms/web/vm.yaml': 'a: 1\n',
      'vms/web/notes with space.md': 'ü\n',
    });
    expect(await repository.diff(main, head)).toEqual([
      {
        path: 'vms/web/notes with space.md',
        status: 'added',
        after: 'ü\n',
        additions: 1,
        deletions: 0,
      },
      {
        path: 'vms/web/vm.yaml',
        status: 'added',
        after: 'a: 1\n',
        additions: 1,
        deletions: 0,
      },
    ]);
    const next = await commit(head, { 'vms/web/vm.yaml': 'a: 2\nb: 3\n' });
    expect(await repository.diff(head, next)).toEqual([
      {
        path: 'vms/web/vm.yaml',
        status: 'modified',
        before: 'a: 1\n',
        after: 'a: 2\nb: 3\n',
        additions: 2,
        deletions: 1,
      },
    ]);
    expect(git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  it('refuses to write through a link, a file or over a folder', async () => {
    const main = await repository.requireBranchHead('main');
    const blob = execFileSync(
      'git',
      [`--git-dir=${repository.directory}`, 'hash-object', '-w', '--stdin'],
      { input: '/etc', encoding: 'utf8' },
    ).trim();
    const tree = execFileSync(
      'git',
      [`--git-dir=${repository.directory}`, 'mktree'],
      { input: `120000 blob ${blob}\tlink\n`, encoding: 'utf8' },
    ).trim();
    const linked = await repository.commitTree({
      tree,
      parents: [main],
      message: 'Link\n',
      author,
    });
    await expect(commit(linked, { 'link/passwd': 'x' })).rejects.toThrow(
      'link is not a folder',
    );
    await expect(commit(linked, { link: 'x' })).rejects.toThrow('link');
    await expect(commit(main, { 'README.md/x': 'x' })).rejects.toThrow(
      'README.md is not a folder',
    );
    const nested = await commit(main, { 'a/b': 'x' });
    await expect(commit(nested, { a: 'x' })).rejects.toThrow('a is a folder');
    await expect(commit(main, { a: 'x', 'a/b': 'x' })).rejects.toThrow(
      'a is a file and a folder',
    );
  });

  it('moves a branch only from where it was', async () => {
    const main = await repository.requireBranchHead('main');
    const a = await commit(main, { a: '1' });
    const b = await commit(main, { b: '1' });
    expect(await repository.moveBranch('main', a, main)).toBe(true);
    expect(await repository.moveBranch('main', b, main)).toBe(false);
    expect(await repository.branchHead('main')).toBe(a);
  });

  it('names the files that conflict', async () => {
    const main = await repository.requireBranchHead('main');
    const base = await commit(main, { 'a b': '1\n', c: '1\n' });
    const ours = await commit(base, { 'a b': '2\n', c: '2\n' });
    const theirs = await commit(base, { 'a b': '3\n', d: '3\n' });
    expect(await repository.mergeTrees(ours, theirs)).toEqual({
      conflicts: ['a b'],
    });
    const other = await commit(base, { d: '3\n' });
    const merged = await repository.mergeTrees(ours, other);
    expect(merged.conflicts).toBeUndefined();
  });

  it('takes nothing from the configuration of the machine', async () => {
    const config = join(directory, 'gitconfig');
    writeFileSync(config, '[commit]\n\tgpgSign = true\n[user]\n\tname = Eve\n');
    const before = process.env.GIT_CONFIG_GLOBAL;
    process.env.GIT_CONFIG_GLOBAL = config;
    try {
      const main = await repository.requireBranchHead('main');
      const head = await commit(main, { a: '1' });
      expect(
        execFileSync(
          'git',
          [
            `--git-dir=${repository.directory}`,
            'log',
            '-1',
            '--format=%an|%ae|%cn',
            head,
          ],
          { encoding: 'utf8' },
        ).trim(),
      ).toBe('Pat evil|pat@example.com|Crosswalk');
    } finally {
      if (before === undefined) {
        delete process.env.GIT_CONFIG_GLOBAL;
      } else {
        process.env.GIT_CONFIG_GLOBAL = before;
      }
    }
  });

  it('is created once when asked for at the same time', async () => {
    const config = mockServices.rootConfig({
      data: {
        goldenPaths: { git: { directory, repositories: ['shared'] } },
      },
    });
    const heads = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const opened = await RepositoryRegistry.fromConfig(config).get(
          'shared',
        );
        return opened.branchHead('main');
      }),
    );
    expect(new Set(heads).size).toBe(1);
  });

  it('keeps to the configured repositories', async () => {
    const registry = RepositoryRegistry.fromConfig(
      mockServices.rootConfig({
        data: { goldenPaths: { git: { directory } } },
      }),
    );
    await expect(registry.get('../other')).rejects.toThrow(
      'There is no repository "../other"; this portal keeps platform-config',
    );
    expect(() =>
      RepositoryRegistry.fromConfig(
        mockServices.rootConfig({
          data: { goldenPaths: { git: { repositories: ['a/../b'] } } },
        }),
      ),
    ).toThrow('goldenPaths.git.repositories');
  });
});
