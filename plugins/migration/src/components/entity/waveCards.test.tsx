import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  migrationUrl,
  plannedApplication,
  publishedWave,
  waveEntity,
} from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderEntityCard } from '../../__testUtils__/renderEntityCard';
import { WaveDependenciesCard } from './WaveDependenciesCard';
import { WaveMembersCard } from './WaveMembersCard';
import { WaveOverviewCard } from './WaveOverviewCard';

const server = setupServer();
registerMswTestHooks(server);

const haveWave = (wave: ReturnType<typeof publishedWave>) =>
  server.use(
    http.get(`${migrationUrl}/v1/waves/${wave.entityName}`, () =>
      HttpResponse.json(wave),
    ),
  );

describe('WaveOverviewCard', () => {
  it('shows where the wave stands, what it carries and its neighbours', async () => {
    haveWave(
      publishedWave(2, {
        state: 'ready',
        follows: 'harbour-wave-1',
        followedBy: 'harbour-wave-3',
      }),
    );
    renderEntityCard(<WaveOverviewCard />, waveEntity(2));
    expect(
      await screen.findByRole('listitem', { name: 'Ready, current step' }),
    ).toHaveAttribute('aria-current', 'step');
    expect(
      screen.getByRole('listitem', { name: 'Planned, done' }),
    ).toBeInTheDocument();
    expect(screen.getByText('4 vCPU, 8 GiB')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Wave 1' })).toHaveAttribute(
      'href',
      '/catalog/default/migrationwave/harbour-wave-1',
    );
    expect(screen.getByRole('link', { name: 'Wave 3' })).toBeInTheDocument();
  });

  it('falls back on the catalog, and says so', async () => {
    server.use(
      http.get(`${migrationUrl}/v1/waves/:id`, () =>
        errorResponse(503, 'ServiceUnavailableError', 'Restarting.'),
      ),
    );
    renderEntityCard(<WaveOverviewCard />, waveEntity(2));
    expect(
      await screen.findByText(/The figures are those of the catalog/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('listitem', { name: 'Planned, current step' }),
    ).toBeInTheDocument();
  });

  it('says that a wave was stopped instead of inventing how far it came', async () => {
    haveWave(publishedWave(2, { state: 'rolled-back' }));
    renderEntityCard(<WaveOverviewCard />, waveEntity(2));
    expect(
      await screen.findByText('The wave is rolled back.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('listitem', { current: 'step' })).toBeNull();
  });
});

describe('WaveDependenciesCard', () => {
  const cut = (target: string, weight: number) => ({
    sourceApplicationId: 'a-shop',
    targetApplicationId: `a-${target}`,
    sourceWaveId: 'wave-2',
    targetWaveId: 'wave-1',
    weight,
    reason: { rule: 'phase', message: `shop needs ${target}.`, about: [] },
  });

  it('parts what the wave needs from what needs it', async () => {
    haveWave(
      publishedWave(2, {
        applications: [
          {
            ...plannedApplication('shop'),
            entityRef: 'component:default/shop',
          },
        ],
        cuts: [cut('wiki', 1), cut('mail', 9)],
      }),
    );
    haveWave(publishedWave(1));
    renderEntityCard(<WaveDependenciesCard />, waveEntity(2));
    const needs = await screen.findByRole('region', {
      name: 'What this wave needs',
    });
    expect(
      within(needs)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      expect.stringContaining('shop needs mail.'),
      expect.stringContaining('shop needs wiki.'),
    ]);
    expect(
      screen.getByRole('region', { name: 'What needs this wave' }),
    ).toHaveTextContent('Nothing of another wave.');
  });

  it('says that nothing is torn apart', async () => {
    haveWave(publishedWave(2));
    renderEntityCard(<WaveDependenciesCard />, waveEntity(2));
    expect(
      await screen.findByText(
        /No dependency that is known reaches another wave/,
      ),
    ).toBeInTheDocument();
  });
});

describe('WaveMembersCard', () => {
  it('lists what moves, as the catalog knows it', async () => {
    const shop = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop', namespace: 'default', title: 'Shop' },
      spec: { type: 'application', lifecycle: 'production' },
    };
    renderEntityCard(
      <WaveMembersCard />,
      waveEntity(2, [
        { type: 'migrates', targetRef: 'component:default/shop' },
      ]),
      [shop],
    );
    expect(await screen.findByRole('link', { name: /Shop/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/shop',
    );
  });
});
