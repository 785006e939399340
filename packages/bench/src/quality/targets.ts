/** What the design asks of the annotation of the concepts that ship, on the set that the content was tuned on. */
export const TUNED_TARGETS = { mentions: 2000, precision: 0.98, recall: 0.95 };

/** What has to hold on texts that nobody tuned anything on. */
export const HELD_OUT_TARGETS = {
  mentions: 400,
  precision: 0.95,
  recall: 0.9,
};
