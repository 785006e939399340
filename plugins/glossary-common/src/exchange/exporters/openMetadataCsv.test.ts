import fc from 'fast-check';
import { formatProblem } from '../../authoring/problems';
import {
  arbitrarySnapshot,
  compiled,
} from '../__testUtils__/arbitrarySnapshot';
import { importOpenMetadataCsv } from '../importers/openMetadataCsv';
import { exportOpenMetadataCsv } from './openMetadataCsv';

const options = { scheme: { id: 's', title: 'S' }, date: '2026-11-01' };

describe('exportOpenMetadataCsv', () => {
  it('writes concepts that are read back as exactly the same', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySnapshot, async snapshot => {
        const { text, losses } = await exportOpenMetadataCsv(snapshot, {});
        const result = await importOpenMetadataCsv(
          [{ path: 'a.csv', text }],
          options,
        );
        expect(result.problems.map(formatProblem)).toEqual([]);
        expect(result.losses).toEqual([]);
        const { concepts, schemes } = compiled(result.documents);
        expect({ concepts, schemes }).toEqual({
          concepts: snapshot.concepts,
          schemes: snapshot.schemes,
        });
        expect(new Set(losses.map(({ field }) => field))).toEqual(
          new Set(['Mapping', 'Responsibility', 'LearningPath', 'StackLayer']),
        );
      }),
      { numRuns: 60 },
    );
  });
});
