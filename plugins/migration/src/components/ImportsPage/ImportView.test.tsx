import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { estateImport, migrationUrl } from '../../__testUtils__/content';
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

const url = `${migrationUrl}/v1/estates`;
const report = (name = 'harbour.xlsx') =>
  screen.findByRole('region', { name: `Import of ${name}` });

describe('one import', () => {
  it.each([
    {
      status: 'interrupted' as const,
      says: 'Interrupted; nothing was changed',
      press: 'Run it again',
      verb: 'retry',
    },
    {
      status: 'failed' as const,
      says: 'The import failed; nothing was changed',
      press: 'Run it again',
      verb: 'retry',
    },
    {
      status: 'held' as const,
      says: 'The import is held: it would take much away',
      press: 'Apply it',
      verb: 'confirm',
    },
    {
      status: 'held' as const,
      says: 'The import is held: it would take much away',
      press: 'Discard it',
      verb: 'discard',
    },
  ])('offers to $verb one that is $status', async each => {
    const user = userEvent.setup();
    const backend = serve(
      [
        estateImport({
          status: each.status,
          retryable: each.verb === 'retry',
          error: 'The reason.',
        }),
      ],
      { next: [estateImport()] },
    );
    renderMigration('/migration/imports?import=i1');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(`${each.says}The reason.`);
    await user.click(within(alert).getByRole('button', { name: each.press }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(backend.received).toEqual([`${each.verb} i1`]);
    expect(await report()).toHaveTextContent('Done');
  });

  it.each(['interrupted', 'failed'] as const)(
    'does not offer to run one again that is %s and whose file is not kept',
    async status => {
      serve([estateImport({ status, error: 'The file is not a workbook.' })]);
      renderMigration('/migration/imports?import=i1');
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent('The file is not a workbook.');
      expect(within(alert).queryByRole('button')).toBeNull();
    },
  );

  it('keeps looking while the backend is away', async () => {
    const running = estateImport({
      status: 'running',
      progress: { done: 40, total: 100 },
      report: undefined,
    });
    const backend = serve([running]);
    renderMigration('/migration/imports?import=i1');
    await screen.findByRole('progressbar');
    server.use(
      http.get(`${url}/e1/imports/i1`, () => HttpResponse.error(), {
        once: true,
      }),
    );
    expect(
      await screen.findByText(/The connection is lost/),
    ).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toBeInTheDocument();
    backend.change(
      estateImport({ status: 'interrupted', error: 'The backend stopped.' }),
    );
    expect(
      await screen.findByText('Interrupted; nothing was changed'),
    ).toBeVisible();
    expect(screen.queryByText(/The connection is lost/)).toBeNull();
  });
});
