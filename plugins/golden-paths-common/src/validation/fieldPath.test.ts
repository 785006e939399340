import { formatFieldPath, parsePointer } from './fieldPath';

describe('field paths', () => {
  it('quotes keys with dots', () => {
    expect(
      formatFieldPath(['metadata', 'labels', 'app.kubernetes.io/name']),
    ).toBe('metadata.labels["app.kubernetes.io/name"]');
  });

  it('tells an index from a key that looks like one', () => {
    const value = { data: { '0': 'a' }, list: [{ b: 1 }] };
    expect(parsePointer('/data/0', value)).toEqual(['data', '0']);
    expect(parsePointer('/list/0/b', value)).toEqual(['list', 0, 'b']);
    expect(parsePointer('/a~1b', {})).toEqual(['a/b']);
  });
});
