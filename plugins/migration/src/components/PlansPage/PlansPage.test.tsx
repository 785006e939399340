import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { Plan } from '@crosswalk/backstage-plugin-migration-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { estate, migrationUrl, page, plan } from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';

const server = setupServer();
registerMswTestHooks(server);

function havePlans(plans: Plan[]) {
  server.use(
    http.get(`${migrationUrl}/v1/estates`, () =>
      HttpResponse.json(page([estate()])),
    ),
    http.get(`${migrationUrl}/v1/estates/e1/plans`, () =>
      HttpResponse.json(page(plans)),
    ),
  );
}

const press = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Plan' }));

describe('PlansPage', () => {
  it('lists the revisions', async () => {
    havePlans([plan({ revision: 3 })]);
    renderMigration('/migration/plans');
    expect(
      await screen.findByRole('link', { name: 'Revision 3' }),
    ).toHaveAttribute('href', '/migration/plans/p1');
    expect(screen.getByText('Draft')).toBeInTheDocument();
  });

  it('plans with the limits of the form and opens what came out', async () => {
    havePlans([]);
    let asked: unknown;
    server.use(
      http.post(`${migrationUrl}/v1/estates/e1/plans`, async ({ request }) => {
        asked = await request.json();
        return HttpResponse.json(plan(), { status: 201 });
      }),
      http.get(`${migrationUrl}/v1/plans/p1`, () => HttpResponse.json(plan())),
    );
    renderMigration('/migration/plans');
    const machines = await screen.findByRole('textbox', {
      name: /VMs a wave can take/,
    });
    await userEvent.clear(machines);
    await userEvent.type(machines, '25');
    await userEvent.tab();
    await press();
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        '/migration/plans/p1',
      ),
    );
    expect(asked).toMatchObject({
      constraints: {
        waveDays: 11,
        capacity: { virtualMachines: 25, inUseTiB: 10 },
      },
    });
  });

  it('says that the same estate and limits give the same plan', async () => {
    havePlans([plan({ revision: 3 })]);
    server.use(
      http.post(`${migrationUrl}/v1/estates/e1/plans`, () =>
        HttpResponse.json(plan({ revision: 3 })),
      ),
    );
    renderMigration('/migration/plans');
    await press();
    expect(
      await screen.findByText(/Nothing changed since revision 3/),
    ).toBeInTheDocument();
  });

  it('shows why no plan was made', async () => {
    havePlans([]);
    server.use(
      http.post(`${migrationUrl}/v1/estates/e1/plans`, () =>
        errorResponse(400, 'InputError', 'shop has more VMs than a wave.'),
      ),
    );
    renderMigration('/migration/plans');
    await press();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'shop has more VMs than a wave. Earlier plans are as they were.',
    );
  });
});
