import { parseGoldDocuments, stripMarks } from './goldDocuments';

/** The marked texts with what they are marked as. */
function marked(text: string) {
  const { markdown, mentions } = stripMarks(text);
  return mentions.map(({ start, end, refs }) => [
    markdown.slice(start, end),
    ...refs,
  ]);
}

describe('stripMarks', () => {
  it('takes the marks out and says where they were', () => {
    const { markdown, mentions } = stripMarks(
      'No [[DRS|vsphere:drs]], but a [[pod|kubernetes:pod]].',
    );
    expect(markdown).toBe('No DRS, but a pod.');
    expect(mentions).toEqual([
      { start: 3, end: 6, refs: ['vsphere:drs'] },
      { start: 14, end: 17, refs: ['kubernetes:pod'] },
    ]);
  });

  it('reads alternatives', () => {
    expect(marked('[[live migration|vsphere:vmotion kubernetes:lm]]')).toEqual([
      ['live migration', 'vsphere:vmotion', 'kubernetes:lm'],
    ]);
  });

  it('leaves emphasis, line ends and brackets beside a mark', () => {
    expect(
      marked(
        '*[[Live* migration|v:a]] of [[storage\n> policy|v:b]] \\[[[x|v:c]]\\]',
      ),
    ).toEqual([
      ['Live* migration', 'v:a'],
      ['storage\n> policy', 'v:b'],
      ['x', 'v:c'],
    ]);
  });

  it('leaves links and tables as they are', () => {
    const text = '| [a](b) | [c][d] | `x || y` |';
    expect(stripMarks(text)).toEqual({ markdown: text, mentions: [] });
  });

  it.each(['a [[pod', '[[pod|kubernetes:]]', 'pod|kubernetes:pod]]'])(
    'refuses the broken mark in %s',
    text => {
      expect(() => stripMarks(text, 'Whales')).toThrow(
        /^A mark is broken in "Whales"/,
      );
    },
  );
});

describe('parseGoldDocuments', () => {
  it('parts a file into documents', () => {
    const file = [
      '<!-- prettier-ignore-start -->',
      '',
      '---',
      'kind: ticket',
      'title: "One: first"',
      '---',
      'Text',
      '',
      '---',
      'after a rule.',
      '---',
      'kind: faq',
      'title: Two',
      '---',
      'A [[pod|kubernetes:pod]].',
      '',
      '<!-- prettier-ignore-end -->',
    ].join('\n');
    expect(parseGoldDocuments(file)).toEqual([
      {
        kind: 'ticket',
        title: '"One: first"',
        markdown: 'Text\n\n---\nafter a rule.\n',
        mentions: [],
      },
      {
        kind: 'faq',
        title: 'Two',
        markdown: 'A pod.\n\n',
        mentions: [{ start: 2, end: 5, refs: ['kubernetes:pod'] }],
      },
    ]);
  });
});
