import fc from 'fast-check';
import type { LabelledConcept } from '../lookup/labelIndex';
import { annotateMarkdown } from './annotateMarkdown';
import { annotationIndex } from './annotationIndex';
import { expectLinearTime } from '../__testUtils__/expectLinearTime';

const concept = (ref: string, label: string): LabelledConcept => ({
  ref,
  label,
  labels: [{ text: label, kind: 'preferred' }],
});
const index = annotationIndex({
  concepts: [
    concept('k:pod', 'Pod'),
    concept('k:live', 'Live migration'),
    concept('k:node', 'Node'),
  ],
});
const found = (markdown: string) =>
  annotateMarkdown(index, markdown).map(({ start, end }) =>
    markdown.slice(start, end),
  );

describe('annotateMarkdown', () => {
  it.each<[string, string, string[]]>([
    ['prose', 'A pod\nand a node.', ['pod', 'node']],
    ['front matter', '---\ntitle: pod\n---\na node', ['node']],
    [
      'a rule that is no front matter',
      'a pod\n\n---\n\na node',
      ['pod', 'node'],
    ],
    ['headings', '# Pod\n## Pod ##\nnode\n\nPod\n===\n', ['node']],
    ['fenced code', '```yaml\npod\n```\n~~~\npod\n```\n~~~\nnode', ['node']],
    ['fenced code in a list', '- pod\n\n  ```\n  node\n  ```\n', ['pod']],
    ['an open fence', 'pod\n\n```\nnode\n', ['pod']],
    ['indented code', 'pod\n\n    node\n\n    node\n\npod', ['pod', 'pod']],
    ['paragraphs of a list', '- pod\n\n    node\n', ['pod', 'node']],
    ['code spans', '`pod` ``a ` pod`` node', ['node']],
    ['an open code span', '`pod node', ['node']],
    ['links', '[pod](node) [a pod][node] [pod][] node', ['node']],
    ['images', '![pod](node.png "node") node', ['node']],
    ['definitions of links', '[pod]: /pod "Node"\n\nnode', ['node']],
    ['wiki links and footnotes', '[[pod]] x[^pod] node', ['node']],
    ['plain brackets', '[pod] and [node', ['pod', 'node']],
    ['addresses', '<https://pod.example> <pod@example.com> node', ['node']],
    [
      'HTML links and code',
      '<a href="#">pod</a><code>pod</code> node',
      ['node'],
    ],
    ['HTML over several blocks', '<pre>\npod\n\npod\n</pre>\n\nnode', ['node']],
    ['comments', '<!-- pod --> node', ['node']],
    ['attributes', '<p title="pod">node</p>', ['node']],
    ['shortcodes', '{{< pod >}} {% pod %} {: .pod } node', ['node']],
    [
      'emphasis',
      '**Pod**, _node_, *pod*, __node__',
      ['Pod', 'node', 'pod', 'node'],
    ],
    ['identifiers', 'my_pod_name and pod\\_name', []],
    ['emphasis within a term', '**Live** migration', ['Live** migration']],
    [
      'elements within a term',
      '<em>Live</em> migration',
      ['Live</em> migration'],
    ],
    [
      'a term over lines of a quotation',
      '> live\n> migration',
      ['live\n> migration'],
    ],
    ['a term over a break', 'live `x` migration', []],
    ['a term over items', '- live\n- migration', []],
    ['a term over cells', '| live | migration | pod |', ['pod']],
    [
      'entities',
      'live&nbsp;migration &lt;pod&gt;',
      ['live&nbsp;migration', 'pod'],
    ],
    [
      'Windows line ends',
      '# Pod\r\n\r\n```\r\npod\r\n```\r\nnode\r\n',
      ['node'],
    ],
  ])('passes over what is no prose: %s', (_, markdown, expected) => {
    expect(found(markdown)).toEqual(expected);
  });

  it('begins a section with every heading', () => {
    const markdown = 'pod pod\n\n# A\n\npod node pod\n\n## B\n\npod';
    const mentions = annotateMarkdown(index, markdown, {
      firstPerSection: true,
    });
    expect(mentions.map(({ start }) => start)).toEqual([0, 14, 18, 34]);
    expect(
      annotateMarkdown(index, markdown, { limit: 3 }).map(m => m.start),
    ).toEqual([0, 4, 14]);
  });

  it('never fails, and answers offsets within the text', () => {
    const piece = fc.constantFrom(
      ...['pod', 'live', 'migration', ' ', '\n', '\n\n', '`', '```', '*', '_'],
      ...['[', ']', '(', ')', '<', '>', '<a>', '</a>', '# ', '> ', '- ', '|'],
      ...[
        '\\',
        '&nbsp;',
        '{{',
        '}}',
        '---\n',
        '!',
        '~~',
        '    ',
        '<!--',
        '-->',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const markdown = pieces.join('');
        let last = 0;
        for (const { start, end, label } of annotateMarkdown(index, markdown)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(markdown.length);
          const [first] = label.toLowerCase().split(' ');
          expect(markdown.slice(start, end)).toContain(first);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '[',
    '](',
    '`',
    '``` ` ',
    '<',
    '<a',
    '<!--',
    '*a',
    '{{',
    '&',
    '> ',
    '\\',
  ])('takes a text of nothing but %j in linear time', part => {
    expectLinearTime(part, text => annotateMarkdown(index, text));
  });
});
