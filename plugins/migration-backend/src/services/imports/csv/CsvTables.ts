import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ImportRefusedError } from '../ImportRefusedError';
import { Table, TableFile, TableListener } from '../TableFile';
import { bytesText, WorkbookLimits } from '../workbook/limits';
import { damaged, ZipParts } from '../workbook/ZipParts';
import { encodingOf } from './decodeText';
import { readCsvRows } from './readCsvRows';

interface CsvTable extends Table {
  open(): AsyncIterable<Buffer>;
}

/** RVTools writes 27 files; merged exports have them several times. */
const maxFiles = 1000;

/** One CSV file, or those of a zip file. */
export class CsvTables implements TableFile {
  static async ofFile(
    file: string,
    limits: WorkbookLimits,
  ): Promise<CsvTables> {
    const { size } = await stat(file);
    if (size > limits.maxUnzippedBytes) {
      throw new ImportRefusedError(
        `The file is larger than ${bytesText(
          limits.maxUnzippedBytes,
        )}, which is more than is imported at once.`,
      );
    }
    const open = () => createReadStream(file);
    return new CsvTables({
      tables: [{ title: 'CSV', bytes: size, open }],
      limits,
    });
  }

  /** @throws ImportRefusedError when there is no CSV in it, or a workbook */
  static async ofZip(
    parts: ZipParts,
    limits: WorkbookLimits,
  ): Promise<CsvTables> {
    const paths = parts.paths.filter(isDocument);
    if (paths.length > maxFiles) {
      throw new ImportRefusedError(
        `The zip file has more than ${maxFiles} files, which no export has; it is refused.`,
      );
    }
    const tables: CsvTable[] = [];
    const ignored: string[] = [];
    for (const path of paths) {
      if (await isText(parts, path)) {
        const open = () => unpacked(parts, path);
        tables.push({ title: path, bytes: parts.size(path), open });
      } else {
        ignored.push(path);
      }
    }
    if (tables.length === 0) {
      throw new ImportRefusedError(
        'The file is a zip file but neither a workbook nor one of CSV files. Upload the .xlsx or the CSV files that RVTools exports.',
      );
    }
    return new CsvTables({ tables, limits, parts, ignored });
  }

  readonly tables: readonly Table[];
  readonly ignored: readonly string[];
  readonly sharedBytes = 0;
  readonly #opens: Map<string, CsvTable['open']>;
  readonly #limits: WorkbookLimits;
  readonly #parts: ZipParts | undefined;

  private constructor(options: {
    tables: CsvTable[];
    limits: WorkbookLimits;
    parts?: ZipParts;
    ignored?: string[];
  }) {
    this.tables = options.tables;
    this.ignored = options.ignored ?? [];
    this.#opens = new Map(
      options.tables.map(({ title, open }) => [title, open]),
    );
    this.#limits = options.limits;
    this.#parts = options.parts;
  }

  async readRows({ title }: Table, listener: TableListener): Promise<void> {
    const source = this.#opens.get(title)!();
    await readCsvRows({ title, source, limits: this.#limits, listener });
  }

  close(): void {
    this.#parts?.close();
  }
}

/** Folders, and what the finder of macOS leaves beside each file, are none. */
function isDocument(path: string): boolean {
  return !path.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(path);
}

/** What a part unpacks to. */
async function* unpacked(
  parts: ZipParts,
  path: string,
): AsyncGenerator<Buffer> {
  const stream = await parts.read(path);
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch (error) {
    throw damaged(error instanceof Error ? error : new Error(String(error)));
  } finally {
    stream.destroy();
  }
}

async function isText(parts: ZipParts, path: string): Promise<boolean> {
  let start: Buffer = Buffer.alloc(0);
  for await (const chunk of unpacked(parts, path)) {
    start = Buffer.concat([start, chunk]);
    if (start.length >= 4096) {
      break;
    }
  }
  if (start.toString('latin1', 0, 4) === 'PK\x03\x04') {
    throw new ImportRefusedError(
      `There is a workbook or zip file among the files: ${path.slice(
        0,
        100,
      )}. Upload each workbook by itself, as a source of its own; only CSV files go together.`,
    );
  }
  try {
    encodingOf(start);
    return start.length > 0;
  } catch {
    return false;
  }
}
