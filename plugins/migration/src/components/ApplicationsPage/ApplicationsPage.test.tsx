import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type {
  Application,
  ApplicationPatch,
} from '@crosswalk/backstage-plugin-migration-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  application,
  estate,
  migrationUrl,
  page,
  virtualMachine,
} from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';
import { applyPatch } from '../../lib/applicationPatch';

const server = setupServer();
registerMswTestHooks(server);

/** Applications that can be changed as the backend lets them be changed. */
function haveApplications(...initial: Application[]) {
  const byId = new Map(initial.map(each => [each.id, each]));
  server.use(
    http.get(`${migrationUrl}/v1/estates`, () =>
      HttpResponse.json(page([estate()])),
    ),
    http.get(`${migrationUrl}/v1/estates/e1/applications`, () =>
      HttpResponse.json(page([...byId.values()])),
    ),
    http.get(`${migrationUrl}/v1/estates/e1/virtual-machines`, () =>
      HttpResponse.json(page([virtualMachine('shop-01')])),
    ),
    http.patch<{ id: string }, ApplicationPatch>(
      `${migrationUrl}/v1/applications/:id`,
      async ({ request, params }) => {
        const known = byId.get(params.id);
        if (request.headers.get('if-match') !== `"${known?.version}"`) {
          return errorResponse(412, 'PreconditionFailedError', 'Changed.');
        }
        const saved = {
          ...applyPatch(known!, await request.json()),
          confirmed: true,
          version: known!.version + 1,
        };
        byId.set(saved.id, saved);
        return HttpResponse.json(saved);
      },
    ),
  );
  return byId;
}

const detail = (name: string) => screen.findByRole('article', { name });

describe('ApplicationsPage', () => {
  it('shows the evidence and the members of an application', async () => {
    haveApplications(application('shop'), application('mail'));
    renderMigration('/migration/applications');
    const shop = await detail('shop');
    expect(shop).toHaveTextContent('The names begin with “shop”.');
    expect(
      await within(shop).findByRole('link', { name: 'shop-01' }),
    ).toHaveAttribute('href', '/migration/estate?estate=e1&vm=vm%3Ashop-01');
    expect(screen.getByText('0 of 2 decided')).toBeInTheDocument();
  });

  it('decides by key, walks on, and takes it back', async () => {
    const stored = haveApplications(application('shop'), application('mail'));
    renderMigration('/migration/applications');
    await detail('shop');
    await userEvent.keyboard('1');
    expect(await screen.findByText('shop: saved.')).toBeInTheDocument();
    expect(stored.get('a-shop')?.disposition).toBe('rehost');
    expect(screen.getByText('1 of 2 decided')).toBeInTheDocument();

    await userEvent.keyboard('j');
    await detail('mail');
    await userEvent.keyboard('u');
    expect(await screen.findByText('shop: undone.')).toBeInTheDocument();
    expect(stored.get('a-shop')?.disposition).toBeUndefined();
  });

  it('does not take what one types in a field for a command', async () => {
    const stored = haveApplications(application('shop'));
    renderMigration('/migration/applications');
    await detail('shop');
    const name = screen.getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'shop 1{Enter}');
    await waitFor(() => expect(stored.get('a-shop')?.name).toBe('shop 1'));
    expect(stored.get('a-shop')?.disposition).toBeUndefined();
  });

  it('shows both versions when somebody else was faster', async () => {
    const stored = haveApplications(application('shop'));
    renderMigration('/migration/applications');
    await detail('shop');
    stored.set('a-shop', application('shop', { name: 'store', version: 2 }));
    const name = screen.getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'market{Enter}');
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('Somebody else changed this application');
    expect(notice).toHaveTextContent('Yours: market');
    expect(notice).toHaveTextContent('Theirs: store');
    await userEvent.click(screen.getByRole('button', { name: 'Apply mine' }));
    await waitFor(() => expect(stored.get('a-shop')?.name).toBe('market'));
  });

  it('narrows the list by words and by what is decided', async () => {
    haveApplications(
      application('shop'),
      application('mail', { disposition: 'retire' }),
    );
    renderMigration('/migration/applications?show=decided');
    await detail('mail');
    // The rows themselves are virtual and need a layout; the count is said to those who do not see them.
    expect(screen.getByText('1 application')).toBeInTheDocument();
  });

  it('leads an estate without applications to the import', async () => {
    haveApplications();
    renderMigration('/migration/applications');
    expect(
      await screen.findByRole('link', { name: 'Import an estate' }),
    ).toHaveAttribute('href', '/migration/imports');
  });

  it('writes its keys down', async () => {
    haveApplications(application('shop'));
    renderMigration('/migration/applications');
    await detail('shop');
    await userEvent.keyboard('?');
    expect(
      await screen.findByRole('dialog', { name: 'Keys on this page' }),
    ).toHaveTextContent('Confirm the suggestion');
  });
});
