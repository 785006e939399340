import { createMockDirectory } from '@backstage/backend-test-utils';
import { symlink } from 'node:fs/promises';
import { LocalFiles } from './LocalFiles';

describe('LocalFiles', () => {
  const directory = createMockDirectory();
  const read = (target = 'glossary') =>
    new LocalFiles({
      target: directory.resolve(target),
      type: 'crosswalk-yaml',
    }).read();

  it('reads the files of the format, and those in folders', async () => {
    directory.setContent({
      glossary: {
        'b.yml': 'b',
        'a.yaml': 'ä',
        'README.md': 'no',
        storage: { 'c.YAML': 'c' },
      },
    });
    await expect(read()).resolves.toEqual([
      { path: 'a.yaml', text: 'ä' },
      { path: 'b.yml', text: 'b' },
      { path: 'storage/c.YAML', text: 'c' },
    ]);
    await expect(read('glossary/a.yaml')).resolves.toEqual([
      { path: 'a.yaml', text: 'ä' },
    ]);
  });

  it('reads a mounted ConfigMap once, whose files are links into a hidden folder', async () => {
    directory.setContent({ glossary: { '..2026': { 'a.yaml': 'a' } } });
    await symlink('..2026', directory.resolve('glossary/..data'));
    await symlink('..data/a.yaml', directory.resolve('glossary/a.yaml'));
    await expect(read()).resolves.toEqual([{ path: 'a.yaml', text: 'a' }]);
  });

  it('follows no link out of the folder', async () => {
    directory.setContent({
      'secret.yaml': 'secret',
      glossary: { 'a.yaml': 'a' },
    });
    await symlink('../secret.yaml', directory.resolve('glossary/b.yaml'));
    await expect(read()).resolves.toEqual([{ path: 'a.yaml', text: 'a' }]);
  });

  it('says what is not there', async () => {
    directory.setContent({ glossary: { 'README.md': 'no' } });
    await expect(read()).rejects.toThrow(
      /^There is no .yaml or .yml file in .*glossary$/,
    );
    await expect(read('absent')).rejects.toThrow('ENOENT');
  });
});
