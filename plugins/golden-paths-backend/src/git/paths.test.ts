import fc from 'fast-check';
import { parseBaseBranch, parseRepositoryPath, slugify } from './paths';

describe('parseRepositoryPath', () => {
  it.each([
    ['apps/shop', 'apps/shop'],
    ['apps/shop/', 'apps/shop'],
    ['a.yaml', 'a.yaml'],
    ['..a/b..', '..a/b..'],
    ['Größe/a b.yaml', 'Größe/a b.yaml'],
    ['.github/workflows/test.yaml', '.github/workflows/test.yaml'],
    ['.gitlab-ci.yml', '.gitlab-ci.yml'],
    ['apps/.gitkeep', 'apps/.gitkeep'],
    ['apps/.gitignore', 'apps/.gitignore'],
    ['backup~1.yaml', 'backup~1.yaml'],
    [Array(32).fill('a').join('/'), Array(32).fill('a').join('/')],
  ])('takes %s', (path, expected) => {
    expect(parseRepositoryPath(path)).toBe(expected);
  });

  it.each([
    '',
    '.',
    '..',
    '/etc/passwd',
    'a//b',
    'a/../b',
    'a/./b',
    '../a',
    'a/..',
    'C:/a',
    'a\\b',
    'a\\..\\b',
    'a\nb',
    'a\0b',
    'a\u007f',
    '.git',
    '.git/hooks/post-update',
    'a/.GIT/config',
    '.git /x',
    '.git./x',
    'GIT~1/x',
    '.gitmodules',
    '.gitattributes',
    'a/.GitAttributes',
    '.gitmodules .',
    '.git::$INDEX_ALLOCATION/config',
    '.gitmodules:x',
    'gitmod~1',
    'GI7EBA~1',
    'g~1000000',
    Array(33).fill('a').join('/'),
    '.g\u200cit/config',
    'x'.repeat(300),
    'ab/'.repeat(400),
  ])('refuses %j', path => {
    expect(() => parseRepositoryPath(path)).toThrow('path');
  });

  it('only lets through what stays inside', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('a', '..', '.', '', '.git', '/', '\\', 'b.yaml'),
        ),
        segments => {
          let accepted: string;
          try {
            accepted = parseRepositoryPath(segments.join('/'));
          } catch {
            return;
          }
          expect(accepted.split('/')).not.toEqual(
            expect.arrayContaining([
              expect.stringMatching(/^(\.{0,2}|\.git)$/),
            ]),
          );
        },
      ),
    );
  });
});

describe('parseBaseBranch', () => {
  it.each(['main', 'release/1.2', 'a-b_c'])('takes %s', name => {
    expect(parseBaseBranch(name)).toBe(name);
  });

  it.each([
    '',
    '-f',
    '--all',
    'a..b',
    'a b',
    'a.lock',
    'a/',
    'refs/heads/../x',
    'crosswalk/1-x',
    'a@{1}',
    'a:b',
  ])('refuses %j', name => {
    expect(() => parseBaseBranch(name)).toThrow();
  });
});

describe('slugify', () => {
  it.each([
    ['Run VM web-01 on KubeVirt', 'run-vm-web-01-on-kubevirt'],
    ['Höhe & Tiefe', 'hohe-tiefe'],
    ['--- ', 'change'],
    ['日本', 'change'],
  ])('%s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });
});
