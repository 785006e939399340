import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  defaultSizingParameters,
  sizeTarget,
  type SizingParameters,
} from '@crosswalk/backstage-plugin-migration-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  estate,
  migrationUrl,
  page,
  virtualMachine,
} from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';

const server = setupServer();
registerMswTestHooks(server);

const asked: URLSearchParams[] = [];

/** The backend's own arithmetic on two VMs, one of which retires. */
function haveEstate(parameters: Partial<SizingParameters> = {}) {
  asked.length = 0;
  server.use(
    http.get(`${migrationUrl}/v1/estates`, () =>
      HttpResponse.json(page([estate()])),
    ),
    http.get(`${migrationUrl}/v1/estates/e1/sizing`, ({ request }) => {
      const search = new URL(request.url).searchParams;
      asked.push(search);
      return HttpResponse.json(
        sizeTarget({
          virtualMachines: [
            {
              vm: virtualMachine('orders-web-01', {
                cluster: 'prod',
                cpus: 100,
                memoryMiB: 8192,
                provisionedMiB: 2048,
                inUseMiB: 1024,
              }),
              hints: [],
            },
            { vm: virtualMachine('fax-01'), disposition: 'retire', hints: [] },
          ],
          infrastructure: {
            clusters: [{ name: 'prod', hosts: 4, cores: 128 }],
            hosts: [],
            datastores: [],
          },
          parameters: {
            ...defaultSizingParameters,
            ...parameters,
            headroom: Number(search.get('headroom')),
          },
        }),
      );
    }),
  );
}

const section = async (name: string) => screen.findByRole('region', { name });

describe('SizingPage', () => {
  it('answers how large the target has to be, and why', async () => {
    haveEstate();
    renderMigration('/migration/sizing');
    expect(await screen.findByText('nodes')).toBeInTheDocument();
    expect(
      screen.getByText(
        '1 by CPU, 1 by memory; 1 more, so that as many may fail',
      ),
    ).toBeInTheDocument();
    expect(
      within(await section('By cluster')).getByRole('row', { name: /prod/ }),
    ).toHaveTextContent(/4128/);
    expect(
      within(await section('Where the load comes from')).getByRole('row', {
        name: /Retire/,
      }),
    ).toBeInTheDocument();
    expect(
      await section('What makes these figures less sure'),
    ).toHaveTextContent('No source lists the datastores');
  });

  it('works it out anew when a figure changes, and keeps it in the address', async () => {
    haveEstate();
    renderMigration('/migration/sizing?headroom=10');
    const field = await screen.findByRole('textbox', {
      name: 'Kept free (%)',
    });
    expect(field).toHaveValue('10');
    await userEvent.clear(field);
    await userEvent.type(field, '40{Tab}');
    await waitFor(() => expect(asked.at(-1)?.get('headroom')).toBe('0.4'));
    expect(screen.getByTestId('address')).toHaveTextContent('headroom=40');
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the start values' }),
    );
    await waitFor(() => expect(asked.at(-1)?.get('headroom')).toBe('0.2'));
    expect(screen.getByTestId('address')).not.toHaveTextContent('headroom');
  });

  it('can be tried again after a failure', async () => {
    haveEstate();
    server.use(
      http.get(
        `${migrationUrl}/v1/estates/e1/sizing`,
        () => errorResponse(503, 'ServiceUnavailableError', 'Restarting.'),
        { once: true },
      ),
    );
    renderMigration('/migration/sizing');
    expect(await screen.findByRole('alert')).toHaveTextContent('Restarting.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('nodes')).toBeInTheDocument();
  });

  it('says who may see it to those who may not', async () => {
    haveEstate();
    server.use(
      http.get(`${migrationUrl}/v1/estates/e1/sizing`, () =>
        errorResponse(403, 'NotAllowedError', 'No.'),
      ),
    );
    renderMigration('/migration/sizing');
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
