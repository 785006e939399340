import { parseAllDocuments } from 'yaml';
import { toYaml } from './toYaml';

describe('toYaml', () => {
  it('writes a document for each object', () => {
    expect(toYaml([{ kind: 'A' }, { kind: 'B', spec: { a: [1] } }])).toBe(
      'kind: A\n---\nkind: B\nspec:\n  a:\n    - 1\n',
    );
  });

  it.each(['y', 'No', 'nO', 'ON', '0777', '1e3', 'null', '12:30', 'true', ''])(
    'keeps the text %j a text',
    text => {
      const yaml = toYaml([{ text }]);
      for (const version of ['1.1', '1.2'] as const) {
        const [document] = parseAllDocuments(yaml, { version });
        expect(document.toJSON()).toEqual({ text });
      }
      expect(yaml).toMatch(/^text: ["']/);
    },
  );

  it('repeats what stands in two places instead of pointing to it', () => {
    const metadata = { name: 'a' };
    expect(toYaml([{ one: metadata, two: metadata }])).not.toMatch(/[&*]/);
  });
});
