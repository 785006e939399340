import type { Mapping, MatchType } from '../types';

/**
 * How one member of `from` stands to one member of `to`, for formats that know pairs only. A bundle of several is never
 * exact, and neither is a part of it: what needs all of its parts is wider than each, and of a choice no part can be told
 * more than that it is related. Absent when the mapping says no match at all.
 */
export function memberMatch({
  from,
  to,
  match,
}: Mapping): MatchType | undefined {
  if ('none' in to) {
    return undefined;
  }
  const isWhole = from.members.length === 1 && to.members.length === 1;
  if (isWhole) {
    return match;
  }
  if (match === 'related') {
    return 'related';
  }
  if (from.members.length === 1 && to.combine !== 'any') {
    return 'narrow';
  }
  if (to.members.length === 1 && from.combine !== 'any') {
    return 'broad';
  }
  return 'related';
}
