/** @jest-environment node */
import fc from 'fast-check';
import { SourceType, sourceTypes } from '../model/exchange';
import { arbitrarySnapshot } from './__testUtils__/arbitrarySnapshot';
import { expectBalance, readingOptions } from './__testUtils__/reading';
import { samples } from './__testUtils__/samples';
import { exporters, importers } from '.';

/** Cuts, repeats and garbles a text as bad merges, broken downloads and people do. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(30),
  insert: fc.oneof(
    fc.constantFrom(
      ...['', '"', "'", '\t', ',', ';', '\n', '\r\n', '---\n', '---', ': '],
      ...['{', '}', '[', ']', '<', '>', '&a ', '*a ', '#', '\ufeff', '\u0000'],
      ...['\ud800', '|', '\\', '@prefix', '__proto__', '=1', '`', '{{< x'],
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((current, { at, length, insert }) => {
    const start = Math.floor(at * current.length);
    return current.slice(0, start) + insert + current.slice(start + length);
  }, text);
}

describe.each<SourceType>([...sourceTypes])('%s', type => {
  it('accounts for everything and throws on nothing, however a source is broken', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { maxLength: 6 }),
        fc.nat(samples[type].length - 1),
        async (mutations, broken) => {
          const files = samples[type].map((file, index) =>
            index === broken
              ? { ...file, text: mutate(file.text, mutations) }
              : file,
          );
          expectBalance(await importers[type](files, readingOptions));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('accepts its sample whole', async () => {
    const result = await importers[type](samples[type], readingOptions);
    expect(result.problems).toEqual([]);
    expect(result.accepted).toBeGreaterThan(1);
  });

  it('refuses a file of another format without a word of code', async () => {
    for (const other of sourceTypes) {
      const result = await importers[type](samples[other], readingOptions);
      expectBalance(result);
      expect(result.problems.map(({ message }) => message).join()).not.toMatch(
        /undefined|\[object|is not a function/,
      );
    }
  });
});

const written = [
  ['openmetadata-csv', 'openmetadata-csv', 'a.csv'],
  ['sssom-tsv', 'sssom-tsv', 'a.tsv'],
  ['skos-jsonld', 'skos', 'a.jsonld'],
  ['crosswalk-yaml', 'crosswalk-yaml', 'a.yaml'],
] as const;

it.each(written)(
  'accounts for everything in a broken export: %s',
  async (format, type, path) => {
    await fc.assert(
      fc.asyncProperty(
        arbitrarySnapshot,
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        async (snapshot, mutations) => {
          const { text } = await exporters[format](snapshot, {});
          const files = [{ path, text: mutate(text, mutations) }];
          expectBalance(await importers[type](files, readingOptions));
        },
      ),
      { numRuns: 10 },
    );
  },
);
