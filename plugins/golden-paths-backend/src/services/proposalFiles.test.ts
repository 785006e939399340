import { placeFiles, proposalLimits } from './proposalFiles';

const place = (files: Record<string, string>, targetPath = 'apps/shop') =>
  placeFiles({
    targetPath,
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
  });

describe('placeFiles', () => {
  it('puts files below the target', () => {
    expect(place({ 'a/b.yaml': 'b' }, 'apps/shop/')).toEqual({
      targetPath: 'apps/shop',
      files: [{ path: 'apps/shop/a/b.yaml', content: 'b' }],
    });
  });

  it.each([
    ['no files', {}, 'has no files'],
    ['a way out', { '../a': 'a' }, '".." segment'],
    ['names that differ in case only', { a: 'a', A: 'b' }, 'comes twice'],
    ['one name in two forms', { ü: 'a', 'u\u0308': 'b' }, 'comes twice'],
    ['a NUL', { a: 'a\0' }, 'not text'],
    ['half a surrogate pair', { a: '\ud800' }, 'not text'],
    ['a large file', { a: 'x'.repeat(proposalLimits.fileBytes + 1) }, 'bytes'],
    [
      'much altogether',
      Object.fromEntries(
        Array.from({ length: 6 }, (_, i) => [
          String(i),
          'x'.repeat(proposalLimits.fileBytes),
        ]),
      ),
      'The files have',
    ],
    [
      'too many',
      Object.fromEntries(
        Array.from({ length: proposalLimits.files + 1 }, (_, i) => [i, 'x']),
      ),
      '501 files',
    ],
  ])('refuses %s', (_, files: Record<string, string>, message) => {
    expect(() => place(files)).toThrow(message);
  });

  it('counts the depth of target and file together', () => {
    const deep = Array(20).fill('a').join('/');
    expect(() => place({ [deep]: 'a' }, deep)).toThrow('32 folders deep');
  });
});
