import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import {
  DependencyBuilder,
  DependencyFormatError,
  ImportedDependencies,
  MatchableVirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { ImportRefusedError } from './ImportRefusedError';

interface CsvRow {
  record: string[];
  info: { lines: number };
}

/** No column of such an export comes near it. */
const maxRecordCharacters = 256 * 1024;
/** Rows after which other requests get their turn. */
const rowsPerTurn = 2000;

/**
 * Reads the CSV of Azure Migrate's dependency analysis.
 *
 * @throws ImportRefusedError when the file is something else
 */
export async function readDependencyCsv(options: {
  file: string;
  virtualMachines: Iterable<MatchableVirtualMachine>;
  onProgress?: (share: number) => void;
}): Promise<ImportedDependencies> {
  const { delimiter, bytes } = await inspect(options.file);
  const builder = new DependencyBuilder(options.virtualMachines);
  const source = createReadStream(options.file);
  const rows = source.pipe(
    parse({
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: maxRecordCharacters,
    }),
  );
  source.on('error', error => rows.destroy(error));
  let count = 0;
  try {
    for await (const { record, info } of rows as AsyncIterable<CsvRow>) {
      builder.addRow({ row: info.lines, cells: record });
      if (++count % rowsPerTurn === 0) {
        options.onProgress?.(source.bytesRead / Math.max(1, bytes));
        await nextTurn();
      }
    }
    return builder.build();
  } catch (error) {
    if (error instanceof DependencyFormatError) {
      throw new ImportRefusedError(error.message);
    }
    if (error instanceof CsvError) {
      throw new ImportRefusedError(
        `The file is not readable as CSV: ${error.message}. Export it again.`,
      );
    }
    throw error;
  } finally {
    source.destroy();
    rows.destroy();
  }
}

/** Spreadsheet programs save CSV with the separator of their country. */
async function inspect(
  file: string,
): Promise<{ delimiter: string; bytes: number }> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const start = Buffer.alloc(4096);
    const { bytesRead } = await handle.read(start, 0, start.length, 0);
    const text = start.toString('utf8', 0, bytesRead);
    if (text.startsWith('PK\u0003\u0004')) {
      throw new ImportRefusedError(
        'The file is a workbook, not a dependency CSV. Import it as RVTools, or upload the CSV.',
      );
    }
    if (text.includes('\u0000')) {
      throw new ImportRefusedError(
        'The file is not text, so it is no dependency CSV. Upload the CSV of the dependency analysis.',
      );
    }
    const [header] = text.split(/\r?\n/);
    const [delimiter] = [',', ';', '\t']
      .map(each => ({ each, count: header.split(each).length }))
      .sort((a, b) => b.count - a.count)
      .map(({ each }) => each);
    return { delimiter, bytes: size };
  } finally {
    await handle.close();
  }
}
