import type {
  ConceptRef,
  LearningPath,
  LearningStep,
} from '@crosswalk/backstage-plugin-glossary-common';

/** A step as it was when somebody did it: enough to know it again after the path has been edited. */
export type DoneStep = { title: string; concepts: ConceptRef[] };

/** The step to continue with, counted from 0; undefined when all are done. */
export interface Standing {
  /** In the order of the steps. */
  isDone: boolean[];
  done: number;
  total: number;
  next?: number;
}

/**
 * How far somebody is. A step is known by its title, and one that got another title by its concepts; steps that moved
 * stay done, and steps that are gone do not count.
 */
export function standing(
  path: Pick<LearningPath, 'steps'>,
  done: readonly DoneStep[],
): Standing {
  const isDone = path.steps.map(step => findDone(path, done, step) >= 0);
  const next = isDone.indexOf(false);
  return {
    isDone,
    done: isDone.filter(Boolean).length,
    total: isDone.length,
    ...(next >= 0 && { next }),
  };
}

/** What is done after the step has been; what does not belong to the path any more is kept, it may come back. */
export function markDone(
  path: Pick<LearningPath, 'steps'>,
  done: readonly DoneStep[],
  step: LearningStep,
): DoneStep[] {
  const { title, concepts } = step;
  return [...markUndone(path, done, step), { title, concepts: [...concepts] }];
}

/** What is done without the step. */
export function markUndone(
  path: Pick<LearningPath, 'steps'>,
  done: readonly DoneStep[],
  step: LearningStep,
): DoneStep[] {
  const position = findDone(path, done, step);
  return done.filter((_, index) => index !== position);
}

/** What was stored by this or another version, or by hand. */
export function readDone(stored: unknown): DoneStep[] {
  return Array.isArray(stored) ? stored.filter(isDoneStep) : [];
}

function isDoneStep(entry: unknown): entry is DoneStep {
  const { title, concepts } = (entry ?? {}) as Partial<DoneStep>;
  return typeof title === 'string' && Array.isArray(concepts);
}

function findDone(
  path: Pick<LearningPath, 'steps'>,
  done: readonly DoneStep[],
  step: LearningStep,
): number {
  const byTitle = done.findIndex(({ title }) => title === step.title);
  if (byTitle >= 0) {
    return byTitle;
  }
  const titles = new Set(path.steps.map(({ title }) => title));
  const about = subject(step.concepts);
  return done.findIndex(
    ({ title, concepts }) =>
      // One that still goes by its title belongs to the step of that title.
      !titles.has(title) && about !== '' && subject(concepts) === about,
  );
}

function subject(concepts: readonly ConceptRef[]): string {
  return [...concepts].sort().join(' ');
}
