import type { Figure, Suite } from '../figures';
import { f1, precision, recall, sumOf } from './compareMentions';
import { formatDisagreements, formatQuality } from './formatQuality';
import { GoldSet, measureQuality } from './measureQuality';
import { HELD_OUT_TARGETS, TUNED_TARGETS } from './targets';

/* eslint-disable no-console */

export const qualitySuite: Suite = {
  name: 'quality',
  title: 'Glossary: quality of annotation on hand-labelled texts',
  run: async (_progress, { errors = false } = {}) => {
    return [
      ...measure('tuned', TUNED_TARGETS, errors),
      ...measure('held-out', HELD_OUT_TARGETS, errors),
    ];
  },
};

/** Prints the table of a set, and its disagreements if asked to. */
function measure(
  set: GoldSet,
  targets: typeof TUNED_TARGETS,
  errors: boolean,
): Figure[] {
  const documents = measureQuality(set);
  console.log(`\nThe ${set} set\n${formatQuality(documents)}`);
  if (errors) {
    console.log(`\n${formatDisagreements(documents)}`);
  }
  const sum = sumOf(documents.map(({ comparison }) => comparison));
  const mentions = sum.truePositives + sum.falseNegatives;
  return [
    figure(`labelled mentions, ${set}`, mentions, targets.mentions),
    figure(`precision, ${set}`, precision(sum), targets.precision),
    figure(`recall, ${set}`, recall(sum), targets.recall),
    figure(`F1, ${set}`, f1(sum)),
  ];
}

function figure(what: string, crosswalk: number, target?: number): Figure {
  return { what, unit: '1', better: 'higher', crosswalk, target };
}
