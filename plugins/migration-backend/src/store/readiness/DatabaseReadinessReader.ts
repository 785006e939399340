import {
  ambiguousNames,
  AnsweredGroup,
  AssessmentContext,
  explainTargetName,
  Infrastructure,
  Readiness,
  SourceCoverage,
  VirtualMachine,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { parseVirtualMachine } from '../virtualMachineRows';
import { ReadinessReader } from './ReadinessReader';

interface GroupRow {
  readiness: string;
  answers: string;
  idle: boolean | number;
  renamed: boolean | number;
  count: number | string;
}

interface SourceRow {
  id: string;
  coverage: string | null;
  infrastructure: string | null;
  imported_at: string | null;
}

interface NamesakeRow {
  key: string;
  data: string;
  target_name: string;
  assessed_at: string | null;
}

/** Reads from SQLite or PostgreSQL what imports wrote. */
export class DatabaseReadinessReader implements ReadinessReader {
  readonly #db: Knex;
  readonly #idleAfterDays: number;

  constructor(db: Knex, options: { idleAfterDays: number }) {
    this.#db = db;
    this.#idleAfterDays = options.idleAfterDays;
  }

  async groups(
    estateId: string,
    applicationId?: string,
  ): Promise<AnsweredGroup[]> {
    const query = this.#db('virtual_machines as vm').where({
      'vm.estate_id': estateId,
      'vm.set_aside': false,
    });
    if (applicationId !== undefined) {
      query
        .join('application_members as member', join =>
          join
            .on('member.estate_id', 'vm.estate_id')
            .andOn('member.vm_key', 'vm.key'),
        )
        .where('member.application_id', applicationId);
    }
    const columns = ['vm.readiness', 'vm.answers', 'vm.idle', 'vm.renamed'];
    const rows: GroupRow[] = await query
      .select(columns)
      .groupBy(columns)
      .count({ count: '*' });
    return rows.map(row => ({
      readiness: row.readiness as Readiness,
      answers: row.answers,
      idle: Boolean(row.idle),
      renamed: Boolean(row.renamed),
      count: Number(row.count),
    }));
  }

  async contextOf(
    estateId: string,
    vm: VirtualMachine & Pick<VirtualMachineRow, 'sources'>,
  ): Promise<AssessmentContext> {
    const sources: SourceRow[] = await this.#db('estate_sources')
      .where({ estate_id: estateId })
      .orderBy('id')
      .select('id', 'coverage', 'infrastructure', 'imported_at');
    const namesakes: NamesakeRow[] = await this.#db('virtual_machines')
      .where({
        estate_id: estateId,
        name_key: vm.name.toLocaleLowerCase('en-US'),
      })
      .select('key', 'data', 'target_name', 'assessed_at');
    const ambiguous = ambiguousNames(
      namesakes.map(row => parseVirtualMachine(row.data)),
    );
    const own = namesakes.find(row => row.key === vm.key);
    return {
      coverages: vm.sources.flatMap(id => coverageOf(sources, id)),
      infrastructure: together(sources),
      now: own?.assessed_at ?? latest(sources),
      idleAfterDays: this.#idleAfterDays,
      isNameAmbiguous: ({ key }) => ambiguous.has(key),
      targetNames: own?.target_name
        ? new Map([[vm.key, explainTargetName(vm.name, own.target_name)]])
        : undefined,
    };
  }
}

function coverageOf(sources: SourceRow[], id: string): SourceCoverage[] {
  const coverage = sources.find(source => source.id === id)?.coverage;
  return coverage ? [JSON.parse(coverage)] : [];
}

function together(sources: SourceRow[]): Infrastructure {
  const all: Infrastructure[] = sources.flatMap(({ infrastructure }) =>
    infrastructure ? [JSON.parse(infrastructure)] : [],
  );
  return {
    clusters: all.flatMap(each => each.clusters),
    hosts: all.flatMap(each => each.hosts),
    datastores: all.flatMap(each => each.datastores),
  };
}

/** When the estate was last brought up to date, for VMs from before answers were dated. */
function latest(sources: SourceRow[]): string {
  return sources.reduce(
    (last, { imported_at: at }) => (at && at > last ? at : last),
    '1970-01-01T00:00:00.000Z',
  );
}
