import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { estate, migrationUrl, page, plan } from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';

const server = setupServer();
registerMswTestHooks(server);

const card = (name: RegExp) => screen.findByRole('link', { name });

describe('PlanPage', () => {
  let status: 'draft' | 'published';
  beforeEach(() => {
    status = 'draft';
    server.use(
      http.get(`${migrationUrl}/v1/estates`, () =>
        HttpResponse.json(page([estate()])),
      ),
      http.get(`${migrationUrl}/v1/plans/p1`, () =>
        HttpResponse.json(
          plan({
            status,
            warnings: [
              { rule: 'set-aside', message: '2 templates stay.', about: [] },
            ],
          }),
        ),
      ),
      http.get(`${migrationUrl}/v1/published-waves`, () =>
        HttpResponse.json(
          page([
            { id: 'wave-1', planId: 'p1', entityName: 'harbour-wave-1' },
            { id: 'wave-1', planId: 'p0', entityName: 'quay-wave-1' },
          ]),
        ),
      ),
    );
  });

  it('draws the waves on a calendar and as columns, with their load', async () => {
    renderMigration('/migration/plans/p1');
    const calendar = await screen.findByRole('list', {
      name: 'Waves in the order of time',
    });
    expect(
      within(calendar).getByRole('link', { name: '1 · Pilot' }),
    ).toHaveAttribute('href', expect.stringMatching(/#wave-1$/));
    expect(calendar).toHaveTextContent(
      /Moves 11\s?–\s?15 Jan 2027; vSphere side switched off 14 Feb 2027/,
    );

    const board = screen.getByRole('list', {
      name: 'Waves with their applications',
    });
    expect(
      within(board).getAllByRole('meter', { name: 'VMs' })[0],
    ).toHaveAttribute('aria-valuetext', '2 of 40');
    expect(screen.getByText('2 templates stay.')).toBeInTheDocument();
    expect(screen.getByText('fax')).toBeInTheDocument();
  });

  it('answers why an application is where it is, and what it is cut from', async () => {
    renderMigration('/migration/plans/p1');
    await userEvent.click(await card(/^shop/));
    const panel = screen.getByRole('complementary', { name: 'shop' });
    expect(panel).toHaveTextContent('Wave 2 has room for its 2 VMs.');
    expect(panel).toHaveTextContent(
      'shop talks to wiki, which moves with the pilot.',
    );
    expect(
      await card(/^wiki.*the selected application needs it/),
    ).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent(
      '/migration/plans/p1?application=a-shop',
    );

    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it('says why something does not move', async () => {
    renderMigration('/migration/plans/p1?application=a-fax');
    expect(
      await screen.findByRole('complementary', { name: 'fax' }),
    ).toHaveTextContent('It is switched off instead of moved.');
  });

  it('publishes, says what that did to the catalog, and leads there', async () => {
    server.use(
      http.post(`${migrationUrl}/v1/plans/p1/publish`, () => {
        status = 'published';
        return HttpResponse.json({
          planId: 'p1',
          revision: 1,
          entities: { added: 5, changed: 0, unchanged: 0, removed: 0 },
        });
      }),
    );
    renderMigration('/migration/plans/p1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Publish' }),
    );
    expect(
      await screen.findByText(/Entities: 5 added, 0 changed/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Browse the waves in the catalog' }),
    ).toHaveAttribute('href', '/catalog?filters[kind]=migrationwave');
    expect(
      await screen.findByRole('link', { name: 'In the catalog' }),
    ).toHaveAttribute('href', '/catalog/default/migrationwave/harbour-wave-1');
    expect(
      screen.queryByRole('button', { name: 'Publish' }),
    ).not.toBeInTheDocument();
  });

  it('keeps the plan in view when publishing fails, and says why', async () => {
    server.use(
      http.post(`${migrationUrl}/v1/plans/p1/publish`, () =>
        errorResponse(409, 'ConflictError', 'A newer plan is published.'),
      ),
    );
    renderMigration('/migration/plans/p1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Publish' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'A newer plan is published. What was published before is as it was.',
    );
    expect(await card(/^shop/)).toBeInTheDocument();
  });

  it('says that there is no such plan', async () => {
    server.use(
      http.get(`${migrationUrl}/v1/plans/p9`, () =>
        errorResponse(404, 'NotFoundError', 'There is no plan "p9".'),
      ),
    );
    renderMigration('/migration/plans/p9');
    expect(
      await screen.findByText('There is no such plan'),
    ).toBeInTheDocument();
  });
});
