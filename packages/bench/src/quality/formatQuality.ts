import {
  Comparison,
  Disagreement,
  f1,
  precision,
  recall,
  sumOf,
} from './compareMentions';
import type { MeasuredDocument } from './measureQuality';

/** Characters to either side of a disagreement. */
const CONTEXT = 40;

/** A row for each kind of text and one for all, as text. */
export function formatQuality(documents: readonly MeasuredDocument[]): string {
  const kinds = [...new Set(documents.map(({ kind }) => kind))].sort();
  const rows = [
    [
      'kind of text',
      'documents',
      'mentions',
      'TP',
      'FP',
      'FN',
      'precision',
      'recall',
      'F1',
      'extra meanings',
    ],
    ...kinds.map(kind =>
      formatRow(
        kind,
        documents.filter(document => document.kind === kind),
      ),
    ),
    formatRow('all', documents),
  ];
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  return rows
    .map(row =>
      row
        .map((cell, column) =>
          column === 0
            ? cell.padEnd(widths[column])
            : cell.padStart(widths[column]),
        )
        .join('  '),
    )
    .join('\n');
}

function formatRow(
  name: string,
  documents: readonly MeasuredDocument[],
): string[] {
  const sum: Comparison = sumOf(documents.map(({ comparison }) => comparison));
  return [
    name,
    documents.length,
    documents.reduce((count, { mentions }) => count + mentions.length, 0),
    sum.truePositives,
    sum.falsePositives,
    sum.falseNegatives,
    precision(sum).toFixed(4),
    recall(sum).toFixed(4),
    f1(sum).toFixed(4),
    sum.extraMeanings,
  ].map(String);
}

/** A line for each disagreement: what kind of text, what was expected and found, and the words around it. */
export function formatDisagreements(
  documents: readonly MeasuredDocument[],
): string {
  return documents
    .flatMap(({ kind, title, markdown, comparison }) =>
      comparison.disagreements.map(
        disagreement =>
          `${kind}: ${title}: ${describe(disagreement, markdown)}`,
      ),
    )
    .join('\n');
}

function describe({ expected, found }: Disagreement, markdown: string): string {
  const quote = (place: { start: number; end: number }) =>
    `“${markdown.slice(place.start, place.end)}”`;
  const says = (place: { start: number; end: number; refs: string[] }) =>
    `${quote(place)} as ${place.refs.join(' or ')}`;
  const [start, end] = [
    Math.min(expected?.start ?? Infinity, found?.start ?? Infinity),
    Math.max(expected?.end ?? 0, found?.end ?? 0),
  ];
  const around = markdown
    .slice(Math.max(0, start - CONTEXT), end + CONTEXT)
    .replace(/\s+/g, ' ');
  const what = [
    ...(expected ? [`missed ${says(expected)}`] : []),
    ...(found ? [`found ${says(found)}`] : []),
  ].join(', ');
  return `${what}: …${around}…`;
}
