import { ImportFinding, ImportReport } from '../types';

/** Where a finding is. @public */
export interface FindingPlace {
  sheet?: string;
  row?: number;
  column?: string;
}

type Outcome = ImportFinding['outcome'];

/** Findings told one by one, for each rule; what is beyond is told together. */
const individually = 200;

/**
 * Counts every row exactly once. Rules that speak of many alike rows (`together`) are one finding with a count; the
 * others are told one by one until there are too many to read, and the counts still add up.
 *
 * @public
 */
export class ImportReportBuilder {
  #accepted = 0;
  #excluded = 0;
  #rejected = 0;
  readonly #findings: ImportFinding[] = [];
  readonly #together = new Map<string, ImportFinding>();
  readonly #told = new Map<string, number>();

  accept(count = 1): void {
    this.#accepted += count;
  }

  /** A row that does not belong into the estate, by a rule. */
  exclude(rule: string, message: string, place: FindingPlace): void {
    this.#excluded++;
    this.#add('excluded', rule, message, place, true);
  }

  /** A row that cannot be taken, with the reason. */
  reject(rule: string, message: string, place: FindingPlace): void {
    this.#rejected++;
    this.#add('rejected', rule, message, place, false);
  }

  /** Something worth knowing that changes no count of rows. */
  warn(rule: string, message: string, place: FindingPlace): void {
    this.#add('warning', rule, message, place, true);
  }

  /** Something worth knowing of one row, which is told one by one as rejections are. */
  note(rule: string, message: string, place: FindingPlace): void {
    this.#add('warning', rule, message, place, false);
  }

  build(): ImportReport {
    return {
      rowsRead: this.#accepted + this.#excluded + this.#rejected,
      accepted: this.#accepted,
      excluded: this.#excluded,
      rejected: this.#rejected,
      details: this.#findings.map(finding => ({ ...finding })),
    };
  }

  #add(
    outcome: Outcome,
    rule: string,
    message: string,
    place: FindingPlace,
    together: boolean,
  ): void {
    const group = [outcome, rule, place.sheet, place.column].join('\u0000');
    if (!together) {
      const told = (this.#told.get(group) ?? 0) + 1;
      this.#told.set(group, told);
      if (told <= individually) {
        this.#findings.push({ outcome, ...place, rule, message, count: 1 });
        return;
      }
    }
    const known = this.#together.get(group);
    if (known) {
      known.count++;
      return;
    }
    const finding = {
      outcome,
      ...place,
      rule,
      message: together
        ? message
        : `More rows of the same kind, such as: ${message}`,
      count: 1,
    };
    this.#together.set(group, finding);
    this.#findings.push(finding);
  }
}
