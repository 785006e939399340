import type { Mapping, MatchType } from '../types';

const closeness: Record<MatchType, number> = {
  exact: 4,
  close: 3,
  broad: 2,
  narrow: 2,
  related: 1,
};

/** Orders mappings so that the one that says most comes first: the closest match, then the surest. @public */
export function compareCloseness(a: Mapping, b: Mapping): number {
  return closenessOf(b) - closenessOf(a) || sureness(b) - sureness(a);
}

function closenessOf({ match }: Mapping): number {
  return match ? closeness[match] : 0;
}

function sureness({ confidence }: Mapping): number {
  return confidence ?? 0;
}
