import type { LabelledConcept } from '@crosswalk/backstage-plugin-glossary-common';
import { generateLabels } from './corpus';

/** Concepts with a preferred and two alternative labels each, in two schemes. */
export function generateConcepts(
  text: string,
  count: number,
): LabelledConcept[] {
  const labels = generateLabels(text, 3 * count, 3);
  return Array.from({ length: count }, (_, i) => ({
    ref: `${i % 2 === 0 ? 'vsphere' : 'kubernetes'}:c${i}`,
    label: labels[i],
    labels: [
      { text: labels[i], kind: 'preferred' },
      { text: labels[count + i], kind: 'alternative' },
      { text: labels[2 * count + i], kind: 'alternative' },
    ],
  }));
}
