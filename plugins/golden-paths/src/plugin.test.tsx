import {
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { FakeGoldenPaths } from './__testUtils__/fakeGoldenPaths';
import { goldenPathsHandlers } from './__testUtils__/handlers';
import { goldenPath } from './__testUtils__/content';
import { goldenPathsPlugin } from './plugin';

const backend = new FakeGoldenPaths({
  // No owner that is an entity, so that the catalog is not needed here.
  paths: [goldenPath({ owner: '?' })],
  changes: [],
  now: () => new Date('2026-11-24T05:00:00Z'),
});
const server = setupServer(...goldenPathsHandlers(backend));
registerMswTestHooks(server);

it('is in the sidebar, opens on the paths and has a tab for the changes', async () => {
  renderTestApp({
    features: [goldenPathsPlugin],
    initialRouteEntries: ['/golden-paths'],
    config: { backend: { baseUrl: 'http://example.com' } },
  });
  expect(await screen.findByText('Run a VM on KubeVirt')).toBeInTheDocument();
  expect(
    screen.getAllByRole('link', { name: /Golden paths/ })[0],
  ).toHaveAttribute('href', '/golden-paths');
  await userEvent.click(screen.getByRole('tab', { name: 'Changes' }));
  expect(
    await screen.findByText('Nothing waits for a review'),
  ).toBeInTheDocument();
});
