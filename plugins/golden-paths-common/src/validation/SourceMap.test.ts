import { LineCounter, parseDocument } from 'yaml';
import { SourceMap } from './SourceMap';

function mapOf(content: string) {
  const lines = new LineCounter();
  return new SourceMap(
    parseDocument(content, { lineCounter: lines, merge: true }),
    lines,
  );
}

describe('SourceMap', () => {
  const map = mapOf(`base: &base
  app: web
first:
  <<: *base
  ports: [80, 81]
second: *base
`);

  it.each([
    ['a key', ['first', 'ports'], 'key', 5, 3],
    ['a value', ['first', 'ports', 1], 'value', 5, 15],
    [
      'a field through an alias, where it is written',
      ['second', 'app'],
      'key',
      2,
      3,
    ],
    [
      'what a merge brought, by the object around it',
      ['first', 'app'],
      'key',
      3,
      1,
    ],
    [
      'what is missing, by the object around it',
      ['first', 'nope'],
      'key',
      3,
      1,
    ],
  ] as const)('places %s', (_, path, at, line, column) => {
    expect(map.locate(path, at)).toEqual({ line, column });
  });

  it('places anything of an empty document at its start', () => {
    expect(mapOf('').locate(['a'], 'value')).toEqual({ line: 1, column: 1 });
  });
});
