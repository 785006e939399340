import type { Suite } from '../figures';
import { f1, precision, recall, sumOf } from './compareMentions';
import { formatDisagreements, formatQuality } from './formatQuality';
import { measureQuality } from './measureQuality';
import { LEAST_MENTIONS, LEAST_PRECISION, LEAST_RECALL } from './targets';

/* eslint-disable no-console */

export const qualitySuite: Suite = {
  name: 'quality',
  title: 'Glossary: quality of annotation on hand-labelled texts',
  run: async (_progress, { errors = false } = {}) => {
    const documents = measureQuality();
    console.log(`\n${formatQuality(documents)}`);
    if (errors) {
      console.log(`\n${formatDisagreements(documents)}`);
    }
    const sum = sumOf(documents.map(({ comparison }) => comparison));
    const mentions = sum.truePositives + sum.falseNegatives;
    return [
      figure('labelled mentions', mentions, LEAST_MENTIONS),
      figure('precision', precision(sum), LEAST_PRECISION),
      figure('recall', recall(sum), LEAST_RECALL),
      figure('F1', f1(sum)),
    ];
  },
};

function figure(what: string, crosswalk: number, target?: number) {
  return { what, unit: '1', better: 'higher' as const, crosswalk, target };
}
