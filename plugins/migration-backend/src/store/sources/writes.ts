import { Knex } from 'knex';
import { KonveyorWrite, writeKonveyor } from './writeKonveyor';

/** Tables that an import writes, and what their rows are told apart by. */
const identities = {
  virtual_machines: ['estate_id', 'key'],
  virtual_machine_records: ['estate_id', 'source_id', 'key'],
  virtual_machine_changes: ['estate_id', 'import_id', 'key'],
  dependencies: ['estate_id', 'id'],
  application_dependencies: ['id'],
} as const;

type Table = keyof typeof identities;

/**
 * A small part of what an import does to the database: rows to put in place of those of the same identity, or rows to
 * remove. It is data, so that one thread can work it out and another one write it.
 */
export type EstateWrite =
  | { put: Table; rows: object[] }
  | {
      remove: Table;
      where: Record<string, string>;
      column: string;
      values: string[];
    }
  | { describe: KonveyorWrite };

/** Rows of one write; a statement stays below what engines take, and takes no time that anybody notices. */
export const rowsPerWrite = 100;

export async function applyWrite(
  tx: Knex.Transaction,
  write: EstateWrite,
): Promise<void> {
  if ('describe' in write) {
    await writeKonveyor(tx, write.describe);
  } else if ('put' in write) {
    await tx(write.put)
      .insert(write.rows)
      .onConflict([...identities[write.put]])
      .merge();
  } else {
    await tx(write.remove)
      .where(write.where)
      .whereIn(write.column, write.values)
      .delete();
  }
}
