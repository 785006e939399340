import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  columnSettings,
  estateImport,
  migrationUrl,
  page,
} from '../../__testUtils__/content';
import { renderMigration } from '../../__testUtils__/renderMigration';
import { serveImports } from '../../__testUtils__/serveImports';

configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

// In a file of its own, because decisions are remembered for as long as the module lives.
describe('ImportsPage, for somebody who may not import', () => {
  it('shows what came in, and offers nothing', async () => {
    const held = estateImport({ status: 'held', error: 'Much would go.' });
    server.use(...serveImports([held], { columns: columnSettings() }).handlers);
    renderMigration('/migration/imports', { mayChange: false });
    expect(
      await screen.findByText(/Your role may not start an import/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Choose files' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    expect(
      await screen.findByText(/^Your role may not change this/),
    ).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('link', { name: 'harbour.xlsx' }),
    );
    expect(await screen.findByText('Much would go.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Apply it' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Discard it' })).toBeNull();
  });

  it('makes no first estate', async () => {
    server.use(
      http.get(`${migrationUrl}/v1/estates`, () => HttpResponse.json(page([]))),
    );
    renderMigration('/migration/imports', { mayChange: false });
    expect(
      await screen.findByText(/your role may not import one/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
