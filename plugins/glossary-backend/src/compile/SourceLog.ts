import { LoggerService } from '@backstage/backend-plugin-api';
import {
  formatProblem,
  SourceReport,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { GlossarySource } from '../sources/GlossarySource';

/** Enough to see what is wrong with a file without filling the log with it. */
const PROBLEMS_LOGGED = 20;

/** Logs how sources stand, each time that changes and not each time that they are read. */
export class SourceLog {
  readonly #logger: LoggerService;
  readonly #said = new Map<string, string>();

  constructor(options: { logger: LoggerService }) {
    this.#logger = options.logger;
  }

  report(source: GlossarySource, report: SourceReport): void {
    const sentence = say(source, report);
    const before = this.#said.get(source.id);
    this.#said.set(source.id, sentence);
    if (sentence === before) {
      return;
    }
    if (report.status !== 'ok') {
      this.#logger.error(sentence);
    } else if (report.problems > 0) {
      this.#logger.warn(sentence);
    } else if (before !== undefined) {
      this.#logger.info(sentence);
    }
  }
}

function say(source: GlossarySource, report: SourceReport): string {
  const name = `Glossary source "${source.id}"`;
  const kept = report.lastGoodAt
    ? `it is served as it was at ${report.lastGoodAt}`
    : 'nothing of it is served';
  const problems = report.problemDetails.slice(0, PROBLEMS_LOGGED).map(
    problem =>
      `\n  ${formatProblem({
        ...problem,
        // What is wrong with the target as a whole names it already.
        file:
          problem.file === source.target
            ? problem.file
            : source.placeOf(problem.file),
      })}`,
  );
  switch (report.status) {
    case 'held':
      return (
        `${name} lost ${report.diff?.removed.length ?? 0} concepts and ` +
        `${report.diff?.mappings.removed.length ?? 0} mappings; ` +
        `${kept} until somebody confirms the loss`
      );
    case 'failing':
      return `${name} has ${report.problems} problems; ${kept}${problems.join(
        '',
      )}`;
    default:
      return report.problems > 0
        ? `${name} is served without what has ${
            report.problems
          } problems${problems.join('')}`
        : `${name} is in order`;
  }
}
