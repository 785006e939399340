import {
  ColumnMapping,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { resuggest } from '../resuggest';
import { Suggest } from '../types';
import { parseVirtualMachine } from '../virtualMachineRows';
import { readColumns } from './columnRows';
import { ColumnStore } from './ColumnStore';

/** VMs that are read and parsed in one go. */
const batchSize = 500;

/** Column mappings in SQLite or PostgreSQL. */
export class DatabaseColumnStore implements ColumnStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  get(estateId: string): Promise<ColumnMapping> {
    return readColumns(this.#db, estateId);
  }

  async set(
    estateId: string,
    mapping: ColumnMapping,
    suggest: Suggest,
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      // Whoever writes to an estate takes its row first, so that two do not suggest at once.
      await tx('estates')
        .where({ id: estateId })
        .update({ columns: JSON.stringify(mapping) });
      await resuggest(tx, estateId, suggest);
    });
  }

  async *attributes(
    estateId: string,
  ): AsyncIterable<VirtualMachine['attributes'][]> {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const rows: { key: string; data: string }[] = await this.#batch(
        estateId,
        after,
      );
      yield rows.map(row => parseVirtualMachine(row.data).attributes);
      after = rows.length === batchSize ? rows[batchSize - 1].key : undefined;
    }
  }

  #batch(
    estateId: string,
    after: string,
  ): Promise<{ key: string; data: string }[]> {
    return this.#db('virtual_machines')
      .where({ estate_id: estateId })
      .andWhere('key', '>', after)
      .orderBy('key')
      .limit(batchSize)
      .select('key', 'data');
  }
}
