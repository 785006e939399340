import fc from 'fast-check';
import { tokenizeYamlLine } from './yaml';

const kinds = (line: string) =>
  tokenizeYamlLine(line)
    .filter(token => token.text.trim() !== '')
    .map(token => `${token.kind} ${token.text.trim()}`);

describe('tokenizeYamlLine', () => {
  it.each([
    [
      'apiVersion: kubevirt.io/v1',
      ['key apiVersion', 'punctuation :', 'plain kubevirt.io/v1'],
    ],
    ['      cores: 4', ['key cores', 'punctuation :', 'number 4']],
    [
      '  - name: "disk: one" # root',
      [
        'punctuation -',
        'key name',
        'punctuation :',
        'string "disk: one"',
        'comment # root',
      ],
    ],
    ['running: true', ['key running', 'punctuation :', 'keyword true']],
    ['userData: |-', ['key userData', 'punctuation :', 'keyword |-']],
    [
      '  crosswalk.dev/source-vm: db#1',
      ['key crosswalk.dev/source-vm', 'punctuation :', 'plain db#1'],
    ],
    ['---', ['keyword ---']],
    ['# all of it', ['comment # all of it']],
    ['  - ReadWriteOnce', ['punctuation -', 'plain ReadWriteOnce']],
    ['emptyDir: {}', ['key emptyDir', 'punctuation :', 'punctuation {}']],
    [
      'image: registry:5000/a:1.2',
      ['key image', 'punctuation :', 'plain registry:5000/a:1.2'],
    ],
    ['size: -1', ['key size', 'punctuation :', 'number -1']],
    ['', []],
  ])('colours %j', (line, expected) => {
    expect(kinds(line)).toEqual(expected);
  });

  it('never changes the line', () => {
    const yamlish = fc
      .array(
        fc.constantFrom(
          'a',
          'key',
          ':',
          ': ',
          ' ',
          '  ',
          '- ',
          '-',
          '#',
          '"',
          "'",
          '\\',
          '{',
          '4',
        ),
        { maxLength: 20 },
      )
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(yamlish, fc.string({ unit: 'grapheme' })), line => {
        const tokens = tokenizeYamlLine(line);
        expect(tokens.map(token => token.text).join('')).toBe(line);
        expect(tokens.every(token => token.text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
