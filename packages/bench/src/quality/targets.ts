/** What the design asks of the annotation of the concepts that ship. */
export const LEAST_MENTIONS = 2000;
export const LEAST_PRECISION = 0.98;
export const LEAST_RECALL = 0.95;
