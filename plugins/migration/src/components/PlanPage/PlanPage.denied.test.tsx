import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { migrationUrl, plan } from '../../__testUtils__/content';
import { renderMigration } from '../../__testUtils__/renderMigration';

const server = setupServer(
  http.get(`${migrationUrl}/v1/plans/p1`, () => HttpResponse.json(plan())),
);
registerMswTestHooks(server);

// A file of its own: permissions are remembered for as long as the page lives.
it('offers publishing only to those who may', async () => {
  renderMigration('/migration/plans/p1', { mayChange: false });
  expect(
    await screen.findByRole('button', { name: 'Export' }),
  ).toBeInTheDocument();
  expect(
    screen.queryByRole('button', { name: 'Publish' }),
  ).not.toBeInTheDocument();
});
