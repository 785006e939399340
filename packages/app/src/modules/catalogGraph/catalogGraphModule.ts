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
  RELATION_BECOMES,
  RELATION_COMES_FROM,
  RELATION_CONCEPT_USED_BY,
  RELATION_USES_CONCEPT,
} from '@crosswalk/backstage-plugin-glossary-common';
import {
  RELATION_FOLLOWED_BY,
  RELATION_FOLLOWS,
  RELATION_MIGRATED_BY,
  RELATION_MIGRATES,
} from '@crosswalk/backstage-plugin-migration-common';

const pairs: [string, string][] = [
  [RELATION_MIGRATES, RELATION_MIGRATED_BY],
  [RELATION_FOLLOWS, RELATION_FOLLOWED_BY],
  [RELATION_BECOMES, RELATION_COMES_FROM],
  [RELATION_USES_CONCEPT, RELATION_CONCEPT_USED_BY],
];

/** Draws waves and concepts in the catalog graph, which leaves relations out that it does not know. */
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
              knownRelations: [...ALL_RELATIONS, ...pairs.flat()],
              knownRelationPairs: [...ALL_RELATION_PAIRS, ...pairs],
              defaultRelationTypes: { exclude: [] },
            }),
        }),
    }),
  ],
});
