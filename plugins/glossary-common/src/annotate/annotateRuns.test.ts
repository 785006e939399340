import fc from 'fast-check';
import { annotate } from './annotate';
import { annotateRuns } from './annotateRuns';
import { annotationIndex } from './annotationIndex';

const index = annotationIndex({
  concepts: ['Live migration', 'Pod'].map((label, i) => ({
    ref: `k:c${i}`,
    label,
    labels: [{ text: label, kind: 'preferred' }],
  })),
});

describe('annotateRuns', () => {
  it('finds a term over several runs', () => {
    expect(annotateRuns(index, ['A ', 'Live', '', ' migration', '.'])).toEqual([
      {
        mention: {
          label: 'Live migration',
          refs: ['k:c0'],
          parts: [
            { run: 1, start: 0, end: 4 },
            { run: 3, start: 0, end: 10 },
          ],
        },
      },
    ]);
  });

  it('sees over the borders of runs where a word ends', () => {
    expect(annotateRuns(index, ['pod', 'man and pod', '_x'])).toEqual([]);
  });

  it('answers what the joined text answers, wherever it is cut', () => {
    const run = fc.constantFrom(
      'pod',
      ' ',
      'live',
      ' migration',
      's',
      '',
      '. ',
    );
    fc.assert(
      fc.property(fc.array(run, { maxLength: 12 }), runs => {
        const text = runs.join('');
        const starts = runs.map((_, i) => runs.slice(0, i).join('').length);
        const joined = annotateRuns(index, runs).map(({ mention }) => ({
          text: mention.parts
            .map(part => runs[part.run].slice(part.start, part.end))
            .join(''),
          start: starts[mention.parts[0].run] + mention.parts[0].start,
        }));
        expect(joined).toEqual(
          annotate(index, text).map(({ start, end }) => ({
            text: text.slice(start, end),
            start,
          })),
        );
      }),
    );
  });
});
