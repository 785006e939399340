import { compareMentions } from './compareMentions';
import { formatDisagreements, formatQuality } from './formatQuality';
import { stripMarks } from './goldDocuments';
import type { MeasuredDocument } from './measureQuality';

function measured(
  kind: string,
  marked: string,
  found: { text: string; refs: string[] }[],
): MeasuredDocument {
  const { markdown, mentions } = stripMarks(marked);
  const comparison = compareMentions(
    mentions,
    found.map(({ text, refs }) => {
      const start = markdown.indexOf(text);
      return { start, end: start + text.length, refs, label: text };
    }),
  );
  return { kind, title: `A ${kind}`, markdown, mentions, comparison };
}

const documents = [
  measured(
    'ticket',
    'The [[pod|k:pod]] on a [[node|k:node]], and [[DRS|v:drs]].',
    [
      { text: 'pod', refs: ['k:pod', 'v:pod'] },
      { text: 'node', refs: ['v:node'] },
    ],
  ),
  measured('everyday', 'A pod\nof whales.', [{ text: 'pod', refs: ['k:pod'] }]),
];

describe('formatQuality', () => {
  it('has a row for each kind of text and one for all', () => {
    const [header, ...rows] = formatQuality(documents)
      .split('\n')
      .map(row => row.trim().split(/ {2,}/));
    expect(header.slice(0, 6)).toEqual([
      'kind of text',
      'documents',
      'mentions',
      'TP',
      'FP',
      'FN',
    ]);
    expect(rows).toEqual([
      ['everyday', '1', '0', '0', '1', '0', '0.0000', '1.0000', '0.0000', '0'],
      ['ticket', '1', '3', '1', '1', '2', '0.5000', '0.3333', '0.4000', '1'],
      ['all', '2', '3', '1', '2', '2', '0.3333', '0.3333', '0.3333', '1'],
    ]);
  });
});

describe('formatDisagreements', () => {
  it('says of each what was expected, what was found and where', () => {
    expect(formatDisagreements(documents).split('\n')).toEqual([
      'ticket: A ticket: missed “node” as k:node, found “node” as v:node: …The pod on a node, and DRS.…',
      'ticket: A ticket: missed “DRS” as v:drs: …The pod on a node, and DRS.…',
      'everyday: A everyday: found “pod” as k:pod: …A pod of whales.…',
    ]);
  });
});
