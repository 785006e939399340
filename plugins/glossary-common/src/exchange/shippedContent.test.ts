/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKind } from '../compile/checkDocuments';
import type { GlossarySnapshot } from '../types';
import { compiled } from './__testUtils__/arbitrarySnapshot';
import { expectBalance, readingOptions } from './__testUtils__/reading';
import { exporters, importers } from '.';

const folder = join(__dirname, '../../../glossary-backend/content');
const files = readdirSync(folder)
  .filter(path => path.endsWith('.yaml'))
  .map(path => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

let snapshot: GlossarySnapshot;
beforeAll(async () => {
  const result = await importers['crosswalk-yaml'](files, readingOptions);
  snapshot = compiled(result.documents);
});

const readBack = async (
  format: keyof typeof exporters,
  type: keyof typeof importers,
) => {
  const { text, fileName, losses } = await exporters[format](snapshot, {});
  const result = await importers[type](
    [{ path: fileName, text }],
    readingOptions,
  );
  expect(result.problems).toEqual([]);
  return { ...result, exportLosses: losses, read: result };
};

describe('the content that ships', () => {
  it('is read without a problem', async () => {
    const result = await importers['crosswalk-yaml'](files, readingOptions);
    expectBalance(result);
    expect(result.problems).toEqual([]);
  });

  it('comes back whole in our own format', async () => {
    const { documents, exportLosses } = await readBack(
      'crosswalk-yaml',
      'crosswalk-yaml',
    );
    expect(compiled(documents)).toEqual(snapshot);
    expect(exportLosses).toEqual([]);
  });

  it('keeps every concept in OpenMetadata', async () => {
    const { documents, exportLosses } = await readBack(
      'openmetadata-csv',
      'openmetadata-csv',
    );
    expect(compiled(documents).concepts).toEqual(snapshot.concepts);
    expect(exportLosses.map(({ field }) => field)).not.toContain('description');
  });

  it('keeps every mapping in SSSOM', async () => {
    const { documents } = await readBack('sssom-tsv', 'sssom-tsv');
    expect(
      documents.filter(isKind('Mapping')).map(({ value }) => value),
    ).toEqual(snapshot.mappings);
  });

  it.each(['skos-turtle', 'skos-jsonld'] as const)(
    'keeps every concept in %s, and no bundle becomes an exact match',
    async format => {
      const { documents, losses } = await readBack(format, 'skos');
      expect(losses).toEqual([]);
      const read = compiled(documents);
      expect(read.concepts.map(({ ref }) => ref)).toEqual(
        snapshot.concepts.map(({ ref }) => ref),
      );
      const exact = snapshot.mappings.filter(
        ({ match, from, to }) =>
          match === 'exact' &&
          from.members.length === 1 &&
          'members' in to &&
          to.members.length === 1,
      );
      expect(
        read.mappings.filter(({ match }) => match === 'exact').length,
      ).toBeLessThanOrEqual(exact.length);
    },
  );

  it('gives out one scheme when it is asked for one', async () => {
    const { text, losses } = await exporters['openmetadata-csv'](snapshot, {
      scheme: 'vsphere',
    });
    const result = await importers['openmetadata-csv'](
      [{ path: 'a.csv', text }],
      readingOptions,
    );
    const { concepts } = compiled(result.documents);
    expect(concepts.map(({ ref }) => ref)).toEqual(
      snapshot.concepts
        .filter(({ scheme }) => scheme === 'vsphere')
        .map(({ ref }) => ref),
    );
    const told = new Set(
      losses.map(({ subject, field }) => `${subject} ${field}`),
    );
    for (const { subject, field } of result.losses) {
      expect(told).toContain(`${subject} ${field}`);
    }
  });
});
