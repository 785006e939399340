import { convertLegacyRouteRefs } from '@backstage/core-compat-api';
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  RiGitPullRequestLine,
  RiGuideLine,
  RiRouteLine,
} from '@remixicon/react';
import { goldenPathsApiRef, GoldenPathsClient } from './api';
import {
  changeRouteRef,
  changesRouteRef,
  conceptRouteRef,
  pathRouteRef,
  rootRouteRef,
  taskRouteRef,
  templateRouteRef,
} from './routes';

const routes = convertLegacyRouteRefs({
  root: rootRouteRef,
  path: pathRouteRef,
  changes: changesRouteRef,
  change: changeRouteRef,
});
const externalRoutes = convertLegacyRouteRefs({
  template: templateRouteRef,
  task: taskRouteRef,
  concept: conceptRouteRef,
});

const goldenPathsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: goldenPathsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new GoldenPathsClient(deps),
    }),
});

const goldenPathsPage = PageBlueprint.make({
  params: {
    path: '/golden-paths',
    title: 'Golden paths',
    icon: <RiGuideLine />,
    routeRef: routes.root,
  },
});

const pathsTab = SubPageBlueprint.make({
  name: 'paths',
  params: {
    path: 'paths',
    title: 'Paths',
    icon: <RiRouteLine />,
    loader: async () => {
      const { PathsRouter } = await import('./components/PathsRouter');
      return <PathsRouter />;
    },
  },
});

const changesTab = SubPageBlueprint.make({
  name: 'changes',
  params: {
    path: 'changes',
    title: 'Changes',
    icon: <RiGitPullRequestLine />,
    loader: async () => {
      const { ChangesRouter } = await import('./components/ChangesRouter');
      return <ChangesRouter />;
    },
  },
});

/**
 * Golden paths: what they are, and the review of the changes that they propose to Git.
 *
 * @public
 */
export const goldenPathsPlugin = createFrontendPlugin({
  pluginId: 'golden-paths',
  title: 'Golden paths',
  icon: <RiGuideLine />,
  info: { packageJson: () => import('../package.json') },
  routes,
  externalRoutes,
  extensions: [goldenPathsApi, goldenPathsPage, pathsTab, changesTab],
});
