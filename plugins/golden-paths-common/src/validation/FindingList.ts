import { Finding } from '../types';

/** More than anybody reads; a hostile file could produce one per byte. */
export const maxFindings = 500;

/** What adds a finding. It is made, and its place is looked up, only if it will be listed. */
export type AddFinding = (
  severity: Finding['severity'],
  make: () => Omit<Finding, 'severity'>,
) => void;

function compareFindings(a: Finding, b: Finding): number {
  if (a.file !== b.file) {
    return a.file < b.file ? -1 : 1;
  }
  return a.line - b.line || a.column - b.column;
}

/** The first findings of each severity. Errors go before warnings: many warnings must not hide one error. */
export class FindingList {
  readonly #errors: Finding[] = [];
  readonly #warnings: Finding[] = [];
  #firstOmitted?: Finding;

  add: AddFinding = (severity, make) => {
    const list = severity === 'error' ? this.#errors : this.#warnings;
    if (list.length < maxFindings) {
      list.push({ severity, ...make() });
    } else {
      this.#firstOmitted ??= { severity, ...make() };
    }
  };

  get hasErrors(): boolean {
    return this.#errors.length > 0;
  }

  /** Nothing that is still to come would be listed or change the verdict. */
  get isFull(): boolean {
    return this.#errors.length >= maxFindings;
  }

  /** In order of their places. Says so when there are more. */
  toArray(): Finding[] {
    const all = [...this.#errors, ...this.#warnings];
    const omitted = this.#firstOmitted ?? all[maxFindings];
    const listed = all.slice(0, maxFindings).sort(compareFindings);
    if (omitted || this.isFull) {
      const { file, line, column } = omitted ?? listed[listed.length - 1];
      listed.push({
        severity: 'warning',
        rule: 'too-many-findings',
        message: `Only ${maxFindings} findings are listed; correct these and check again`,
        file,
        line,
        column,
      });
    }
    return listed;
  }
}
