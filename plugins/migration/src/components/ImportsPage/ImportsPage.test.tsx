import { File as NodeFile } from 'node:buffer';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  configure,
  createEvent,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
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

const url = `${migrationUrl}/v1/estates`;
const address = () => screen.getByTestId('address').textContent;
const report = (name = 'harbour.xlsx') =>
  screen.findByRole('region', { name: `Import of ${name}` });
// What jsdom calls a file is none for the request that uploads it.
const file = (name: string, text = 'x') =>
  new NodeFile([text], name) as unknown as File;
const workbook = file('harbour.xlsx');
const zone = () => screen.findByRole('group', { name: 'Drop files here' });

async function drop(...files: File[]) {
  const target = await zone();
  fireEvent(
    target,
    Object.assign(createEvent.drop(target), { dataTransfer: { files } }),
  );
}

describe('ImportsPage', () => {
  it('takes a dropped workbook, shows how far it is, and then the report', async () => {
    const user = userEvent.setup();
    const running = estateImport({
      id: 'i2',
      status: 'running',
      progress: { done: 40, total: 100 },
      report: undefined,
    });
    const backend = serve([], { next: [running] });
    renderMigration('/migration/imports');
    await drop(workbook);
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: /What it holds/ }),
      ).toHaveTextContent('Inventory from RVTools'),
    );
    expect(
      screen.getByRole('button', { name: /Where it belongs/ }),
    ).toHaveTextContent('Replaces what “RVTools” brought');
    await user.click(screen.getByRole('button', { name: 'Import' }));

    const bar = await screen.findByRole('progressbar', {
      name: 'Progress of the import',
    });
    expect(bar).toHaveAttribute('aria-valuenow', '40');
    expect(backend.received).toEqual(['rvtools harbour.xlsx rvtools']);
    expect(address()).toBe('/migration/imports?import=i2');

    backend.change(estateImport({ id: 'i2' }));
    expect(
      within(await report()).queryByText('Every row was taken as it is.'),
    ).toBeNull();
    expect(
      await screen.findByRole('img', {
        name: 'Rows of the file: Accepted 12 (80%), Excluded 2 (13%), Rejected 1 (7%)',
      }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).toBeNull();
    const history = await screen.findByRole('region', {
      name: 'Imports so far',
    });
    await waitFor(() => expect(history).toHaveTextContent('Done'));
  });

  it('takes what is one export, and says why it takes no more', async () => {
    serve([]);
    renderMigration('/migration/imports');
    await drop(workbook, file('b.xlsx'), file('c.csv'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'These 3 files are not one export.',
    );
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  it('takes the CSV tabs of an export together', async () => {
    const user = userEvent.setup();
    const backend = serve([], { sources: [], next: [estateImport()] });
    renderMigration('/migration/imports');
    await drop(
      file('RVTools_tabvInfo.csv'),
      ...Array.from({ length: 8 }, (_, i) => file(`RVTools_tabv${i}.csv`)),
    );
    expect(
      await screen.findByRole('list', { name: 'What is imported' }),
    ).toHaveTextContent(/RVTools_tabvInfo.csv.*and 3 more, 1 KiB together/);
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: /Where it belongs/ }),
      ).toHaveTextContent('The first source of this kind'),
    );
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(backend.received).toHaveLength(1));
    expect(backend.received[0]).toMatch(
      /^rvtools RVTools_tabvInfo.csv,(RVTools_tabv\d.csv,?){8}$/,
    );
  });

  it('knows by the header what a list holds, and adds it as a source of its own', async () => {
    const user = userEvent.setup();
    const backend = serve([], {
      sources: [
        estateSource(),
        estateSource({ id: 'konveyor', kind: 'konveyor', title: 'Hub' }),
      ],
      next: [estateImport({ kind: 'konveyor' })],
    });
    renderMigration('/migration/imports');
    await drop(file('apps.csv', 'Record Type 1,Application Name'));
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: /What it holds/ }),
      ).toHaveTextContent('Applications from Konveyor'),
    );
    const place = screen.getByRole('button', { name: /Where it belongs/ });
    expect(place).toHaveTextContent('Replaces what “Hub” brought');
    await user.click(place);
    await user.click(
      await screen.findByRole('option', { name: 'A new source …' }),
    );
    await user.click(screen.getByRole('button', { name: 'Import' }));
    expect(
      await screen.findByText(
        'A new source needs a name of letters or digits.',
      ),
    ).toBeInTheDocument();
    expect(backend.received).toEqual([]);
    await user.type(
      screen.getByRole('textbox', { name: 'Name of the new source' }),
      'Frankfurt{Enter}',
    );
    await waitFor(() =>
      expect(backend.received).toEqual([
        'konveyor apps.csv konveyor:frankfurt',
      ]),
    );
  });

  it('asks what a file holds when neither header nor name tells', async () => {
    const user = userEvent.setup();
    const backend = serve([], {
      next: [estateImport({ id: 'i2', kind: 'dependencies' })],
    });
    renderMigration('/migration/imports');
    await drop(file('flows.txt'));
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Say first what it holds.',
    );
    expect(backend.received).toEqual([]);

    await user.click(screen.getByRole('button', { name: /What it holds/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Dependencies' }),
    );
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(() =>
      expect(backend.received).toEqual(['dependencies flows.txt']),
    );
  });

  it('checks without changing anything, and then imports the same file', async () => {
    const user = userEvent.setup();
    const changes = { added: 3, changed: 4, unchanged: 5, removed: 6 };
    const checked = estateImport({
      id: 'i2',
      dryRun: true,
      report: { ...estateImport().report!, changes },
    });
    const backend = serve([], {
      next: [checked, { ...checked, id: 'i3', dryRun: false }],
    });
    renderMigration('/migration/imports');
    await drop(workbook);
    await user.click(
      await screen.findByRole('switch', { name: 'Check only, change nothing' }),
    );
    await user.click(screen.getByRole('button', { name: 'Check' }));
    expect(
      await screen.findByText('Checked only. Nothing was changed.'),
    ).toBeInTheDocument();
    expect(screen.getByText('What it would change')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Import it now' }));
    expect(
      await screen.findByRole('link', { name: 'See the estate' }),
    ).toHaveAttribute('href', '/migration/estate?estate=e1');
    expect(address()).toBe('/migration/imports?import=i3');
    expect(backend.received).toEqual([
      'rvtools harbour.xlsx rvtools ?dryRun=true',
      'rvtools harbour.xlsx rvtools',
    ]);
  });

  it('shows what the backend refuses, and keeps the file', async () => {
    const user = userEvent.setup();
    serve([]);
    server.use(
      http.post(`${url}/e1/imports`, () =>
        errorResponse(400, 'InputError', 'The file is larger than 200 MiB'),
      ),
    );
    renderMigration('/migration/imports');
    await drop(workbook);
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'The file was not takenThe file is larger than 200 MiB. Nothing was changed.',
    );
    expect(screen.getByText('harbour.xlsx')).toBeInTheDocument();
  });

  it('lists what came in before, each linked to its report', async () => {
    const user = userEvent.setup();
    serve([
      estateImport({ id: 'i2', fileName: 'flows.csv', kind: 'dependencies' }),
      estateImport({ createdBy: 'plugin:migration' }),
    ]);
    renderMigration('/migration/imports');
    const table = await screen.findByRole('table', { name: 'Imports so far' });
    const [, ...rows] = within(table).getAllByRole('row');
    expect(rows[0]).toHaveTextContent(
      /^flows.csvDependencies · .*Done12 of 15/,
    );
    expect(within(rows[0]).getByRole('link', { name: 'pat' })).toHaveAttribute(
      'href',
      '/catalog/default/user/pat',
    );
    expect(rows[1]).toHaveTextContent('the portal');
    await user.click(
      within(rows[1]).getByRole('link', { name: 'harbour.xlsx' }),
    );
    expect(address()).toBe('/migration/imports?import=i1');
    await user.click(
      within(await report()).getByRole('link', { name: 'Import more' }),
    );
    expect(await zone()).toBeInTheDocument();
  });

  it('says when an import is not there', async () => {
    serve([]);
    renderMigration('/migration/imports?import=gone');
    expect(
      await screen.findByText('This import is not in the estate.'),
    ).toBeInTheDocument();
  });
});
