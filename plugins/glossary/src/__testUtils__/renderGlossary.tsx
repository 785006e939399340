import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { useLocation } from 'react-router-dom';
import { glossaryApiRef, GlossaryClient } from '../api';
import { GlossaryRouter } from '../components/GlossaryRouter';
import { rootRouteRef } from '../routes';

function Address() {
  const { pathname, search } = useLocation();
  return <code data-testid="address">{`${pathname}${search}`}</code>;
}

/** The glossary's pages at an address, with the real client; the backend is whatever msw answers. */
export function renderGlossary(address: string) {
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
      ],
      mountPath: '/glossary/*',
      initialRouteEntries: [address],
      mountedRoutes: { '/glossary': convertLegacyRouteRef(rootRouteRef) },
    },
  );
}
