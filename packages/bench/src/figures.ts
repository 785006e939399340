/** One measured quantity, with the same quantity of each alternative on the same input in the same run. */
export interface Figure {
  what: string;
  unit: string;
  better: 'higher' | 'lower';
  crosswalk: number;
  /** By name; absent where the alternative cannot do it. */
  alternatives?: Record<string, number>;
  /** What Crosswalk has to reach, in `unit`. */
  target?: number;
  /** By alternative, how many times better Crosswalk has to be. */
  ratioTargets?: Record<string, number>;
}

export interface SuiteOptions {
  /** Print what a suite found wrong, one by one. */
  errors?: boolean;
}

export interface Suite {
  name: string;
  title: string;
  run(
    progress: (message: string) => void,
    options?: SuiteOptions,
  ): Promise<Figure[]>;
}

/** How many times better Crosswalk is than the alternative. */
export function ratioTo(figure: Figure, alternative: string): number {
  const other = figure.alternatives?.[alternative] ?? NaN;
  return figure.better === 'higher'
    ? figure.crosswalk / other
    : other / figure.crosswalk;
}

/** Undefined when there is no target. */
export function isMet(figure: Figure): boolean | undefined {
  const { target, ratioTargets = {}, crosswalk, better } = figure;
  const verdicts = Object.entries(ratioTargets).map(
    ([name, least]) => ratioTo(figure, name) >= least,
  );
  if (target !== undefined) {
    verdicts.push(
      better === 'higher' ? crosswalk >= target : crosswalk <= target,
    );
  }
  return verdicts.length > 0 ? verdicts.every(Boolean) : undefined;
}
