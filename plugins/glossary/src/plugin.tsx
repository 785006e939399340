import { convertLegacyRouteRefs } from '@backstage/core-compat-api';
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiBookOpenLine } from '@remixicon/react';
import { glossaryApiRef, GlossaryClient } from './api';
import { visitingExtensions } from './extensions';
import {
  compareRouteRef,
  conceptRouteRef,
  learningPathRouteRef,
  learningPathsRouteRef,
  rootRouteRef,
  stackRouteRef,
  templateRouteRef,
  upkeepRouteRef,
} from './routes';

const routes = convertLegacyRouteRefs({
  root: rootRouteRef,
  concept: conceptRouteRef,
  stack: stackRouteRef,
  compare: compareRouteRef,
  learningPaths: learningPathsRouteRef,
  learningPath: learningPathRouteRef,
  upkeep: upkeepRouteRef,
});
const externalRoutes = convertLegacyRouteRefs({ template: templateRouteRef });

const glossaryApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: glossaryApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new GlossaryClient(deps),
    }),
});

const glossaryPage = PageBlueprint.make({
  params: {
    path: '/glossary',
    title: 'Glossary',
    icon: <RiBookOpenLine />,
    routeRef: routes.root,
    loader: async () => {
      const { GlossaryRouter } = await import('./components/GlossaryRouter');
      return <GlossaryRouter />;
    },
  },
});

const conceptSearchResult = SearchResultListItemBlueprint.make({
  name: 'concept',
  params: {
    predicate: result => result.type === 'concept',
    icon: <RiBookOpenLine />,
    component: async () => {
      const { ConceptSearchResultListItem } = await import('./search');
      return ConceptSearchResultListItem;
    },
  },
});

const conceptSearchType = SearchFilterResultTypeBlueprint.make({
  name: 'concept',
  params: { value: 'concept', name: 'Concepts', icon: <RiBookOpenLine /> },
});

/**
 * Glossary pages: what each VMware concept becomes on Kubernetes, and where the analogy breaks.
 *
 * @public
 */
export const glossaryPlugin = createFrontendPlugin({
  pluginId: 'glossary',
  title: 'Glossary',
  icon: <RiBookOpenLine />,
  info: { packageJson: () => import('../package.json') },
  routes,
  externalRoutes,
  extensions: [
    glossaryApi,
    glossaryPage,
    conceptSearchResult,
    conceptSearchType,
    ...visitingExtensions,
  ],
});
