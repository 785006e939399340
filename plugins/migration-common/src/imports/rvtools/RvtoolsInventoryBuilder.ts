import { ImportReport, VirtualMachine } from '../../types';
import { isEmptyRow, SourceRow } from '../cells';
import { ImportReportBuilder } from '../report';
import { SheetKind } from './columns';
import { detailMappers } from './detailRows';
import { HeaderMap, mapHeaders } from './headers';
import { assignKeys, VirtualMachineIdentity } from './identity';
import { InfoRow, mapInfoRow } from './infoRow';
import { RowReader } from './rowReader';
import { VirtualMachineIndex } from './virtualMachineIndex';

/** What an export says, with every row of its vInfo sheet accounted for. @public */
export interface RvtoolsInventory {
  virtualMachines: VirtualMachine[];
  report: ImportReport;
  /** When the export was made, if it says so. */
  exportedAt?: string;
}

/** The workbook cannot be an inventory at all. The message is for the person who uploaded it. @public */
export class RvtoolsFormatError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RvtoolsFormatError';
  }
}

interface InfoDraft {
  row: number;
  identity: VirtualMachineIdentity;
  vm: InfoRow;
}

/** Rows above the header that people insert: titles, blank lines. */
const headerSearchRows = 20;

/**
 * Takes an RVTools export row by row and makes VMs of it. vInfo comes first, then the detail sheets in any order:
 * `addRow` for each row, {@link RvtoolsInventoryBuilder.endInfo} after vInfo, `build` at the end.
 *
 * @public
 */
export class RvtoolsInventoryBuilder {
  readonly #report = new ImportReportBuilder();
  readonly #readers = new Map<SheetKind, RowReader>();
  readonly #headerless = new Map<SheetKind, SourceRow[]>();
  #drafts: InfoDraft[] = [];
  readonly #virtualMachines: VirtualMachine[] = [];
  readonly #index = new VirtualMachineIndex();
  readonly #seen = new Map<VirtualMachine, Map<SheetKind, Set<string>>>();
  #exportedAt: string | undefined;

  addRow(kind: SheetKind, row: SourceRow): void {
    const reader = this.#readers.get(kind);
    if (!reader) {
      this.#findHeader(kind, row);
    } else if (kind === 'vInfo') {
      this.#addInfo(reader.at(row), row);
    } else if (kind === 'vMetaData') {
      this.#exportedAt ??= reader.at(row).date('createdAt');
    } else if (!isEmptyRow(row.cells)) {
      this.#addDetail(kind, reader.at(row));
    }
  }

  /**
   * To be called after the last row of vInfo: gives the VMs their keys.
   *
   * @returns the sheets that have something to add
   * @throws RvtoolsFormatError when the sheet has no column of VM names
   */
  endInfo(): SheetKind[] {
    const reader = this.#readers.get('vInfo');
    if (!reader) {
      throw new RvtoolsFormatError(
        `The vInfo sheet has no column “VM” in its first ${headerSearchRows} rows, so there is no telling which VMs it lists. Export it again with its headers.`,
      );
    }
    assignKeys(this.#drafts.map(draft => draft.identity)).forEach(
      (assigned, i) => this.#settle(this.#drafts[i], assigned),
    );
    this.#drafts = [];
    return [
      ...(reader.has('cpus') ? [] : (['vCPU'] as const)),
      ...(reader.has('memory') ? [] : (['vMemory'] as const)),
      'vDisk',
      'vNetwork',
      'vSnapshot',
      'vTools',
      'vMetaData',
    ];
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
    return {
      virtualMachines: [...this.#virtualMachines].sort((a, b) =>
        a.key < b.key ? -1 : 1,
      ),
      report: this.#report.build(),
      exportedAt: this.#exportedAt,
    };
  }

  #findHeader(kind: SheetKind, row: SourceRow): void {
    const headers = mapHeaders(kind, row.cells);
    if (isHeader(kind, headers)) {
      this.#readers.set(kind, new RowReader(kind, headers, this.#report));
      this.#reportMissingColumns(kind, headers, row.row);
      if (kind === 'vInfo') {
        for (const above of this.#headerless.get(kind) ?? []) {
          this.#report.exclude(
            isEmptyRow(above.cells) ? 'empty-row' : 'above-header',
            isEmptyRow(above.cells)
              ? 'The row is empty'
              : 'The row stands above the header',
            { sheet: kind, row: above.row },
          );
        }
      }
      return;
    }
    const above = this.#headerless.get(kind) ?? [];
    above.push(row);
    this.#headerless.set(kind, above);
    if (above.length > headerSearchRows) {
      if (kind === 'vInfo') {
        this.endInfo();
      }
      above.pop();
    }
  }

  #reportMissingColumns(
    kind: SheetKind,
    headers: HeaderMap,
    row: number,
  ): void {
    if (kind !== 'vInfo') {
      return;
    }
    const wanted = {
      powerState: 'Powerstate',
      template: 'Template',
      provisioned: 'Provisioned MiB',
      inUse: 'In Use MiB',
      vmId: 'VM ID',
    };
    for (const [field, column] of Object.entries(wanted)) {
      if (!headers.fields.has(field)) {
        this.#report.warn(
          'column-missing',
          field === 'vmId'
            ? 'The export has no VM ID; VMs are recognised by uuid, or by datacenter, cluster and name'
            : `The export has no column “${column}”`,
          { sheet: kind, row, column },
        );
      }
    }
  }

  #addInfo(reader: RowReader, row: SourceRow): void {
    const place = { sheet: 'vInfo', row: row.row };
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
    reader.warnOfCellsWithoutHeader();
    reader.warnOfControlCharacters();
    this.#drafts.push({
      row: row.row,
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
        { sheet: 'vInfo', row: draft.row },
      );
      return;
    }
    const vm: VirtualMachine = { ...assigned, ...draft.vm };
    this.#virtualMachines.push(vm);
    this.#index.add(vm, draft.identity);
    this.#report.accept();
  }

  #addDetail(kind: SheetKind, reader: RowReader): void {
    reader.warnOfControlCharacters();
    const mapper = detailMappers[kind];
    const identity = reader.identity();
    const vm = identity && this.#index.find(identity);
    if (!mapper || !vm) {
      reader.warn(
        'unknown-vm',
        `The row is of “${identity?.name ?? ''}”, which vInfo does not list`,
      );
    } else if (vm === 'several') {
      reader.warn(
        'ambiguous-vm',
        `Several VMs are named “${identity?.name}” and the row does not say which one it is of`,
      );
    } else if (!mapper(reader, vm, this.#seenOf(vm, kind))) {
      reader.warn(
        'duplicate-detail',
        `“${vm.name}” has this one already; the row is ignored`,
      );
    }
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
}

/** A row of the table would only pass for a header if a VM were named like one. */
function isHeader(kind: SheetKind, headers: HeaderMap): boolean {
  return kind === 'vMetaData'
    ? headers.fields.size > 0
    : headers.fields.has('name');
}
