import { sha256 } from '../../hash/sha256';
import { Dependency, ImportReport } from '../../types';
import { CellValue, isEmptyRow, SourceRow, textOf } from '../cells';
import { ImportReportBuilder } from '../report';
import { strengthOfPort } from './ports';
import { MatchableVirtualMachine, ServerIndex } from './ServerIndex';

/** @public */
export interface ImportedDependencies {
  dependencies: Omit<Dependency, 'estateId'>[];
  report: ImportReport;
}

/** The file is no dependency export. The message is for the person who uploaded it. @public */
export class DependencyFormatError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DependencyFormatError';
  }
}

const columnNames = {
  sourceName: 'Source server name',
  sourceIp: 'Source IP',
  targetName: 'Destination server name',
  targetIp: 'Destination IP',
  port: 'Destination port',
};
type Field = keyof typeof columnNames;

/**
 * Aggregates the flows of an Azure Migrate dependency export into dependencies between VMs. The first row is the
 * header; every row after it is accounted for.
 *
 * @public
 */
export class DependencyBuilder {
  readonly #servers: ServerIndex;
  readonly #report = new ImportReportBuilder();
  readonly #dependencies = new Map<string, Omit<Dependency, 'estateId'>>();
  #columns: Map<Field, number> | undefined;

  constructor(virtualMachines: Iterable<MatchableVirtualMachine>) {
    this.#servers = new ServerIndex(virtualMachines);
  }

  /** @throws DependencyFormatError when the first row is not the header of such an export */
  addRow(row: SourceRow): void {
    if (!this.#columns) {
      this.#columns = columnsOf(row.cells);
      return;
    }
    const place = { row: row.row };
    if (isEmptyRow(row.cells)) {
      this.#report.exclude('empty-row', 'The row is empty', place);
      return;
    }
    const [source, target] = (['source', 'target'] as const).map(side => ({
      name: this.#text(row, `${side}Name`),
      ip: this.#text(row, `${side}Ip`),
    }));
    const port = portOf(this.#text(row, 'port'));
    if ((!source.name && !source.ip) || (!target.name && !target.ip)) {
      this.#report.reject(
        'no-server',
        `Row ${row.row} does not say both ends of the connection`,
        place,
      );
    } else if (port === 'invalid') {
      this.#report.reject(
        'bad-port',
        `Row ${row.row} has a destination port that is no port number`,
        { ...place, column: columnNames.port },
      );
    } else {
      this.#add(source, target, port, place);
    }
  }

  build(): ImportedDependencies {
    if (!this.#columns) {
      throw new DependencyFormatError(
        'The file is empty. Export the dependencies again and upload that file.',
      );
    }
    return {
      dependencies: [...this.#dependencies.values()].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
      report: this.#report.build(),
    };
  }

  #add(
    source: { name?: string; ip?: string },
    target: { name?: string; ip?: string },
    port: number | undefined,
    place: { row: number },
  ): void {
    const from = this.#servers.find(source.name, source.ip);
    const to = this.#servers.find(target.name, target.ip);
    for (const [side, match, server] of [
      ['source', from, source],
      ['destination', to, target],
    ] as const) {
      if (match === 'unknown' || match === 'ambiguous') {
        this.#report.exclude(
          match === 'unknown' ? `${side}-not-in-estate` : `${side}-ambiguous`,
          match === 'unknown'
            ? `The ${side} is not a VM of the estate, for example ${label(
                server,
              )}`
            : `Several VMs could be the ${side}, for example ${label(server)}`,
          place,
        );
        return;
      }
    }
    if (typeof from !== 'object' || typeof to !== 'object') {
      return;
    }
    if (from.key === to.key) {
      this.#report.exclude('same-vm', 'The VM talks to itself', place);
      return;
    }
    const id = sha256([from.key, to.key, port ?? ''].join('\n')).slice(0, 32);
    const known = this.#dependencies.get(id);
    if (known) {
      known.weight++;
    } else {
      this.#dependencies.set(id, {
        id,
        sourceKey: from.key,
        targetKey: to.key,
        port,
        strength: strengthOfPort(port),
        weight: 1,
      });
    }
    this.#report.accept();
  }

  #text(row: SourceRow, field: Field): string | undefined {
    const column = this.#columns?.get(field);
    return column === undefined ? undefined : textOf(row.cells[column]);
  }
}

function columnsOf(cells: readonly CellValue[]): Map<Field, number> {
  const headers = cells.map(normalized);
  const columns = new Map<Field, number>();
  for (const [field, header] of Object.entries(columnNames)) {
    const column = headers.indexOf(normalized(header));
    if (column >= 0) {
      columns.set(field as Field, column);
    }
  }
  for (const [name, ip] of [
    ['sourceName', 'sourceIp'],
    ['targetName', 'targetIp'],
  ] as const) {
    if (!columns.has(name) && !columns.has(ip)) {
      throw new DependencyFormatError(
        `The file has no column “${columnNames[name]}” in its first row, so it is no dependency export. Expected is the CSV of Azure Migrate's dependency analysis.`,
      );
    }
  }
  return columns;
}

function normalized(cell: CellValue): string {
  return (textOf(cell) ?? '').toLocaleLowerCase('en-US').replace(/[^a-z]/g, '');
}

function portOf(text: string | undefined): number | undefined | 'invalid' {
  if (text === undefined) {
    return undefined;
  }
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65535
    ? port
    : 'invalid';
}

function label(server: { name?: string; ip?: string }): string {
  return `“${server.name ?? server.ip}”`;
}
