import { type GlossaryDocument, toMapping } from '../../authoring/documents';
import {
  glossaryApiVersion,
  mappingDocumentSchema,
} from '../../authoring/schemas';
import type { ConceptRef, MatchType } from '../../types';
import { toConceptId } from '../conceptId';
import { checkForeign } from '../foreignDocument';
import type { ImportLog } from '../ImportLog';
import { matchesByProperty, SKOS } from '../vocabulary';
import type { ReadFile } from './ReadFile';

const inverse: Partial<Record<MatchType, MatchType>> = {
  broad: 'narrow',
  narrow: 'broad',
};

/**
 * The mapping properties between concepts of the source, each pair once: SKOS lets both sides say the same. What leads
 * to concepts elsewhere is a loss.
 */
export function readMatches(
  log: ImportLog,
  { graph, concepts, locate }: ReadFile,
  refs: ReadonlyMap<string, ConceptRef>,
): GlossaryDocument[] {
  const said = new Set<string>();
  const accepted = concepts.flatMap(subject => {
    const from = refs.get(subject);
    return from === undefined ? [] : [{ subject, from }];
  });
  return accepted.flatMap(({ subject, from }) =>
    [...matchesByProperty].flatMap(([name, match]) =>
      graph.ids(subject, `${SKOS}${name}`).flatMap(object => {
        const to = refs.get(object);
        if (to === undefined || to === from) {
          log.lose({
            subject: from,
            field: name,
            reason: `There is no “${object.slice(0, 200)}” in this source`,
          });
          return [];
        }
        const backwards = (match && inverse[match]) ?? match;
        if (
          said.has(`${to} ${backwards} ${from}`) ||
          said.has(`${from} ${match} ${to}`)
        ) {
          return [];
        }
        said.add(`${from} ${match} ${to}`);
        const { document } = checkForeign(
          mappingDocumentSchema,
          {
            apiVersion: glossaryApiVersion,
            kind: 'Mapping',
            metadata: { name: toConceptId(`${from} ${match ?? 'to'} ${to}`) },
            spec: { from: { members: [from] }, to: { members: [to] }, match },
          },
          read => ({ kind: 'Mapping' as const, value: toMapping(read) }),
          locate(subject),
        );
        return document ? [document] : [];
      }),
    ),
  );
}
