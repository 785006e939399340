import type { Loss } from '../../model/exchange';
import type { Bundle, Mapping, MatchType } from '../../types';
import { memberMatch } from '../memberMatch';
import { matchProperty } from '../vocabulary';
import { SKOS } from '../vocabulary';

/** One triple between two concepts, by their refs. */
export interface Statement {
  from: string;
  property: string;
  to: string;
}

/**
 * Mappings as SKOS says them: a triple for each pair of members. A pair is said once, by the mapping that comes first,
 * because SKOS forbids most matches to hold beside each other.
 */
export function statementsOf(mappings: readonly Mapping[]): {
  statements: Statement[];
  losses: Loss[];
} {
  const statements = new Map<string, Statement & { mapping: string }>();
  const losses: Loss[] = [];
  for (const mapping of mappings) {
    losses.push(...mappingLosses(mapping));
    const { from, to } = mapping;
    const targets = 'none' in to ? [] : to.members;
    const property = `${SKOS}${matchProperty(memberMatch(mapping))}`;
    for (const { concept: subject } of from.members) {
      for (const { concept: object } of targets) {
        const key = [subject, object].sort().join(' ');
        const said = statements.get(key);
        if (said) {
          losses.push({
            subject: mapping.id,
            field: `${subject} ${object}`,
            reason: `The mapping "${said.mapping}" says already how the two match`,
          });
        } else {
          statements.set(key, {
            from: subject,
            property,
            to: object,
            mapping: mapping.id,
          });
        }
      }
    }
  }
  return {
    statements: [...statements.values()].map(({ from, property, to }) => ({
      from,
      property,
      to,
    })),
    losses,
  };
}

const sayCombine = {
  all: 'all are needed together',
  any: 'one of them is chosen',
  sequence: 'they come one after the other',
};

const reasons = {
  carriesOver: 'SKOS matches say nothing of what carries over',
  caveats: 'SKOS matches have no caveats',
  confidence: 'SKOS matches have no confidence',
  justification: 'SKOS matches have no justification',
  sources: 'SKOS matches have no sources',
  validFor: 'SKOS matches hold for all versions',
  translator: 'SKOS matches lead to no translator',
  goldenPaths: 'SKOS matches lead to no golden paths',
} satisfies Partial<Record<keyof Mapping, string>>;

function mappingLosses(mapping: Mapping): Loss[] {
  const lose = (field: string, reason: string): Loss => ({
    subject: mapping.id,
    field,
    reason,
  });
  const { from, to, match } = mapping;
  return [
    ...('none' in to
      ? [lose('to', 'SKOS cannot say that there is no counterpart')]
      : [lose('id', 'SKOS matches have no names'), ...sideLosses(to, 'to')]),
    ...sideLosses(from, 'from'),
    ...(match !== undefined && match !== memberMatch(mapping)
      ? [lose('match', sayWeaker(match))]
      : []),
    ...Object.entries(reasons).flatMap(([field, reason]) => {
      const value = mapping[field as keyof typeof reasons];
      const isSaid =
        value !== undefined && !(Array.isArray(value) && value.length === 0);
      return isSaid ? [lose(field, reason)] : [];
    }),
  ];

  function sideLosses({ members, combine }: Bundle, side: string): Loss[] {
    return [
      ...(members.length > 1
        ? [
            lose(
              `${side}.combine`,
              `SKOS matches pairs only; that ${sayCombine[combine]} is lost`,
            ),
          ]
        : []),
      ...(members.some(({ when }) => when !== undefined)
        ? [lose(`${side}.when`, 'SKOS matches hold under no conditions')]
        : []),
    ];
  }
}

function sayWeaker(match: MatchType): string {
  return `A part of a bundle is no ${match} match of the other side`;
}
