import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  mockApis,
  renderInTestApp,
  type TestApiPairs,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { useLocation } from 'react-router-dom';
import { glossaryApiRef, GlossaryClient } from '../api';
import { GlossaryRouter } from '../components/GlossaryRouter';
import { rootRouteRef } from '../routes';

function Address() {
  const { pathname, search } = useLocation();
  return <code data-testid="address">{`${pathname}${search}`}</code>;
}

/**
 * The glossary's pages at an address, with the real client; the backend is whatever msw answers. The portal has no
 * catalog and no search unless a test brings them along.
 */
export function renderGlossary<const TApis extends any[] = []>(
  address: string,
  options: { apis?: readonly [...TestApiPairs<TApis>] } = {},
) {
  return renderInTestApp(
    <>
      <GlossaryRouter />
      <Address />
    </>,
    {
      apis: [
        [
          glossaryApiRef,
          new GlossaryClient({
            discoveryApi: mockApis.discovery(),
            fetchApi: mockApis.fetch(),
          }),
        ],
        ...((options.apis ?? []) as readonly any[]),
      ],
      mountPath: '/glossary/*',
      initialRouteEntries: [address],
      mountedRoutes: {
        '/glossary': convertLegacyRouteRef(rootRouteRef),
        '/catalog/:namespace/:kind/:name':
          convertLegacyRouteRef(entityRouteRef),
      },
    },
  );
}
