import {
  ConcernEvidence,
  SourceCoverage,
  SourceFormat,
  UnknownReason,
  VirtualMachine,
  VirtualMachineFacts,
} from '../types';
import { AssessmentContext } from './context';
import {
  fieldNameOf,
  ReadinessField,
  readinessFields,
  SourceField,
} from './fields';
import { infrastructureIndex, InfrastructureIndex } from './infrastructure';
import { unknown, Verdict } from './rule';

interface Place {
  at: SourceField;
  coverage: SourceCoverage;
}

/** A VM under assessment, with what its sources could have said of it. */
export class Subject {
  readonly vm: VirtualMachine;
  readonly facts: VirtualMachineFacts;
  readonly infrastructure: InfrastructureIndex;
  readonly #coverages: SourceCoverage[];
  readonly #unreadable: ReadonlySet<string>;
  readonly #ambiguous: boolean;

  constructor(vm: VirtualMachine, context: AssessmentContext) {
    this.vm = vm;
    this.facts = vm.facts;
    this.infrastructure = infrastructureIndex(context.infrastructure);
    this.#coverages = context.coverages;
    this.#unreadable = new Set(vm.unreadable);
    this.#ambiguous = context.isNameAmbiguous?.(vm) ?? false;
  }

  /** Whether some source of the VM says this of VMs. */
  covers(field: ReadinessField): boolean {
    return this.#places(field).some(isCovered);
  }

  /**
   * Whether a VM without it has none: an API was asked for it, or the sheet that lists all of it is there and its rows
   * can be told apart.
   */
  wouldList(field: ReadinessField): boolean {
    if (this.isUnreadable(field)) {
      return false;
    }
    return this.#places(field).some(place =>
      place.coverage.format === 'rvtools'
        ? hasTable(place) && !(isCovered(place) && this.#isUnjoined(place))
        : isCovered(place),
    );
  }

  /** Whether all that the sources say of it can be told apart from what they say of other VMs. */
  isJoined(field: ReadinessField): boolean {
    return !this.#places(field).some(
      place => isCovered(place) && this.#isUnjoined(place),
    );
  }

  /** The format of the source that this is taken from: the first that says it. */
  formatOf(field: ReadinessField): SourceFormat | undefined {
    return this.#places(field).find(isCovered)?.coverage.format;
  }

  /** Whether some value of it was there and made no sense. */
  isUnreadable(field: ReadinessField): boolean {
    return this.#places(field).some(place => this.#isUnreadable(place));
  }

  /** The value with where it stands. */
  evidence(
    field: ReadinessField,
    value: string | number | boolean | undefined,
    about?: string,
  ): ConcernEvidence {
    const places = this.#places(field);
    const place = places.find(isCovered) ?? places[0];
    return {
      ...(place
        ? nameOf(place)
        : { table: 'VirtualMachine', field: field as string }),
      ...(value !== undefined && { value: String(value) }),
      ...(about !== undefined && { about }),
    };
  }

  /** Why there is no value, as a verdict. */
  silence(field: ReadinessField, about?: string): Verdict {
    const places = this.#places(field).filter(({ at }) => !at.onlyYes);
    const unreadable = places.find(place => this.#isUnreadable(place));
    const covered = places.filter(isCovered);
    const joined = covered.find(place => !this.#isUnjoined(place));
    const inTable = places.find(hasTable);
    if (unreadable) {
      return this.#silent(
        this.#isUnjoined(unreadable) ? 'no-join' : 'unreadable',
        unreadable,
        about,
      );
    }
    if (joined) {
      return this.#silent('blank', joined, about);
    }
    if (covered.length > 0) {
      return this.#silent('no-join', covered[0], about);
    }
    if (inTable) {
      return this.#silent('no-column', inTable, about);
    }
    return places.length > 0
      ? this.#silent('no-sheet', places[0], about)
      : unknown('not-in-format', this.#notInFormat());
  }

  #silent(reason: UnknownReason, place: Place, about?: string): Verdict {
    const name = nameOf(place);
    const of = about === undefined ? 'this VM' : `“${about}”`;
    const live = place.coverage.format === 'vcenter';
    const messages: Partial<Record<UnknownReason, string>> = {
      unreadable: `The value of ${name.table}.${name.field} could not be read`,
      blank: `${name.table}.${name.field} is blank for ${of}`,
      'no-join': `Several VMs have this name, and the rows of ${name.table} do not say which one they are of`,
      'no-column': live
        ? `vCenter does not let the property “${name.field}” of ${name.table} be read`
        : `The sheet ${name.table} has no column “${name.field}”, or it is blank for every VM`,
      'no-sheet': live
        ? `vCenter does not let objects of the type ${name.table} be read`
        : `The export has no sheet ${name.table}`,
    };
    return unknown(reason, messages[reason] ?? '', [
      { ...name, ...(about !== undefined && { about }) },
    ]);
  }

  #notInFormat(): string {
    return this.#coverages.some(each => each.format === 'rvtools')
      ? 'An RVTools export does not say it; a live vCenter would'
      : 'No source of this VM says it';
  }

  /** Where the sources that know the VM have it, the one that is believed first. */
  #places(field: ReadinessField): Place[] {
    return this.#coverages.flatMap(coverage =>
      coverage.format === 'konveyor'
        ? []
        : readinessFields[field][coverage.format].map(at => ({ at, coverage })),
    );
  }

  #isUnreadable({ at }: Place): boolean {
    return this.#unreadable.has(fieldNameOf(at));
  }

  /** Rows of the other sheets are joined by name when a VM has no id. */
  #isUnjoined({ at, coverage }: Place): boolean {
    return (
      this.#ambiguous && coverage.format === 'rvtools' && at.table !== 'vInfo'
    );
  }
}

function isCovered({ at, coverage }: Place): boolean {
  return coverage.tables[at.table]?.includes(at.field) ?? false;
}

function hasTable({ at, coverage }: Place): boolean {
  return Object.hasOwn(coverage.tables, at.table);
}

function nameOf({ at }: Place): { table: string; field: string } {
  return {
    table: at.table,
    field: at.member === undefined ? at.field : `${at.field}.${at.member}`,
  };
}
