import { SourceRow } from '@crosswalk/backstage-plugin-migration-common';

/** A sheet of a workbook, or a CSV file. */
export interface Table {
  title: string;
  /** Unpacked, for progress. */
  bytes: number;
}

/** Told while rows are read. */
export interface TableListener {
  /** @throws StoppedReading when no more rows are wanted */
  onRow(row: SourceRow): void;
  /** Bytes since the last call; those of what all tables share come with the first table. */
  onBytes?(bytes: number): void;
  /** Something about the whole table that a person should know, once it is read. */
  onWarning?(rule: string, message: string): void;
}

/** A file that holds tables, whatever its format. */
export interface TableFile {
  /** In the order of the file; titles are unique. */
  readonly tables: readonly Table[];
  /** Bytes that are read on top of the tables'. */
  readonly sharedBytes: number;
  /** Files inside it that hold no table. */
  readonly ignored: readonly string[];
  /** @throws ImportRefusedError when the table is damaged or beyond a limit */
  readRows(table: Table, listener: TableListener): Promise<void>;
  close(): void;
}

/** Ends the reading of a table from inside, without anything being wrong with it. */
export class StoppedReading extends Error {}

/** The first rows of a table. */
export async function peekRows(
  file: TableFile,
  table: Table,
  count: number,
): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  try {
    await file.readRows(table, {
      onRow: row => {
        rows.push(row);
        if (rows.length >= count) {
          throw new StoppedReading();
        }
      },
    });
  } catch (error) {
    if (!(error instanceof StoppedReading)) {
      throw error;
    }
  }
  return rows;
}
