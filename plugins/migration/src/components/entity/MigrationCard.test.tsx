import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  migrationUrl,
  plannedApplication,
  publishedWave,
} from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderEntityCard } from '../../__testUtils__/renderEntityCard';
import { MigrationCard } from './MigrationCard';

const shop = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'default' },
  relations: [
    {
      type: 'migratedBy',
      targetRef: 'migrationwave:default/harbour-wave-2',
    },
  ],
};
const entityRef = (name: string) => `component:default/${name}`;

const server = setupServer(
  http.get(`${migrationUrl}/v1/waves/harbour-wave-2`, () =>
    HttpResponse.json(
      publishedWave(2, {
        applications: [
          { ...plannedApplication('shop'), entityRef: entityRef('shop') },
        ],
        cuts: [
          {
            sourceApplicationId: 'a-shop',
            targetApplicationId: 'a-wiki',
            sourceWaveId: 'wave-2',
            targetWaveId: 'wave-1',
            weight: 1,
            reason: { rule: 'phase', message: 'Apart.', about: [] },
          },
        ],
      }),
    ),
  ),
  http.get(`${migrationUrl}/v1/waves/harbour-wave-1`, () =>
    HttpResponse.json(
      publishedWave(1, {
        applications: [
          { ...plannedApplication('wiki'), entityRef: entityRef('wiki') },
        ],
      }),
    ),
  ),
);
registerMswTestHooks(server);

const sentence = () => screen.findByText(/^Moves in/);

describe('MigrationCard', () => {
  it('says in a sentence when and how the entity moves, and what it depends on', async () => {
    renderEntityCard(<MigrationCard />, shop);
    expect(await sentence()).toHaveTextContent(
      /^Moves in Wave 2, 11\s?–\s?15 Feb 2027, as a VM \(rehost\)\. Depends on wiki, which moves earlier\.$/,
    );
    expect(screen.getByRole('link', { name: 'Wave 2' })).toHaveAttribute(
      'href',
      '/catalog/default/migrationwave/harbour-wave-2',
    );
    expect(screen.getByRole('link', { name: 'wiki' })).toHaveAttribute(
      'href',
      '/catalog/default/component/wiki',
    );
  });

  it('still names the wave when the backend does not answer', async () => {
    server.use(
      http.get(`${migrationUrl}/v1/waves/:id`, () =>
        errorResponse(503, 'ServiceUnavailableError', 'Restarting.'),
      ),
    );
    renderEntityCard(<MigrationCard />, shop);
    expect(await sentence()).toHaveTextContent(
      'Moves in harbour-wave-2. Its dates and dependencies cannot be read at the moment.',
    );
  });

  it('says that somebody may not see more', async () => {
    server.use(
      http.get(`${migrationUrl}/v1/waves/:id`, () =>
        errorResponse(403, 'NotAllowedError', 'No.'),
      ),
    );
    renderEntityCard(<MigrationCard />, shop);
    expect(await sentence()).toHaveTextContent(
      'You may not see its dates and dependencies.',
    );
  });
});
