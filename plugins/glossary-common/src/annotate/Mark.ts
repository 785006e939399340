/** What becomes of each character of a Markdown text. */
export const Mark = {
  PROSE: 0,
  /** No prose, and no term runs over it. */
  BREAK: 1,
  /** Markup that is not seen: a term may run over it. */
  UNSEEN: 2,
  /** An entity that stands for a space. */
  SPACE: 3,
} as const;
