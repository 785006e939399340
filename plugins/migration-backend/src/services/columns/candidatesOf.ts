import {
  ColumnCandidate,
  meaningOfColumn,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';

/** Different values of a column that are shown, and how much of each. */
const maxSamples = 5;
const maxLength = 60;

/** Columns that could be mapped, the fullest first, with a few of their values. */
export async function candidatesOf(
  batches: AsyncIterable<VirtualMachine['attributes'][]>,
): Promise<ColumnCandidate[]> {
  const columns = new Map<string, { filled: number; samples: Set<string> }>();
  for await (const batch of batches) {
    for (const attributes of batch) {
      for (const [header, value] of Object.entries(attributes)) {
        const column = columns.get(header) ?? { filled: 0, samples: new Set() };
        columns.set(header, column);
        column.filled++;
        if (column.samples.size < maxSamples) {
          column.samples.add(shorten(value));
        }
      }
    }
  }
  return [...columns]
    .map(([header, { filled, samples }]) => ({
      header,
      filled,
      samples: [...samples],
      recognisedAs: meaningOfColumn(header),
    }))
    .sort((a, b) => b.filled - a.filled || (a.header < b.header ? -1 : 1));
}

function shorten(text: string): string {
  return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
}
