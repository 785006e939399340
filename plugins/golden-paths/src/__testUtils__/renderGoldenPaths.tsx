import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Route, Routes, useLocation } from 'react-router-dom';
import { goldenPathsApiRef, GoldenPathsClient } from '../api';
import { ChangesRouter } from '../components/ChangesRouter';
import { PathsRouter } from '../components/PathsRouter';
import {
  conceptRouteRef,
  rootRouteRef,
  taskRouteRef,
  templateRouteRef,
} from '../routes';

function Address() {
  const { pathname, search, hash } = useLocation();
  return <code data-testid="address">{`${pathname}${search}${hash}`}</code>;
}

/**
 * The pages at an address, with the real client; the backend is whatever msw answers.
 *
 * @param options.mayMerge - whether the person may decide about changes; yes by default
 * @param options.neighbours - whether glossary and scaffolder are installed; yes by default
 */
export function renderGoldenPaths(
  address: string,
  options: { mayMerge?: boolean; neighbours?: boolean } = {},
) {
  const { mayMerge = true, neighbours = true } = options;
  return renderInTestApp(
    <>
      <Routes>
        <Route path="paths/*" element={<PathsRouter />} />
        <Route path="changes/*" element={<ChangesRouter />} />
      </Routes>
      <Address />
    </>,
    {
      apis: [
        [
          goldenPathsApiRef,
          new GoldenPathsClient({
            discoveryApi: mockApis.discovery(),
            fetchApi: mockApis.fetch(),
          }),
        ],
        mockApis.permission({
          authorize: mayMerge ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }),
      ],
      mountPath: '/golden-paths/*',
      initialRouteEntries: [address],
      mountedRoutes: {
        '/golden-paths': convertLegacyRouteRef(rootRouteRef),
        '/catalog/:namespace/:kind/:name':
          convertLegacyRouteRef(entityRouteRef),
        ...(neighbours && {
          '/create/templates/:namespace/:templateName':
            convertLegacyRouteRef(templateRouteRef),
          '/create/tasks/:taskId': convertLegacyRouteRef(taskRouteRef),
          '/glossary/:scheme/:id': convertLegacyRouteRef(conceptRouteRef),
        }),
      },
    },
  );
}
