import type {
  ConceptChange,
  ConceptDetails,
  ConceptSummary,
  LabelIndexData,
  LearningPath,
  LookupHit,
  MatchedBy,
  Page,
  StackMap,
} from '@crosswalk/backstage-plugin-glossary-common';
import {
  concepts,
  detailsOf,
  learningPaths,
  mappings,
  schemes,
  stackLayers,
  summaryOf,
} from './content';
import { changes } from './changes';

function page<T>(items: T[], limit: number, offset = 0): Page<T> {
  const end = offset + limit;
  return {
    items: items.slice(offset, end),
    totalItems: items.length,
    pageInfo: end < items.length ? { nextCursor: String(end) } : {},
  };
}

function matchOf(
  label: { text: string; kind: string },
  query: string,
): MatchedBy | undefined {
  const text = label.text.toLowerCase();
  if (text === query) {
    if (label.kind === 'preferred') {
      return 'exact';
    }
    return label.kind === 'abbreviation' ? 'abbreviation' : 'alias';
  }
  if (text.startsWith(query)) {
    return 'prefix';
  }
  return text.includes(` ${query}`) ? 'word-prefix' : undefined;
}

const order: MatchedBy[] = [
  'typo',
  'word-prefix',
  'prefix',
  'abbreviation',
  'alias',
  'exact',
];
const scoreOf = (matchedBy: MatchedBy) =>
  (order.indexOf(matchedBy) + 1) / order.length;

/** Answers as the backend does, on the small glossary; for tests and for the development page. */
export const fakeGlossary = {
  lookup(q: string, limit = 20): Page<LookupHit> {
    const query = q.trim().toLowerCase();
    const hits = concepts.flatMap((concept): LookupHit[] => {
      const [best] = concept.labels
        .flatMap(label => {
          const matchedBy = query && matchOf(label, query);
          return matchedBy ? [{ matchedBy, matchedLabel: label.text }] : [];
        })
        .sort((x, y) => scoreOf(y.matchedBy) - scoreOf(x.matchedBy));
      return best
        ? [
            {
              ...best,
              ref: concept.ref,
              label: concept.label,
              score: scoreOf(best.matchedBy),
              concept: summaryOf(concept.ref),
            },
          ]
        : [];
    });
    return page(
      hits.sort((a, b) => b.score - a.score),
      limit,
    );
  },

  listConcepts(parameters: URLSearchParams): Page<ConceptSummary> {
    const scheme = parameters.get('scheme');
    const domain = parameters.get('domain');
    const letter = parameters.get('letter');
    const items = concepts
      .filter(concept => !scheme || concept.scheme === scheme)
      .filter(concept => !domain || concept.domain === domain)
      .filter(
        concept => !letter || concept.label.toUpperCase().startsWith(letter),
      )
      .sort((a, b) => a.label.localeCompare(b.label))
      .map(concept => summaryOf(concept.ref));
    return page(
      items,
      Number(parameters.get('limit') ?? 50),
      Number(parameters.get('cursor') ?? 0),
    );
  },

  getConcept(scheme: string, id: string): ConceptDetails | undefined {
    return detailsOf(`${scheme}:${id}`);
  },

  getHistory(scheme: string, id: string): Page<ConceptChange> {
    return page(
      changes.filter(({ ref }) => ref === `${scheme}:${id}`),
      50,
    );
  },

  getStack(): StackMap {
    return {
      schemes,
      layers: stackLayers.map(({ sides, ...layer }) => ({
        ...layer,
        sides: Object.entries(sides).map(([scheme, refs]) => ({
          scheme,
          concepts: refs.map(summaryOf),
        })),
      })),
      mappings,
    };
  },

  listLearningPaths(): Page<LearningPath> {
    return page(learningPaths, 50);
  },

  getLabelIndex(): LabelIndexData {
    return {
      digest: 'fake',
      concepts: concepts.map(({ ref, label, labels }) => ({
        ref,
        label,
        labels,
      })),
    };
  },
};
