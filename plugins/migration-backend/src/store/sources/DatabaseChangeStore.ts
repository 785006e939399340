import {
  InventoryChange,
  Page,
  VirtualMachineChange,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { fetchPage } from '../pages';
import { PageRequest } from '../types';
import { ChangeStore } from './ChangeStore';

interface ChangeDbRow {
  import_id: string;
  key: string;
  name: string;
  change: string;
  at: string;
  fields: string;
}

/** The history of VMs in SQLite or PostgreSQL. */
export class DatabaseChangeStore implements ChangeStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  ofImport(
    estateId: string,
    importId: string,
    query: PageRequest & { change?: InventoryChange },
  ): Promise<Page<VirtualMachineChange>> {
    const select = this.#db('virtual_machine_changes')
      .where({ estate_id: estateId, import_id: importId })
      .select()
      .orderBy(['name_key', 'key']);
    if (query.change !== undefined) {
      select.where({ change: query.change });
    }
    return fetchPage(select, query, toChange);
  }

  ofVirtualMachine(
    estateId: string,
    key: string,
    page: PageRequest,
  ): Promise<Page<VirtualMachineChange>> {
    const select = this.#db('virtual_machine_changes')
      .where({ estate_id: estateId, key })
      .select()
      .orderBy([{ column: 'at', order: 'desc' }, { column: 'import_id' }]);
    return fetchPage(select, page, toChange);
  }
}

function toChange(row: ChangeDbRow): VirtualMachineChange {
  return {
    importId: row.import_id,
    at: row.at,
    key: row.key,
    name: row.name,
    change: row.change as InventoryChange,
    fields: JSON.parse(row.fields),
  };
}
