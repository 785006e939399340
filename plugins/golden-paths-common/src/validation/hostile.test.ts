import { bundledSchemas } from '../schemas';
import { validateManifests } from './validateManifests';

/** What one file may cost. Before there were limits, the cheapest of these took seven seconds, and the whole backend with it. */
const patienceMs = 2000;

const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
const repeat = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

function check(...contents: string[]) {
  const files = contents.map((content, i) => ({ path: `${i}.yaml`, content }));
  const started = performance.now();
  const result = validateManifests(files, bundledSchemas);
  return { result, took: performance.now() - started };
}

describe('hostile manifests', () => {
  beforeAll(() => {
    // Compiles the schema, which is not what is measured.
    validateManifests([{ path: 'a.yaml', content: head }], bundledSchemas);
  });

  it('answers a file of 149 kB that is full of empty fields', () => {
    const content = `${head}data:\n${repeat(16_000, i => ` k${i}:\n`)}`;
    const { result, took } = check(content);
    expect(took).toBeLessThan(patienceMs);
    expect(result.verdict).toBe('valid');
    expect(result.findings).toHaveLength(501);
    expect(result.findings[500]).toMatchObject({
      severity: 'warning',
      rule: 'too-many-findings',
    });
  });

  it('finds the error behind more warnings than are listed', () => {
    const { result } = check(
      `${head}data:\n${repeat(600, i => ` k${i}:\n`)}datta: {}\n`,
    );
    expect(result.verdict).toBe('invalid');
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule: 'unknown-field', field: 'datta' }),
    );
  });

  it.each([
    ['unknown fields', `${head}${repeat(60_000, i => `k${i}: 1\n`)}`],
    ['duplicate fields', `${head}${repeat(60_000, () => 'kind: ConfigMap\n')}`],
    ['ambiguous words', `${head}data:\n${repeat(60_000, i => ` k${i}: no\n`)}`],
    ['documents', repeat(60_000, () => 'a: 1\n---\n')],
    ['syntax errors', repeat(60_000, () => '}\n---\n')],
    ['numbers', `${head}data: [${'1,'.repeat(500_000)}]\n`],
    [
      'aliases of as many anchors',
      `${head}data: [${repeat(60_000, i => `&a${i} x,*a${i},`)}]\n`,
    ],
    [
      'aliases of a large object',
      `${head}a: &a {${repeat(20_000, i => `k${i}: ,`)}}\n${repeat(
        90,
        i => `b${i}: *a\n`,
      )}`,
    ],
    [
      'merges of a large object',
      `${head}a: &a {${repeat(20_000, i => `k${i}: ,`)}}\n${repeat(
        90,
        i => `b${i}: {<<: *a}\n`,
      )}`,
    ],
    [
      'objects that nest by aliases',
      `${head}a0: &a0 x\n${repeat(
        20_000,
        i => `a${i + 1}: &a${i + 1} [*a${i}]\n`,
      )}`,
    ],
    ['an object inside of itself', `${head}a: &a {b: *a}\n`],
    ['lists in lists', `${head}data: ${'- '.repeat(400_000)}\n`],
    [
      'a deep list of many',
      `${head}data:\n ${'- '.repeat(900)}[${'[],'.repeat(200_000)}]\n`,
    ],
  ])('refuses too many %s in time', (_, content) => {
    const { result, took } = check(content);
    expect(result.verdict).toBe('invalid');
    expect(result.findings.length).toBeLessThanOrEqual(501);
    expect(took).toBeLessThan(patienceMs);
  });

  it('gives all files together one budget', () => {
    const content = `${head}data:\n${repeat(20_000, i => ` k${i}: a\n`)}`;
    const { result, took } = check(...Array(30).fill(content));
    expect(took).toBeLessThan(2 * patienceMs);
    expect(result.verdict).toBe('invalid');
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule: 'file-too-large', file: '29.yaml' }),
    );
  });

  it('lists as many unchecked documents as findings', () => {
    const { result } = check(
      ...Array(3).fill(repeat(400, () => 'apiVersion: a/v1\nkind: A\n---\n')),
    );
    expect(result).toMatchObject({ verdict: 'unknown', documents: 1200 });
    expect(result.unknown).toHaveLength(500);
  });
});
