import { parseDocument } from 'yaml';
import { inspectDocument } from './inspectDocument';

const inspect = (content: string) =>
  inspectDocument(parseDocument(content, { uniqueKeys: false, merge: true }));

describe('inspectDocument', () => {
  it('finds keys that come twice, however they are written', () => {
    const { duplicateKeys } = inspect(
      'a: 1\n"a": 2\n1: x\n"1": y\nb: {c: 1}\n',
    );
    expect(duplicateKeys.map(node => node.range?.[0])).toEqual([5, 17]);
  });

  it('takes several merges into one object', () => {
    const { duplicateKeys, refusal } = inspect(
      'a: &a {x: 1}\nb: &b {y: 1}\nc:\n  <<: *a\n  <<: *b\n',
    );
    expect({ duplicateKeys, refusal }).toEqual({ duplicateKeys: [] });
  });

  it('finds unquoted booleans of YAML 1.1 among keys and values', () => {
    expect(
      inspect('on: "yes"\na: [NO, north]\n').ambiguous.map(({ word }) => word),
    ).toEqual(['on', 'NO']);
  });

  it.each([
    ['a: &a [*a]', 'yaml-syntax', 'stands for nothing that is complete'],
    ['a: &a x\nb: &a [*a]', 'yaml-syntax', 'stands for nothing'],
    [`a: &a x\nb: [${'*a,'.repeat(1001)}]`, 'too-many-aliases', '1000 aliases'],
    [
      `a: &a [${'x,'.repeat(2000)}]\nb: [${'*a,'.repeat(60)}]`,
      'too-many-aliases',
      'with its aliases expanded',
    ],
    [`a: ${'['.repeat(101)}${']'.repeat(101)}`, 'file-too-large', '100 levels'],
  ])('refuses %#', (content, rule, message) => {
    expect(inspect(content).refusal).toMatchObject({
      rule,
      message: expect.stringContaining(message),
    });
  });
});
