import type { MatchType } from '@crosswalk/backstage-plugin-glossary-common';

/** The sign of set theory that says the same as the word; read from the source to the target. */
export const matchSigns: Record<MatchType | 'unstated', string> = {
  exact: '=',
  close: '≈',
  broad: '⊂',
  narrow: '⊃',
  related: '~',
  unstated: '→',
};
