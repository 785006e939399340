import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import {
  RELATION_FOLLOWED_BY,
  RELATION_FOLLOWS,
  RELATION_MIGRATED_BY,
  RELATION_MIGRATES,
} from '@crosswalk/backstage-plugin-migration-common';

const wavePairs: [string, string][] = [
  [RELATION_MIGRATES, RELATION_MIGRATED_BY],
  [RELATION_FOLLOWS, RELATION_FOLLOWED_BY],
];

/** Draws waves in the catalog graph, which leaves relations out that it does not know. */
export const catalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogGraphApiRef,
          deps: {},
          factory: () =>
            new DefaultCatalogGraphApi({
              knownRelations: [...ALL_RELATIONS, ...wavePairs.flat()],
              knownRelationPairs: [...ALL_RELATION_PAIRS, ...wavePairs],
              defaultRelationTypes: { exclude: [] },
            }),
        }),
    }),
  ],
});
