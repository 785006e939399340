import { mockServices } from '@backstage/backend-test-utils';
import { RemoteFiles } from './RemoteFiles';
import { MAX_FILES } from './limits';

const folder = 'https://github.com/acme/glossary/tree/main/content';

function create(target: string, tree: Record<string, string> = {}) {
  const urlReader = mockServices.urlReader.mock({
    readUrl: async () => ({ buffer: async () => Buffer.from('ä') }),
    readTree: async (_url, options) => ({
      etag: '',
      archive: jest.fn(),
      dir: jest.fn(),
      files: async () =>
        Object.entries(tree)
          .filter(([path]) => options?.filter?.(path) ?? true)
          .map(([path, text]) => ({
            path,
            content: async () => Buffer.from(text),
          })),
    }),
  });
  return new RemoteFiles({ target, type: 'cncf-glossary', urlReader });
}

describe('RemoteFiles', () => {
  it('reads the files of the format in a folder', async () => {
    const files = create(folder, { 'b.md': 'b', 'a.md': 'ä', 'x.png': 'x' });
    await expect(files.read()).resolves.toEqual([
      { path: 'a.md', text: 'ä' },
      { path: 'b.md', text: 'b' },
    ]);
    expect(files.placeOf('a b/c.md')).toBe(`${folder}/a%20b/c.md`);
  });

  it('reads one file', async () => {
    const target = `${folder}/my%20pod.md?raw=1`;
    const files = create(target);
    await expect(files.read()).resolves.toEqual([
      { path: 'my pod.md', text: 'ä' },
    ]);
    expect(files.placeOf('my pod.md')).toBe(target);
  });

  it('says when there is nothing to read, or too much', async () => {
    await expect(create(folder, { 'x.png': 'x' }).read()).rejects.toThrow(
      `There is no .md file in ${folder}`,
    );
    const many = Object.fromEntries(
      Array.from({ length: MAX_FILES + 1 }, (_, n) => [`${n}.md`, '']),
    );
    await expect(create(folder, many).read()).rejects.toThrow(
      'There are more than 10000 files',
    );
  });

  it('does not wait for ever', async () => {
    const timeout = jest.spyOn(AbortSignal, 'timeout');
    const controller = new AbortController();
    timeout.mockReturnValueOnce(controller.signal);
    const files = new RemoteFiles({
      target: folder,
      type: 'cncf-glossary',
      urlReader: mockServices.urlReader.mock({
        readTree: () => new Promise(() => {}),
      }),
    });
    const reading = files.read();
    controller.abort();
    await expect(reading).rejects.toThrow('There was no answer for 60 s');
    expect(timeout).toHaveBeenCalledWith(60_000);
    timeout.mockRestore();
  });
});
