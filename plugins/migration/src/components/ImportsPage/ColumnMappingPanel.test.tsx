import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { columnSettings, migrationUrl } from '../../__testUtils__/content';
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

const region = () => screen.findByRole('region', { name: 'What columns mean' });

describe('the meaning of columns', () => {
  it('shows what is recognised, with how much is in it', async () => {
    serve([], { columns: columnSettings() });
    renderMigration('/migration/imports');
    const panel = await region();
    expect(
      await within(panel).findByRole('button', { name: /Application/ }),
    ).toHaveTextContent('By its name: App');
    expect(panel).toHaveTextContent(
      'App: 11 machines have a value. Such as shop · billing · wiki',
    );
    expect(
      within(panel).getByRole('button', { name: /Owner/ }),
    ).toHaveTextContent('By its name: none found');
    expect(
      within(panel).getByRole('button', { name: 'Save the meaning' }),
    ).toBeDisabled();
  });

  it('says what the configuration chose', async () => {
    serve([], {
      columns: columnSettings({
        configured: { owner: ['Responsible'], environment: [] },
      }),
    });
    renderMigration('/migration/imports');
    const panel = await region();
    expect(
      await within(panel).findByRole('button', { name: /Owner/ }),
    ).toHaveTextContent('As configured: Responsible');
    expect(
      within(panel).getByRole('button', { name: /Environment/ }),
    ).toHaveTextContent('As configured: no column');
  });

  it('takes another column, or none, and says that applications were suggested anew', async () => {
    const user = userEvent.setup();
    const backend = serve([], { columns: columnSettings() });
    renderMigration('/migration/imports');
    const panel = await region();
    await user.click(
      await within(panel).findByRole('button', { name: /Owner/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: 'Responsible' }),
    );
    expect(panel).toHaveTextContent('Responsible: 7 machines have a value.');
    await user.click(
      within(panel).getByRole('button', { name: /Application/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'No column' }));
    await user.click(
      within(panel).getByRole('button', { name: 'Save the meaning' }),
    );
    expect(
      await within(panel).findByText(/Applications were suggested anew/),
    ).toBeInTheDocument();
    expect(backend.received).toEqual([
      'columns {"owner":["Responsible"],"application":[]}',
    ]);
  });

  it('keeps the choice when it could not be saved', async () => {
    const user = userEvent.setup();
    serve([], { columns: columnSettings() });
    server.use(
      http.put(`${migrationUrl}/v1/estates/e1/columns`, () =>
        errorResponse(503, 'Error', 'database is away'),
      ),
    );
    renderMigration('/migration/imports');
    const panel = await region();
    await user.click(
      await within(panel).findByRole('button', { name: /Owner/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: 'Responsible' }),
    );
    await user.click(
      within(panel).getByRole('button', { name: 'Save the meaning' }),
    );
    expect(await within(panel).findByRole('alert')).toHaveTextContent(
      'The meaning was not saveddatabase is away.',
    );
    expect(
      within(panel).getByRole('button', { name: /Owner/ }),
    ).toHaveTextContent('Responsible');
  });

  it('says when there is nothing to choose from', async () => {
    serve([]);
    renderMigration('/migration/imports');
    expect(
      await within(await region()).findByText(
        /^No source has custom attributes/,
      ),
    ).toBeInTheDocument();
  });
});
