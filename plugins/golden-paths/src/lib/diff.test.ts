import fc from 'fast-check';
import { diffLines, foldLines, splitLines } from './diff';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`);

describe('splitLines', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\n\n', ['a', '']],
    ['\n', ['']],
  ])('splits %j into %j', (text, lines) => {
    expect(splitLines(text)).toEqual(lines);
  });
});

describe('diffLines', () => {
  it('numbers both sides and puts what went before what came', () => {
    expect(
      diffLines('kind: VM\ncpu: 2\nend\n', 'kind: VM\ncpu: 4\nend\n'),
    ).toEqual([
      { kind: 'context', before: 1, after: 1, text: 'kind: VM' },
      { kind: 'deletion', before: 2, text: 'cpu: 2' },
      { kind: 'addition', after: 2, text: 'cpu: 4' },
      { kind: 'context', before: 3, after: 3, text: 'end' },
    ]);
  });

  it('shows a new file as additions and a gone one as deletions', () => {
    expect(
      diffLines(undefined, 'a\nb\n').map(line => [line.kind, line.after]),
    ).toEqual([
      ['addition', 1],
      ['addition', 2],
    ]);
    expect(diffLines('a\n', undefined)).toEqual([
      { kind: 'deletion', before: 1, text: 'a' },
    ]);
  });

  it('rebuilds both sides, line by line', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '', '  indented'), {
        maxLength: 30,
      })
      .map(lines => lines.map(line => `${line}\n`).join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before, after);
        const old = lines.filter(line => line.kind !== 'addition');
        const fresh = lines.filter(line => line.kind !== 'deletion');
        expect(old.map(line => line.text)).toEqual(splitLines(before));
        expect(fresh.map(line => line.text)).toEqual(splitLines(after));
        expect(old.map(line => line.before)).toEqual(
          old.map((_, index) => index + 1),
        );
        expect(fresh.map(line => line.after)).toEqual(
          fresh.map((_, index) => index + 1),
        );
        // Folding hides, it never loses.
        const unfolded = foldLines(lines).flatMap(row =>
          row.kind === 'gap' ? row.lines : row,
        );
        expect(unfolded).toEqual(lines);
      }),
    );
  });
});

describe('foldLines', () => {
  const before = numbered(30);
  const after = before.map(line => (line === 'line 15' ? 'changed' : line));
  const lines = diffLines(before.join('\n'), after.join('\n'));

  it('keeps three lines around a change and folds the rest', () => {
    const rows = foldLines(lines);
    expect(rows[0]).toMatchObject({ kind: 'gap', lines: { length: 11 } });
    expect(rows[rows.length - 1]).toMatchObject({
      kind: 'gap',
      lines: { length: 12 },
    });
    expect(rows).toHaveLength(2 + 3 + 2 + 3);
  });

  it('keeps a line in sight that was asked for', () => {
    const rows = foldLines(lines, new Set([3]));
    expect(rows[0]).toMatchObject({ kind: 'context', after: 1 });
    expect(rows.filter(row => row.kind === 'gap')).toHaveLength(2);
  });

  it('does not fold a single line', () => {
    const rows = foldLines(diffLines('a\nb\nc\nd\ne', 'a\nb\nc\nd\nchanged'));
    expect(rows.some(row => row.kind === 'gap')).toBe(false);
  });
});
