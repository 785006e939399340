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
  RiAppsLine,
  RiCalendarScheduleLine,
  RiDashboardLine,
  RiNodeTree,
  RiRulerLine,
  RiServerLine,
  RiTruckLine,
  RiUploadLine,
} from '@remixicon/react';
import { migrationApiRef, MigrationClient } from './api';
import { entityExtensions } from './components/entity';
import {
  applicationsRouteRef,
  catalogRouteRef,
  dependenciesRouteRef,
  estateRouteRef,
  importsRouteRef,
  planRouteRef,
  plansRouteRef,
  rootRouteRef,
  sizingRouteRef,
  templateRouteRef,
} from './routes';

const routes = convertLegacyRouteRefs({
  root: rootRouteRef,
  estate: estateRouteRef,
  imports: importsRouteRef,
  applications: applicationsRouteRef,
  dependencies: dependenciesRouteRef,
  sizing: sizingRouteRef,
  plans: plansRouteRef,
  plan: planRouteRef,
});
const externalRoutes = convertLegacyRouteRefs({
  catalog: catalogRouteRef,
  template: templateRouteRef,
});

const migrationApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: migrationApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MigrationClient(deps),
    }),
});

const migrationPage = PageBlueprint.make({
  params: {
    path: '/migration',
    title: 'Migration',
    icon: <RiTruckLine />,
    routeRef: routes.root,
  },
});

const overviewTab = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: 'overview',
    title: 'Overview',
    icon: <RiDashboardLine />,
    loader: async () => {
      const { OverviewPage } = await import('./components/OverviewPage');
      return <OverviewPage />;
    },
  },
});

const estateTab = SubPageBlueprint.make({
  name: 'estate',
  params: {
    path: 'estate',
    title: 'Estate',
    icon: <RiServerLine />,
    loader: async () => {
      const { EstateRouter } = await import('./components/EstateRouter');
      return <EstateRouter />;
    },
  },
});

const applicationsTab = SubPageBlueprint.make({
  name: 'applications',
  params: {
    path: 'applications',
    title: 'Applications',
    icon: <RiAppsLine />,
    loader: async () => {
      const { ApplicationsPage } = await import(
        './components/ApplicationsPage'
      );
      return <ApplicationsPage />;
    },
  },
});

const dependenciesTab = SubPageBlueprint.make({
  name: 'dependencies',
  params: {
    path: 'dependencies',
    title: 'Dependencies',
    icon: <RiNodeTree />,
    loader: async () => {
      const { DependenciesPage } = await import(
        './components/DependenciesPage'
      );
      return <DependenciesPage />;
    },
  },
});

const sizingTab = SubPageBlueprint.make({
  name: 'sizing',
  params: {
    path: 'sizing',
    title: 'Sizing',
    icon: <RiRulerLine />,
    loader: async () => {
      const { SizingPage } = await import('./components/SizingPage');
      return <SizingPage />;
    },
  },
});

const plansTab = SubPageBlueprint.make({
  name: 'plans',
  params: {
    path: 'plans',
    title: 'Plans',
    icon: <RiCalendarScheduleLine />,
    loader: async () => {
      const { PlansRouter } = await import('./components/PlansRouter');
      return <PlansRouter />;
    },
  },
});

const importsTab = SubPageBlueprint.make({
  name: 'imports',
  params: {
    path: 'imports',
    title: 'Imports',
    icon: <RiUploadLine />,
    loader: async () => {
      const { ImportsPage } = await import('./components/ImportsPage');
      return <ImportsPage />;
    },
  },
});

/**
 * The estate, what happens to each application, in which wave, and how far it is; with cards for the entity pages of
 * waves and of everything that moves.
 *
 * @public
 */
export const migrationPlugin = createFrontendPlugin({
  pluginId: 'migration',
  title: 'Migration',
  icon: <RiTruckLine />,
  info: { packageJson: () => import('../package.json') },
  routes,
  externalRoutes,
  extensions: [
    migrationApi,
    migrationPage,
    overviewTab,
    estateTab,
    applicationsTab,
    dependenciesTab,
    sizingTab,
    plansTab,
    importsTab,
    ...entityExtensions,
  ],
});
