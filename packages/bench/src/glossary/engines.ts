import { mockServices } from '@backstage/backend-test-utils';
import { LunrSearchEngine } from '@backstage/plugin-search-backend-node';
import type { LabelledConcept } from '@crosswalk/backstage-plugin-glossary-common';
import { Query, SearcherFactory } from '@m31coding/fuzzy-search';
import MiniSearch from 'minisearch';
import { once } from 'node:events';

/** Answers refs of concepts, the best first. */
export type Find = (text: string) => string[] | Promise<string[]>;

export interface Engine {
  name: string;
  /** How many of the queries it gets, of 1: slow ones get few, so that the run ends. */
  share: number;
  build(concepts: readonly LabelledConcept[]): Promise<Find>;
}

/** With the settings that their own documentation recommends for typing ahead with typos. */
export const engines: readonly Engine[] = [
  {
    name: 'minisearch',
    share: 0.1,
    build: async concepts => {
      const search = new MiniSearch<{ id: string; labels: string }>({
        fields: ['labels'],
        searchOptions: { prefix: true, fuzzy: 0.2 },
      });
      search.addAll(
        concepts.map(({ ref, labels }) => ({
          id: ref,
          labels: labels.map(({ text }) => text).join('\n'),
        })),
      );
      return text =>
        search
          .search(text)
          .slice(0, 10)
          .map(({ id }) => id);
    },
  },
  {
    name: '@m31coding/fuzzy-search',
    share: 1,
    build: async concepts => {
      const searcher = SearcherFactory.createDefaultSearcher<
        LabelledConcept,
        string
      >();
      searcher.indexEntities(
        [...concepts],
        ({ ref }) => ref,
        ({ labels }) => labels.map(({ text }) => text),
      );
      return text =>
        searcher
          .getMatches(new Query(text, 10))
          .matches.map(({ entity }) => entity.ref);
    },
  },
  {
    name: 'Backstage Lunr',
    share: 0.05,
    build: async concepts => {
      const engine = new LunrSearchEngine({
        logger: mockServices.rootLogger(),
      });
      const indexer = await engine.getIndexer('concept');
      for (const { ref, label, labels } of concepts) {
        const document = {
          title: label,
          text: labels.map(({ text }) => text).join(', '),
          location: ref,
        };
        if (!indexer.write(document)) {
          await once(indexer, 'drain');
        }
      }
      indexer.end();
      await once(indexer, 'close');
      return async text => {
        const { results } = await engine.query({ term: text, pageLimit: 10 });
        return results.map(({ document }) => document.location);
      };
    },
  },
];
