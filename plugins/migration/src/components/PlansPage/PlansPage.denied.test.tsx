import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { estate, migrationUrl, page } from '../../__testUtils__/content';
import { renderMigration } from '../../__testUtils__/renderMigration';

const server = setupServer(
  http.get(`${migrationUrl}/v1/estates`, () =>
    HttpResponse.json(page([estate()])),
  ),
  http.get(`${migrationUrl}/v1/estates/e1/plans`, () =>
    HttpResponse.json(page([])),
  ),
);
registerMswTestHooks(server);

// A file of its own: permissions are remembered for as long as the page lives.
it('is for reading only for those who may not plan', async () => {
  renderMigration('/migration/plans', { mayChange: false });
  expect(
    await screen.findByText('Planning is for the platform team.'),
  ).toBeInTheDocument();
  expect(
    screen.queryByRole('button', { name: 'Plan' }),
  ).not.toBeInTheDocument();
});
