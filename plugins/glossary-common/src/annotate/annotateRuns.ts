import type { AnnotationIndex } from './annotationIndex';
import { findMentions, Mention, SectionOptions } from './findMentions';

/** A stretch of one run, by UTF-16 offsets in it. @public */
export interface RunPart {
  /** Position of the run in what was given. */
  run: number;
  start: number;
  end: number;
}

/** A term found over several runs, part by part in their order. @public */
export interface RunMention extends Omit<Mention, 'start' | 'end'> {
  parts: RunPart[];
}

/**
 * Finds concepts in stretches of text that follow each other without a gap, such as the text nodes of one paragraph:
 * "Live" and " migration" of `<em>Live</em> migration` are one term. Runs that do not adjoin belong into calls of
 * their own; so whoever has the whole text asks {@link keepInContext} of all mentions together.
 *
 * @public
 */
export function annotateRuns(
  index: AnnotationIndex,
  runs: readonly string[],
  options: SectionOptions = {},
): { mention: RunMention }[] {
  let run = 0;
  let runStart = 0;
  return findMentions(index, runs.join(''), options).map(
    ({ start, end, ...mention }) => {
      while (runStart + runs[run].length <= start) {
        runStart += runs[run].length;
        run++;
      }
      const parts: RunPart[] = [];
      let at = runStart;
      for (let i = run; at < end; i++) {
        const part = {
          run: i,
          start: Math.max(0, start - at),
          end: Math.min(runs[i].length, end - at),
        };
        if (part.end > part.start) {
          parts.push(part);
        }
        at += runs[i].length;
      }
      return { mention: { ...mention, parts } };
    },
  );
}
