import * as fc from 'fast-check';
import { escapeXml, reference, tag } from './markup';
import { text } from './nodes';
import { parseXml } from './parseXml';

describe('tag', () => {
  it('escapes text and attributes, and nests', () => {
    expect(
      tag('a', [tag('b', '<&>"\''), reference('c', { type: 'T"', value: 'v' })])
        .xml,
    ).toBe('<a><b>&lt;&amp;&gt;&quot;&apos;</b><c type="T&quot;">v</c></a>');
  });

  it('writes any text such that it is read as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter(isSpeakable),
        content => {
          const read = parseXml(tag('a', [tag('b', content)]).xml, 'a');
          expect(text(read, 'b')).toBe(content.trim() || undefined);
        },
      ),
    );
  });

  it.each(['a\u0000b', '\u001b', '\ud800', '\ufffe'])(
    'refuses %j, which XML cannot carry, without repeating it',
    content => {
      expect(() => tag('password', `secret${content}`)).toThrow(
        /^The text has a character that XML cannot carry$/,
      );
    },
  );
});

function isSpeakable(content: string): boolean {
  try {
    escapeXml(content);
    return true;
  } catch {
    return false;
  }
}
