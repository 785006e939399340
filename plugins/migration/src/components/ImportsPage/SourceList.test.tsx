import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import {
  estateImport,
  estateSource,
  migrationUrl,
} from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';
import { serveImports } from '../../__testUtils__/serveImports';

configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

/** An estate with these imports. */
function serve(...parameters: Parameters<typeof serveImports>) {
  const backend = serveImports(...parameters);
  server.use(...backend.handlers);
  return backend;
}

const sources = async () =>
  within(await screen.findByRole('list', { name: 'Sources' })).getAllByRole(
    'listitem',
  );

describe('the sources of an estate', () => {
  it('says of each source what it brought, when, and what is wrong', async () => {
    serve([], {
      sources: [
        estateSource({ title: 'Frankfurt', items: 805 }),
        estateSource({
          id: 'vcenter:prod',
          kind: 'inventory',
          title: 'vCenter prod',
          live: true,
          items: 1,
          error: 'The password was refused.',
          failedAt: '2026-11-03T08:00:00Z',
        }),
        estateSource({
          id: 'vcenter:new',
          kind: 'inventory',
          title: 'vCenter new',
          live: true,
          items: 0,
          importId: undefined,
          importedAt: undefined,
        }),
      ],
    });
    renderMigration('/migration/imports');
    const [upload, live, never] = await sources();
    expect(upload).toHaveTextContent(
      /FrankfurtUploadIn orderInventory from RVTools · 805 VMs/,
    );
    expect(
      within(upload).getByRole('link', { name: /^last good import/ }),
    ).toHaveAttribute('href', '/migration/imports?import=i1');
    expect(
      within(upload).queryByRole('button', { name: /Refresh/ }),
    ).toBeNull();
    expect(live).toHaveTextContent(/LiveFails since 3 Nov 2026/);
    expect(live).toHaveTextContent(
      'The password was refused. What it brought before is still in the estate.',
    );
    expect(never).toHaveTextContent('Never read');
  });

  it('has a live source read now, and shows how far it is', async () => {
    const user = userEvent.setup();
    const backend = serve([], {
      sources: [
        estateSource({
          id: 'vcenter:prod',
          kind: 'inventory',
          title: 'vCenter prod',
          live: true,
        }),
      ],
      next: [
        estateImport({
          id: 'i9',
          kind: 'inventory',
          fileName: 'vCenter prod',
          status: 'running',
          report: undefined,
        }),
      ],
    });
    renderMigration('/migration/imports');
    await user.click(
      await screen.findByRole('button', { name: 'Refresh vCenter prod now' }),
    );
    expect(await screen.findByRole('progressbar')).toBeInTheDocument();
    expect(backend.received).toEqual(['refresh vcenter:prod']);
  });

  it('asks before it takes out what a source brought', async () => {
    const user = userEvent.setup();
    const backend = serve([], {
      sources: [estateSource({ title: 'Frankfurt' })],
    });
    renderMigration('/migration/imports');
    await user.click(
      await screen.findByRole('button', { name: 'Remove Frankfurt' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Keep it' }));
    expect(backend.received).toEqual([]);
    await user.click(
      await screen.findByRole('button', { name: 'Remove Frankfurt' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Remove it' }));
    expect(await screen.findByText(/^No source yet/)).toBeInTheDocument();
    expect(backend.received).toEqual(['remove rvtools']);
  });

  it('says when a source could not be removed', async () => {
    const user = userEvent.setup();
    serve([], { sources: [estateSource({ title: 'Frankfurt' })] });
    server.use(
      http.delete(`${migrationUrl}/v1/estates/e1/sources/rvtools`, () =>
        errorResponse(409, 'ConflictError', 'An import is under way'),
      ),
    );
    renderMigration('/migration/imports');
    await user.click(
      await screen.findByRole('button', { name: 'Remove Frankfurt' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Remove it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This could not be doneAn import is under way. Nothing was changed.',
    );
  });
});
