import { Concern, ConcernAnswer, Readiness } from '../types';
import { rules } from './rules';

/** Every rule of readiness without its inner workings, the worst first. @public */
export const concerns: readonly Concern[] = rules.map(
  ({ id, category, title, why, cure }) => ({ id, category, title, why, cure }),
);

const letters: Record<ConcernAnswer, string> = {
  raised: 'r',
  ok: 'o',
  unknown: 'u',
};

/** One letter a rule in the order of {@link concerns}, so that a database can count and filter by position. @public */
export function encodeAnswers(
  findings: readonly { answer: ConcernAnswer }[],
): string {
  return findings.map(({ answer }) => letters[answer]).join('');
}

/** What a database has to look for: the 1-based place of a concern in the answers; undefined for an id that is none. @public */
export function positionOfConcern(id: string): number | undefined {
  const index = concerns.findIndex(each => each.id === id);
  return index < 0 ? undefined : index + 1;
}

/** Ids of the concerns that were raised, the worst first. @public */
export function raisedIn(answers: string): string[] {
  return concerns
    .filter((_, i) => answers[i] === letters.raised)
    .map(({ id }) => id);
}

/**
 * Blocked by a critical concern; unknown while one could not be evaluated, so that nothing is ready that nobody looked
 * at. Warnings and information never block.
 *
 * @public
 */
export function readinessOf(answers: string): Readiness {
  const given = (letter: string, category?: Concern['category']) =>
    concerns.some(
      (concern, i) =>
        (answers[i] ?? letters.unknown) === letter &&
        (category === undefined || concern.category === category),
    );
  if (given(letters.raised, 'critical')) {
    return 'blocked';
  }
  if (given(letters.unknown, 'critical')) {
    return 'unknown';
  }
  return given(letters.raised, 'warning') ? 'ready-with-warnings' : 'ready';
}
