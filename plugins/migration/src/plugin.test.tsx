import {
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { estate, page, summary } from './__testUtils__/content';
import { migrationPlugin } from './plugin';

const url = 'http://example.com/api/migration';
const server = setupServer(
  http.get(`${url}/v1/estates`, () => HttpResponse.json(page([estate()]))),
  http.get(`${url}/v1/estates/e1/summary`, () => HttpResponse.json(summary())),
  http.get(`${url}/v1/estates/e1/plans`, () => HttpResponse.json(page([]))),
);
registerMswTestHooks(server);

it('is in the sidebar, opens on the overview and has a tab for each step', async () => {
  renderTestApp({
    features: [migrationPlugin],
    initialRouteEntries: ['/migration'],
    config: { backend: { baseUrl: 'http://example.com' } },
  });
  expect(await screen.findByText('From export to waves')).toBeInTheDocument();
  expect(screen.getAllByRole('link', { name: /Migration/ })[0]).toHaveAttribute(
    'href',
    '/migration',
  );
  for (const name of ['Estate', 'Applications', 'Imports']) {
    expect(screen.getByRole('tab', { name })).toBeInTheDocument();
  }
  await userEvent.click(screen.getByRole('tab', { name: 'Plans' }));
  expect(await screen.findByText('No plan yet')).toBeInTheDocument();
});
