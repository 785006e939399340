import { ImportReport, Inventory, VirtualMachine } from '../../types';
import { isEmptyRow, SourceRow } from '../cells';
import { ImportReportBuilder } from '../report';
import { canonicalHeader, rvtoolsSheets, SheetKind } from './columns';
import { details } from './detailRows';
import { assignKeys, VirtualMachineIdentity } from './identity';
import { InfoRow, mapInfoRow } from './infoRow';
import {
  InfrastructureRows,
  isInfrastructureSheet,
} from './infrastructureRows';
import { fieldName, RowReader } from './rowReader';
import { headerSearchRows, SheetCursor } from './sheet';
import { VirtualMachineIndex } from './virtualMachineIndex';

/** What an export says, with every row of its vInfo sheet accounted for. @public */
export interface RvtoolsInventory extends Inventory {
  report: ImportReport;
}

/** The workbook cannot be an inventory at all. The message is for the person who uploaded it. @public */
export class RvtoolsFormatError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RvtoolsFormatError';
  }
}

interface InfoDraft {
  sheet: string;
  row: number;
  identity: VirtualMachineIdentity;
  vm: InfoRow;
}

/**
 * Takes an RVTools export row by row and makes an inventory of it. vInfo comes first, then the other sheets in any order:
 * `addRow` for each row, {@link RvtoolsInventoryBuilder.endInfo} after vInfo, `build` at the end. An export may have
 * several sheets of a kind, which merged ones do; each has a header of its own.
 *
 * @public
 */
export class RvtoolsInventoryBuilder {
  readonly #report = new ImportReportBuilder();
  readonly #sheets = new Map<string, SheetCursor>();
  #drafts: InfoDraft[] = [];
  readonly #virtualMachines: VirtualMachine[] = [];
  readonly #index = new VirtualMachineIndex();
  readonly #infrastructure = new InfrastructureRows();
  readonly #seen = new Map<VirtualMachine, Map<SheetKind, Set<string>>>();
  #exportedAt: string | undefined;

  /** @param label - what the sheet is called in the report, where the export has several of the kind */
  addRow(kind: SheetKind, row: SourceRow, label: string = kind): void {
    const sheet = this.#sheet(kind, label);
    const reader = sheet.take(row);
    if (reader instanceof RowReader) {
      this.#addData(sheet, reader, row);
    } else if (reader === 'header') {
      this.#startData(sheet, row.row);
    } else if (reader === 'repeated-header') {
      this.#skipHeader(sheet, row.row);
    } else if (reader === 'without-header' && kind !== 'vInfo') {
      this.#report.warn(
        'without-header',
        `The sheet has no header in its first ${headerSearchRows} rows; its rows are ignored`,
        { sheet: label, row: row.row },
      );
    }
  }

  /**
   * To be called after the last row of vInfo: gives the VMs their keys.
   *
   * @returns the sheets that have something to add
   * @throws RvtoolsFormatError when the sheet has no column of VM names
   */
  endInfo(): SheetKind[] {
    const sheets = [...this.#sheets.values()];
    if (!sheets.some(sheet => sheet.kind === 'vInfo' && sheet.headers)) {
      throw new RvtoolsFormatError(
        `The vInfo sheet has no column “VM” in its first ${headerSearchRows} rows, so there is no telling which VMs it lists. Export it again with its headers.`,
      );
    }
    assignKeys(this.#drafts.map(draft => draft.identity)).forEach(
      (assigned, i) => this.#settle(this.#drafts[i], assigned),
    );
    this.#drafts = [];
    return rvtoolsSheets.filter(kind => kind !== 'vInfo');
  }

  /** Something about a whole sheet or file that a person should know. */
  warn(rule: string, message: string, sheet: string): void {
    this.#report.warn(rule, message, { sheet });
  }

  build(): RvtoolsInventory {
    for (const vm of this.#virtualMachines) {
      if (vm.provisionedMiB === 0) {
        vm.provisionedMiB = vm.disks.reduce(
          (sum, disk) => sum + disk.capacityMiB,
          0,
        );
      }
    }
    for (const sheet of this.#sheets.values()) {
      if (!sheet.headers && sheet.above.some(({ empty }) => !empty)) {
        this.#report.warn(
          'sheet-ignored',
          'The sheet has no header that we know; it is ignored',
          { sheet: sheet.label },
        );
      }
    }
    const tables = this.#coverage();
    return {
      virtualMachines: [...this.#virtualMachines].sort((a, b) =>
        a.key < b.key ? -1 : 1,
      ),
      infrastructure: this.#infrastructure.build(
        tables.vHost?.includes(canonicalHeader('vHost', 'cluster')) ?? false,
      ),
      coverage: { format: 'rvtools', tables },
      report: this.#report.build(),
      exportedAt: this.#exportedAt,
    };
  }

  #sheet(kind: SheetKind, label: string): SheetCursor {
    const key = `${kind}\n${label}`;
    let sheet = this.#sheets.get(key);
    if (!sheet) {
      sheet = new SheetCursor(kind, label, this.#report);
      this.#sheets.set(key, sheet);
    }
    return sheet;
  }

  #startData(sheet: SheetCursor, row: number): void {
    if (sheet.kind !== 'vInfo') {
      return;
    }
    for (const { row: above, empty } of sheet.above) {
      this.#report.exclude(
        empty ? 'empty-row' : 'above-header',
        empty ? 'The row is empty' : 'The row stands above the header',
        { sheet: sheet.label, row: above },
      );
    }
    for (const field of [
      'powerState',
      'template',
      'provisioned',
      'inUse',
      'vmId',
    ]) {
      if (!sheet.headers?.fields.has(field)) {
        const column = canonicalHeader('vInfo', field);
        this.#report.warn(
          'column-missing',
          field === 'vmId'
            ? 'The export has no VM ID; VMs are recognised by uuid, or by datacenter, cluster and name'
            : `The export has no column “${column}”`,
          { sheet: sheet.label, row, column },
        );
      }
    }
  }

  #skipHeader({ kind, label }: SheetCursor, row: number): void {
    const told = [
      'repeated-header',
      'The row is a header again, as where exports were pasted together',
      { sheet: label, row },
    ] as const;
    if (kind === 'vInfo') {
      this.#report.exclude(...told);
    } else {
      this.#report.warn(...told);
    }
  }

  #addData({ kind, label }: SheetCursor, reader: RowReader, row: SourceRow) {
    if (kind === 'vInfo') {
      this.#addInfo(label, reader, row);
    } else if (isEmptyRow(row.cells)) {
      // They are no rows of anything.
    } else if (kind === 'vMetaData') {
      reader.cover();
      this.#exportedAt ??= reader.date('createdAt');
    } else if (isInfrastructureSheet(kind)) {
      this.#addInfrastructure(kind, reader);
    } else {
      this.#addDetail(kind, reader);
    }
  }

  #addInfo(label: string, reader: RowReader, row: SourceRow): void {
    const place = { sheet: label, row: row.row };
    if (isEmptyRow(row.cells)) {
      this.#report.exclude('empty-row', 'The row is empty', place);
      return;
    }
    const identity = reader.identity();
    if (!identity) {
      this.#report.reject(
        'no-name',
        `Row ${row.row} has values but no VM name`,
        place,
      );
      return;
    }
    reader.cover();
    reader.warnOfCellsWithoutHeader();
    reader.warnOfControlCharacters();
    this.#drafts.push({
      ...place,
      identity,
      vm: mapInfoRow(reader, identity.name),
    });
  }

  #settle(
    draft: InfoDraft,
    assigned: ReturnType<typeof assignKeys>[number],
  ): void {
    if ('duplicateOf' in assigned) {
      const other = this.#drafts[assigned.duplicateOf];
      this.#report.reject(
        'duplicate-row',
        `Row ${draft.row} is the VM “${other.identity.name}” of row ${other.row} again: same ${assigned.because}`,
        { sheet: draft.sheet, row: draft.row },
      );
      return;
    }
    const vm: VirtualMachine = { ...assigned, ...draft.vm };
    this.#virtualMachines.push(vm);
    this.#index.add(vm, draft.identity);
    this.#report.accept();
  }

  #addInfrastructure(
    kind: Parameters<InfrastructureRows['add']>[0],
    reader: RowReader,
  ): void {
    const name = reader.text('name');
    if (name === undefined) {
      reader.warn('no-name', 'The row has no name; it is ignored');
      return;
    }
    reader.cover();
    if (!this.#infrastructure.add(kind, reader, name)) {
      reader.warn('duplicate-detail', `“${name}” is there already`);
    }
  }

  #addDetail(kind: SheetKind, reader: RowReader): void {
    const detail = details[kind];
    if (detail?.isOfUse?.(reader) === false) {
      return;
    }
    reader.warnOfControlCharacters();
    const identity = reader.identity();
    const candidates = identity ? this.#index.find(identity) : [];
    const [vm] = candidates;
    if (!detail || !vm) {
      reader.warn(
        'unknown-vm',
        `The row is of “${identity?.name ?? ''}”, which vInfo does not list`,
      );
      return;
    }
    reader.cover();
    if (candidates.length > 1) {
      reader.warn(
        'ambiguous-vm',
        `Several VMs are named “${identity?.name}” and the row does not say which one it is of`,
      );
      const silent = detail.silent.map(field => fieldName(kind, field));
      candidates.forEach(each => markUnreadable(each, silent));
      return;
    }
    if (!detail.map(reader, vm, this.#seenOf(vm, kind))) {
      reader.warn(
        'duplicate-detail',
        `“${vm.name}” has this one already; the row is ignored`,
      );
    }
    markUnreadable(vm, reader.unreadable());
  }

  #seenOf(vm: VirtualMachine, kind: SheetKind): Set<string> {
    let kinds = this.#seen.get(vm);
    if (!kinds) {
      kinds = new Map();
      this.#seen.set(vm, kinds);
    }
    let seen = kinds.get(kind);
    if (!seen) {
      seen = new Set();
      kinds.set(kind, seen);
    }
    return seen;
  }

  /** Sheets that were there, with the columns that were not blank throughout, by the names of the newest version. */
  #coverage(): Record<string, string[]> {
    const tables: Record<string, string[]> = {};
    for (const sheet of this.#sheets.values()) {
      if (sheet.headers) {
        const headers = sheet
          .covered()
          .map(field => canonicalHeader(sheet.kind, field));
        tables[sheet.kind] = [
          ...new Set([...(tables[sheet.kind] ?? []), ...headers]),
        ].sort();
      }
    }
    return tables;
  }
}

function markUnreadable(vm: VirtualMachine, names: readonly string[]): void {
  if (names.length > 0) {
    vm.unreadable = [...new Set([...(vm.unreadable ?? []), ...names])];
  }
}
