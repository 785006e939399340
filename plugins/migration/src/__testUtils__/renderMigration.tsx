import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { migrationApiRef, MigrationClient } from '../api';
import { catalogRouteRef, rootRouteRef, templateRouteRef } from '../routes';

/** Only the page that is asked for is loaded, as in the portal. */
const page = (load: () => Promise<ComponentType>) =>
  lazy(async () => ({ default: await load() }));

const ApplicationsPage = page(
  async () => (await import('../components/ApplicationsPage')).ApplicationsPage,
);
const DependenciesPage = page(
  async () => (await import('../components/DependenciesPage')).DependenciesPage,
);
const EstateRouter = page(
  async () => (await import('../components/EstateRouter')).EstateRouter,
);
const ImportsPage = page(
  async () => (await import('../components/ImportsPage')).ImportsPage,
);
const OverviewPage = page(
  async () => (await import('../components/OverviewPage')).OverviewPage,
);
const SizingPage = page(
  async () => (await import('../components/SizingPage')).SizingPage,
);
const PlansRouter = page(
  async () => (await import('../components/PlansRouter')).PlansRouter,
);

function Address() {
  const { pathname, search, hash } = useLocation();
  return <code data-testid="address">{`${pathname}${search}${hash}`}</code>;
}

/**
 * The pages at an address, with the real client; the backend is whatever msw answers.
 *
 * @param options.mayChange - whether the person may import, plan and publish; yes by default
 * @param options.scaffolder - whether the portal has one; yes by default
 */
export function renderMigration(
  address: string,
  options: { mayChange?: boolean; scaffolder?: boolean } = {},
) {
  const { mayChange = true, scaffolder = true } = options;
  return renderInTestApp(
    <>
      <Suspense>
        <Routes>
          <Route path="overview" element={<OverviewPage />} />
          <Route path="estate/*" element={<EstateRouter />} />
          <Route path="applications" element={<ApplicationsPage />} />
          <Route path="dependencies" element={<DependenciesPage />} />
          <Route path="sizing" element={<SizingPage />} />
          <Route path="plans/*" element={<PlansRouter />} />
          <Route path="imports" element={<ImportsPage />} />
        </Routes>
      </Suspense>
      <Address />
    </>,
    {
      apis: [
        [
          migrationApiRef,
          new MigrationClient({
            discoveryApi: mockApis.discovery(),
            fetchApi: mockApis.fetch(),
          }),
        ],
        mockApis.permission({
          authorize: mayChange ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }),
      ],
      mountPath: '/migration/*',
      initialRouteEntries: [address],
      mountedRoutes: {
        '/migration': convertLegacyRouteRef(rootRouteRef),
        '/catalog': convertLegacyRouteRef(catalogRouteRef),
        '/catalog/:namespace/:kind/:name':
          convertLegacyRouteRef(entityRouteRef),
        ...(scaffolder && {
          '/create/templates/:namespace/:templateName':
            convertLegacyRouteRef(templateRouteRef),
        }),
      },
    },
  );
}
