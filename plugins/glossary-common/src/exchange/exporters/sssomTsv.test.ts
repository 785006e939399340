import fc from 'fast-check';
import { formatProblem } from '../../authoring/problems';
import { isKind } from '../../compile/checkDocuments';
import { arbitrarySnapshot } from '../__testUtils__/arbitrarySnapshot';
import { importSssomTsv } from '../importers/sssomTsv';
import { exportSssomTsv } from './sssomTsv';

const options = { scheme: { id: 's', title: 'S' }, date: '2026-11-01' };

describe('exportSssomTsv', () => {
  it('writes mappings that are read back as exactly the same', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySnapshot, async snapshot => {
        const { text } = await exportSssomTsv(snapshot, {});
        const result = await importSssomTsv([{ path: 'a.tsv', text }], options);
        expect(result.problems.map(formatProblem)).toEqual([]);
        expect(result.losses).toEqual([]);
        expect(
          result.documents.filter(isKind('Mapping')).map(({ value }) => value),
        ).toEqual(snapshot.mappings);
      }),
      { numRuns: 60 },
    );
  });
});
