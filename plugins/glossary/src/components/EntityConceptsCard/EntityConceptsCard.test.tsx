import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../../__testUtils__/handlers';
import { glossaryApiRef, GlossaryClient } from '../../api';
import { rootRouteRef } from '../../routes';
import { EntityConceptsCard } from './EntityConceptsCard';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

function renderCard(concepts: string) {
  return renderInTestApp(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'shop',
          annotations: { 'crosswalk.dev/concepts': concepts },
        },
      }}
    >
      <EntityConceptsCard />
    </EntityProvider>,
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
      mountedRoutes: { '/glossary': convertLegacyRouteRef(rootRouteRef) },
    },
  );
}

describe('EntityConceptsCard', () => {
  it('names each concept with what it is on the other side', async () => {
    renderCard('vsphere:storage-policy, DRS');
    expect(
      await screen.findByRole('link', { name: 'Storage policy' }),
    ).toHaveAttribute('href', '/glossary/vsphere/storage-policy');
    expect(
      await screen.findByRole('link', { name: /^D(RS|istributed)/ }),
    ).toHaveAttribute('href', '/glossary/vsphere/drs');
    expect(screen.getAllByText(/Becomes/).length).toBeGreaterThan(0);
    expect(screen.getByText('Concepts')).toBeVisible();
  });

  it('names what it does not know', async () => {
    renderCard('Frobnicator');
    expect(await screen.findByText(/“Frobnicator”/)).toBeVisible();
  });

  it('still names the concepts when the glossary does not answer', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/label-index`, () =>
        errorResponse(503, 'ServiceUnavailableError', 'Restarting.'),
      ),
    );
    renderCard('vsphere:drs');
    expect(
      await screen.findByText(/vsphere:drs: the glossary did not answer/),
    ).toBeVisible();
  });
});
