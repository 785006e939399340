import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { application, migrationUrl } from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';
import { ServedApplications } from '../../__testUtils__/serveApplications';

// In a file of its own: `usePermission` answers from a cache that every test of a file shares.
const server = setupServer();
registerMswTestHooks(server);

const serve = (...applications: Application[]) =>
  new ServedApplications(server, applications);

describe('who may not change applications', () => {
  it('reads what is known and is offered no change', async () => {
    const served = serve(
      application('shop', { disposition: 'rehost', rpoMinutes: 0 }),
    );
    served.forbidden.add('a-shop');
    renderMigration('/migration/applications', { mayChange: false });
    await screen.findByText(/You may look at this application/);
    const shop = screen.getByRole('article', { name: 'shop' });
    expect(shop).toHaveTextContent('Most data lost (RPO)0 min');
    expect(within(shop).queryByRole('textbox')).not.toBeInTheDocument();
    expect(
      within(shop).queryByRole('button', { name: 'Confirm' }),
    ).not.toBeInTheDocument();
    // The keys are there all the same; the backend refuses, and nothing is lost in silence.
    await userEvent.keyboard('4');
    await screen.findByText('Your change was not saved');
    expect(served.get('shop').disposition).toBe('rehost');
  });

  it('is told why there is nothing to see', async () => {
    serve();
    renderMigration('/migration/applications', { mayChange: false });
    await screen.findByRole('heading', { name: 'No application is yours yet' });
    expect(screen.queryByRole('link', { name: /Import/ })).toBeNull();
  });

  it('is told when even that may not be seen', async () => {
    serve();
    server.use(
      http.get(`${migrationUrl}/v1/estates/e1/applications`, () =>
        errorResponse(403, 'NotAllowedError', 'Not for you.'),
      ),
    );
    renderMigration('/migration/applications', { mayChange: false });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
