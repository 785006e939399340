import { formatProblem } from '../../authoring/problems';
import { isKind } from '../../compile/checkDocuments';
import type {
  ImportOptions,
  ImportResult,
  SourceFile,
  SourceType,
} from '../../model/exchange';
import { importers } from '..';
import { compiled } from './arbitrarySnapshot';

export const readingOptions: ImportOptions = {
  scheme: { id: 'x', title: 'X' },
  date: '2026-11-01',
};

/** Reads one file, and says briefly what came of it; what was accepted has to compile. */
export async function reading(
  type: SourceType,
  files: string | SourceFile[],
  options: Partial<ImportOptions> = {},
) {
  const sources =
    typeof files === 'string' ? [{ path: 'a.md', text: files }] : files;
  const result = await importers[type](sources, {
    ...readingOptions,
    ...options,
  });
  expectBalance(result);
  return {
    ...result,
    said: result.problems.map(formatProblem),
    concepts: type === 'sssom-tsv' ? [] : compiled(result.documents).concepts,
    mappings: result.documents.filter(isKind('Mapping')).map(d => d.value),
    lost: result.losses.map(
      ({ subject, field, reason }) => `${subject} ${field}: ${reason}`,
    ),
  };
}

/** Everything that was read is accounted for, and whatever was refused says why. */
export function expectBalance(result: ImportResult): void {
  expect(result.accepted + result.excluded.length + result.rejected).toBe(
    result.read,
  );
  expect(result.rejected > 0).toBe(result.problems.length > 0);
}
