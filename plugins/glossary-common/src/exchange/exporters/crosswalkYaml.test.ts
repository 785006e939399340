import fc from 'fast-check';
import { formatProblem } from '../../authoring/problems';
import {
  arbitrarySnapshot,
  compiled,
} from '../__testUtils__/arbitrarySnapshot';
import { importCrosswalkYaml } from '../importers/crosswalkYaml';
import { exportCrosswalkYaml } from './crosswalkYaml';

const options = { scheme: { id: 'x', title: 'X' }, date: '2026-11-01' };

describe('exportCrosswalkYaml', () => {
  it('writes what is read back as exactly the same', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySnapshot, async snapshot => {
        const { text, losses } = await exportCrosswalkYaml(snapshot, {});
        const result = await importCrosswalkYaml(
          [{ path: 'a', text }],
          options,
        );
        expect(result.problems.map(formatProblem)).toEqual([]);
        expect(compiled(result.documents)).toEqual(snapshot);
        expect(losses).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
