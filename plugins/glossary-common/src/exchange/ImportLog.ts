import type { GlossaryDocument } from '../authoring/documents';
import type { GlossaryProblem } from '../authoring/problems';
import type { Exclusion, ImportResult, Loss } from '../model/exchange';

/**
 * Keeps the account of one reading. Every unit ends in exactly one of `accept`, `exclude` and `reject`, which is why
 * `read = accepted + excluded + rejected` whatever a file says.
 */
export class ImportLog {
  readonly #documents: GlossaryDocument[] = [];
  readonly #problems: GlossaryProblem[] = [];
  readonly #excluded: Exclusion[] = [];
  readonly #losses: Loss[] = [];
  #accepted = 0;
  #rejected = 0;

  accept(...documents: GlossaryDocument[]): void {
    this.#accepted += 1;
    this.addDocuments(documents);
  }

  exclude(exclusion: Exclusion): void {
    this.#excluded.push(exclusion);
  }

  reject(problems: readonly GlossaryProblem[]): void {
    this.#rejected += 1;
    problems.forEach(problem => this.#problems.push(problem));
  }

  /** Documents that no unit of the source stands for, such as the scheme. */
  addDocuments(documents: readonly GlossaryDocument[]): void {
    documents.forEach(document => this.#documents.push(document));
  }

  lose(...losses: readonly Loss[]): void {
    losses.forEach(loss => this.#losses.push(loss));
  }

  result(): ImportResult {
    return {
      read: this.#accepted + this.#excluded.length + this.#rejected,
      accepted: this.#accepted,
      rejected: this.#rejected,
      documents: this.#documents,
      problems: this.#problems,
      excluded: this.#excluded,
      losses: this.#losses,
    };
  }
}
