import { symlinkSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { readWorkspace } from './readWorkspace';

describe('readWorkspace', () => {
  const directory = createMockDirectory();

  beforeEach(() => {
    directory.setContent({
      work: {
        'b.yaml': 'b',
        'a.md': 'a',
        deep: { 'c.yaml': 'c' },
        '.git': { config: 'x' },
      },
      'secret.yaml': 'secret',
    });
  });

  const work = () => directory.resolve('work');

  it('reads matching files in order, and never the repository itself', async () => {
    expect(await readWorkspace(work(), '.', ['**/*.yaml'])).toEqual([
      { path: 'b.yaml', content: 'b' },
      { path: 'deep/c.yaml', content: 'c' },
    ]);
    const all = await readWorkspace(work(), '.', ['**/*']);
    expect(all.map(({ path }) => path)).toEqual([
      'a.md',
      'b.yaml',
      'deep/c.yaml',
    ]);
  });

  it.each([
    ['..', ['*']],
    ['.', ['../*.yaml']],
    ['.', ['/etc/*']],
  ])('does not leave the workspace by %s %j', async (folder, patterns) => {
    await expect(readWorkspace(work(), folder, patterns)).rejects.toThrow(
      /leaves the workspace|not allowed/,
    );
  });

  it('refuses links and binary files', async () => {
    symlinkSync(directory.resolve('secret.yaml'), `${work()}/link.yaml`);
    await expect(readWorkspace(work(), '.', ['**/*'])).rejects.toThrow(
      'link.yaml is a link',
    );
    directory.setContent({ work: { 'x.bin': Buffer.from([1, 0, 2]) } });
    await expect(readWorkspace(work(), '.', ['**/*'])).rejects.toThrow(
      'x.bin is a binary file',
    );
  });

  it('refuses text that is not UTF-8, and keeps a byte order mark', async () => {
    directory.setContent({
      work: { 'latin1.md': Buffer.from('Größe', 'latin1') },
    });
    await expect(readWorkspace(work(), '.', ['**/*'])).rejects.toThrow(
      'latin1.md is not text in UTF-8',
    );
    directory.setContent({ work: { 'bom.md': '\ufeffa' } });
    expect(await readWorkspace(work(), '.', ['**/*'])).toEqual([
      { path: 'bom.md', content: '\ufeffa' },
    ]);
  });
});
