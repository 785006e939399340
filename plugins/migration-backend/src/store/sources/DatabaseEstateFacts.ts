import {
  ColumnMapping,
  Dependency,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { ApplicationDependencyDbRow } from '../dependencies/applicationDependencyRows';
import { DependencyDbRow, toDependency } from '../rows';
import {
  ApplicationFacts,
  DeclaredDependencyFacts,
  EstateFacts,
  MemberFacts,
  RecordFacts,
  SourceFacts,
  VirtualMachineFacts,
} from './facts';
import { SourceDbRow } from './sourceRows';

/** Rows of a batch: few enough that nobody waits for one. */
const batchSize = 500;
const smallBatchSize = 2000;

/** Reads an estate batch by batch. While an import runs in it, nobody else changes what is read here. */
export class DatabaseEstateFacts implements EstateFacts {
  readonly #db: Knex;
  readonly #estateId: string;
  readonly #columns: (estateId: string) => Promise<ColumnMapping | undefined>;

  constructor(
    db: Knex,
    estateId: string,
    columns: (
      estateId: string,
    ) => Promise<ColumnMapping | undefined> = async () => undefined,
  ) {
    this.#db = db;
    this.#estateId = estateId;
    this.#columns = columns;
  }

  async sources(): Promise<SourceFacts[]> {
    const rows: SourceDbRow[] = await this.#of('estate_sources').orderBy('id');
    return rows.map(row => ({
      id: row.id,
      kind: row.kind as SourceFacts['kind'],
      live: Boolean(row.live),
      importedAt: row.imported_at ?? undefined,
      coverage: row.coverage === null ? undefined : JSON.parse(row.coverage),
      infrastructure:
        row.infrastructure === null
          ? undefined
          : JSON.parse(row.infrastructure),
    }));
  }

  async records(sourceId: string, after: string): Promise<RecordFacts[]> {
    return this.#of('virtual_machine_records')
      .where({ source_id: sourceId })
      .andWhere('key', '>', after)
      .orderBy('key')
      .limit(batchSize)
      .select({
        key: 'key',
        vmKey: 'vm_key',
        digest: 'digest',
        data: 'data',
      });
  }

  async virtualMachines(after: string): Promise<VirtualMachineFacts[]> {
    return this.#of('virtual_machines')
      .where('key', '>', after)
      .orderBy('key')
      .limit(batchSize)
      .select(
        'key',
        'digest',
        'data',
        'answers',
        'idle',
        { targetName: 'target_name' },
        'sources',
      );
  }

  async dependencies(
    after: string,
    sourceId?: string,
  ): Promise<Omit<Dependency, 'estateId'>[]> {
    const rows: DependencyDbRow[] = await this.#of('dependencies')
      .modify(query => {
        if (sourceId !== undefined) {
          query.where({ source_id: sourceId });
        }
      })
      .andWhere('id', '>', after)
      .orderBy('id')
      .limit(smallBatchSize);
    return rows.map(row => {
      const { estateId: _, ...dependency } = toDependency(row);
      return dependency;
    });
  }

  async members(after: string): Promise<MemberFacts[]> {
    const rows: {
      vm_key: string;
      application_id: string;
      name: string;
      confirmed: boolean | number;
    }[] = await this.#db('application_members as member')
      .join('applications as app', 'app.id', 'member.application_id')
      .where('member.estate_id', this.#estateId)
      .andWhere('member.vm_key', '>', after)
      .orderBy('member.vm_key')
      .limit(smallBatchSize)
      .select(
        'member.vm_key',
        'member.application_id',
        'app.name',
        'app.confirmed',
      );
    return rows.map(row => ({
      vmKey: row.vm_key,
      applicationId: row.application_id,
      name: row.name,
      confirmed: Boolean(row.confirmed),
    }));
  }

  async applications(after: string): Promise<ApplicationFacts[]> {
    return this.#of('applications')
      .andWhere('id', '>', after)
      .orderBy('id')
      .limit(batchSize)
      .select('id', 'name', 'evidence');
  }

  async declaredDependencies(
    after: string,
  ): Promise<DeclaredDependencyFacts[]> {
    const rows: ApplicationDependencyDbRow[] = await this.#of(
      'application_dependencies',
    )
      .andWhere('id', '>', after)
      .orderBy('id')
      .limit(smallBatchSize);
    return rows.map(row => ({
      id: row.id,
      sourceId: row.source_id,
      targetId: row.target_id,
      broughtBy: row.brought_by ?? undefined,
    }));
  }

  columns(): Promise<ColumnMapping | undefined> {
    return this.#columns(this.#estateId);
  }

  #of(table: string): Knex.QueryBuilder {
    return this.#db(table).where({ estate_id: this.#estateId });
  }
}
