import { sha256 } from '../../hash/sha256';
import { ImportFinding, ImportReport } from '../../types';
import { isEmptyRow } from '../cells';
import { ImportReportBuilder } from '../report';
import { KonveyorApplication, readApplicationRow } from './applicationRow';
import { Circles } from './Circles';
import { CsvRecord, csvRecords } from './csvRecords';
import { readDependencyRow } from './dependencyRow';
import { RowNote, RowRejection } from './finding';
import { KonveyorFormatError } from './KonveyorFormatError';
import {
  KonveyorEstate,
  KonveyorImport,
  KonveyorImportOptions,
} from './konveyorImport';
import { Layout } from './Layout';
import { RowContext } from './rowContext';
import { isDescribed, Vocabulary } from './vocabulary';
import { nameKey, quoted } from './wording';

/** Rows after the header. */
const maxRows = 50_000;

/** Reads a file whose columns are known, once. */
export class KonveyorReader {
  readonly #layout: Layout;
  readonly #estate: KonveyorEstate;
  readonly #update: boolean;
  readonly #context: RowContext;
  readonly #report = new ImportReportBuilder();
  readonly #applications = new Map<
    string,
    KonveyorImport['applications'][number]
  >();
  readonly #dependencies: KonveyorImport['dependencies'] = [];
  /** Stored and new, by the key of their name. */
  readonly #named = new Map<string, { id: string; name: string }[]>();
  readonly #nameOf = new Map<string, string>();
  readonly #described = new Set<string>();
  readonly #takenRows = new Map<string, number>();
  readonly #rejectedRows = new Map<string, number>();
  readonly #circles = new Circles();

  constructor(
    layout: Layout,
    estate: KonveyorEstate,
    options: KonveyorImportOptions,
  ) {
    this.#layout = layout;
    this.#estate = estate;
    this.#update = options.update ?? false;
    this.#context = {
      layout,
      vocabulary: Vocabulary.of([...estate.applications]),
      createEntities: options.createEntities ?? true,
      stakeholders: new Set(
        options.stakeholders?.map(each => each.toLocaleLowerCase('en-US')),
      ),
    };
    for (const application of estate.applications) {
      this.#name(application);
      if (isDescribed(application)) {
        this.#described.add(application.id);
      }
    }
    for (const { sourceId, targetId } of estate.applicationDependencies) {
      this.#circles.add(sourceId, targetId);
    }
  }

  read(text: string): KonveyorImport {
    const { headerRow, ignored } = this.#layout;
    if (ignored.length > 0) {
      this.#report.warn(
        'column-ignored',
        `Columns that mean nothing to the import: ${ignored
          .slice(0, 10)
          .map(quoted)
          .join(', ')}${ignored.length > 10 ? ', …' : ''}`,
        { row: headerRow },
      );
    }
    const dependencies: CsvRecord[] = [];
    for (const record of this.#records(text)) {
      this.#row(record, () => this.#readRecord(record, dependencies));
    }
    for (const record of dependencies) {
      this.#row(record, () => this.#readDependency(record));
    }
    const applications = [...this.#applications.values()];
    return {
      applications,
      dependencies: this.#dependencies,
      report: this.#built(applications),
    };
  }

  *#records(text: string): Generator<CsvRecord> {
    let count = 0;
    for (const record of csvRecords(text, this.#layout.delimiter)) {
      if (record.row > this.#layout.headerRow) {
        if (++count > maxRows) {
          throw new KonveyorFormatError(
            'too-large',
            `The file has more than ${maxRows} rows, which is as many as are taken at once. Split it and upload the parts.`,
          );
        }
        yield record;
      } else if (record.row < this.#layout.headerRow) {
        this.#excludeEmpty(record);
      }
    }
  }

  /** Runs what reads a row, and says what it rejects. */
  #row({ row }: CsvRecord, read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof RowRejection)) {
        throw error;
      }
      const { code, message, column } = error.note;
      this.#report.reject(code, message, { row, column });
    }
  }

  #readRecord(record: CsvRecord, dependencies: CsvRecord[]): void {
    const { cells, broken } = record;
    if (broken) {
      throw new RowRejection(
        'csv-syntax',
        broken === 'open-quote'
          ? 'A quote begins here that never ends, so that the rest of the file is read as one row'
          : 'A quote stands inside a value; double it, and put the value into quotes',
      );
    }
    if (isEmptyRow(cells)) {
      this.#excludeEmpty(record);
      return;
    }
    const type = this.#layout.text(cells, 'recordType');
    if (type === '1') {
      this.#readApplication(record);
    } else if (type === '2') {
      dependencies.push(record);
    } else {
      throw this.#noRecordType(cells, type);
    }
  }

  #excludeEmpty({ row }: CsvRecord): void {
    this.#report.exclude('empty-row', 'The row is empty', { row });
  }

  #noRecordType(cells: string[], type: string | undefined): RowRejection {
    const column = this.#layout.nameOf('recordType');
    if (type !== undefined) {
      return new RowRejection(
        'record-type-unknown',
        `The record type is ${quoted(
          type,
        )}; it is 1 for an application and 2 for a dependency`,
        column,
      );
    }
    return this.#layout.isCut(cells, 'recordType')
      ? new RowRejection('row-short', 'The row ends before its record type')
      : new RowRejection(
          'record-type-empty',
          'The row has no record type',
          column,
        );
  }

  #readApplication({ row, cells }: CsvRecord): void {
    const column = this.#layout.nameOf('name');
    const name = this.#layout.text(cells, 'name');
    if (name === undefined) {
      throw this.#layout.isCut(cells, 'name')
        ? new RowRejection('row-short', 'The row ends before the name')
        : new RowRejection(
            'name-missing',
            'The row has no application name',
            column,
          );
    }
    const key = nameKey(name);
    try {
      const stored = this.#targetOf(key, name, column);
      const { application, words, notes } = readApplicationRow(
        name,
        cells,
        this.#context,
      );
      this.#take(row, notes);
      this.#context.vocabulary.add(words);
      if (stored) {
        this.#report.note(
          'updated',
          `${quoted(
            stored.name,
          )} is in the estate already; what nobody has said of it yet is filled in`,
          { row, column },
        );
      }
      this.#keep(row, key, application, stored?.id);
    } catch (error) {
      if (error instanceof RowRejection && !this.#rejectedRows.has(key)) {
        this.#rejectedRows.set(key, row);
      }
      throw error;
    }
  }

  /** The application that the row adds to, if there is one. */
  #targetOf(
    key: string,
    name: string,
    column: string,
  ): { id: string; name: string } | undefined {
    const found = this.#named.get(key) ?? [];
    if (found.length > 1) {
      throw new RowRejection(
        'application-ambiguous',
        `There are ${found.length} applications named ${quoted(name)}`,
        column,
      );
    }
    const [known] = found;
    const taken = this.#takenRows.get(key);
    if (known && !this.#update && (taken || this.#described.has(known.id))) {
      throw new RowRejection(
        'name-duplicate',
        taken
          ? `${quoted(name)} is in row ${taken} already`
          : `${quoted(known.name)} has been imported from such a file already`,
        column,
      );
    }
    return known;
  }

  #keep(
    row: number,
    key: string,
    described: KonveyorApplication,
    storedId: string | undefined,
  ): void {
    const id = storedId ?? this.#freeId(key);
    const before = this.#applications.get(id);
    this.#applications.set(id, {
      id,
      isNew: before?.isNew ?? storedId === undefined,
      described: before
        ? {
            ...described,
            ...before.described,
            evidence: [...before.described.evidence, ...described.evidence],
          }
        : described,
    });
    if (storedId === undefined) {
      this.#name({ id, name: described.name });
    }
    this.#takenRows.set(key, row);
  }

  #readDependency({ row, cells }: CsvRecord): void {
    const { source, target } = readDependencyRow(cells, this.#layout, {
      find: key => this.#named.get(key) ?? [],
      rejectedRow: key => this.#rejectedRows.get(key),
    });
    if (this.#circles.has(source.id, target.id)) {
      this.#take(row, [
        {
          code: 'edge-duplicate',
          message: `That ${quoted(source.name)} needs ${quoted(
            target.name,
          )} is known already and is kept once`,
        },
      ]);
      return;
    }
    const circle = this.#circles.add(source.id, target.id);
    const names = circle?.nodes.map(id => quoted(this.#nameOf.get(id) ?? id));
    const others = circle && circle.size - circle.nodes.length;
    this.#take(
      row,
      names
        ? [
            {
              code: 'cycle',
              message: `It closes a cycle: ${names.join(' → ')} → ${
                others ? `${others} others → ` : ''
              }${names[0]}`,
            },
          ]
        : [],
    );
    this.#dependencies.push({
      id: sha256(
        [this.#estate.estateId, 'konveyor', source.id, target.id].join('\n'),
      ).slice(0, 32),
      sourceId: source.id,
      targetId: target.id,
      strength: 'strong',
      origin: 'konveyor',
    });
  }

  #take(row: number, notes: RowNote[]): void {
    this.#report.accept();
    for (const { code, message, column } of notes) {
      this.#report.note(code, message, { row, column });
    }
  }

  #name({ id, name }: { id: string; name: string }): void {
    const key = nameKey(name);
    this.#named.set(key, [...(this.#named.get(key) ?? []), { id, name }]);
    this.#nameOf.set(id, name);
  }

  /** The same for the same name; another one where that was given to an application that is called otherwise by now. */
  #freeId(key: string): string {
    for (let n = 0; ; n++) {
      const id = sha256(
        [this.#estate.estateId, 'konveyor', key, ...(n ? [n] : [])].join('\n'),
      ).slice(0, 32);
      if (!this.#nameOf.has(id)) {
        return id;
      }
    }
  }

  /** In the order of the file, which the two passes have left. */
  #built(applications: KonveyorImport['applications']): ImportReport {
    const report = this.#report.build();
    const added = applications.filter(each => each.isNew).length;
    const rowOf = (finding: ImportFinding) => finding.row ?? 0;
    return {
      ...report,
      details: report.details.sort((a, b) => rowOf(a) - rowOf(b)),
      changes: {
        added: added + this.#dependencies.length,
        changed: applications.length - added,
        unchanged: 0,
        removed: 0,
      },
    };
  }
}
