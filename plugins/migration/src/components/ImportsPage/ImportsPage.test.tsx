import { File as NodeFile } from 'node:buffer';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import {
  configure,
  createEvent,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  estate,
  estateImport,
  migrationUrl,
  page,
} from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';
import { download } from '../../lib/download';

jest.mock('../../lib/download', () => ({
  ...jest.requireActual('../../lib/download'),
  download: jest.fn(),
}));

configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

const url = `${migrationUrl}/v1/estates`;
/** Uploads and decisions, as the backend got them. */
let received: string[];

/** An estate with these imports, the newest first; an upload becomes the next of `next`. */
function serve(imports: EstateImport[], next: EstateImport[] = []) {
  const all = [...imports];
  const find = (id: unknown) => all.find(each => each.id === id);
  server.use(
    http.get(url, () => HttpResponse.json(page([estate()]))),
    http.get(`${url}/e1/imports`, () => HttpResponse.json(page(all))),
    http.get(`${url}/e1/imports/:id`, ({ params }) => {
      const entry = find(params.id);
      return entry
        ? HttpResponse.json(entry)
        : errorResponse(404, 'NotFoundError', 'No import with this id');
    }),
    http.post(`${url}/e1/imports`, async ({ request }) => {
      const body = await request.text();
      const kind = /name="kind"\s+(\w+)/.exec(body)?.[1];
      const file = /filename="([^"]+)"/.exec(body)?.[1];
      const { search } = new URL(request.url);
      received.push(`${kind} ${file} ${search}`);
      const entry = next.shift()!;
      all.unshift(entry);
      return HttpResponse.json({ id: entry.id }, { status: 202 });
    }),
    http.post(`${url}/e1/imports/:id/:verb`, ({ params }) => {
      received.push(`${params.verb} ${params.id}`);
      const entry = find(params.id)!;
      const index = all.indexOf(entry);
      all[index] = next.shift()!;
      return HttpResponse.json(all[index], { status: 202 });
    }),
  );
  return {
    change: (entry: EstateImport) => {
      all[all.findIndex(({ id }) => id === entry.id)] = entry;
    },
  };
}

const zone = () => screen.findByRole('group', { name: 'Drop a file here' });
const address = () => screen.getByTestId('address').textContent;
// What jsdom calls a file is none for the request that uploads it.
const file = (name: string) => new NodeFile(['x'], name) as unknown as File;
const workbook = file('harbour.xlsx');
const report = (name = 'harbour.xlsx') =>
  screen.findByRole('region', { name: `Import of ${name}` });

async function drop(...files: File[]) {
  const target = await zone();
  fireEvent(
    target,
    Object.assign(createEvent.drop(target), { dataTransfer: { files } }),
  );
}

const details = [
  {
    outcome: 'excluded' as const,
    sheet: 'vInfo',
    row: 14,
    rule: 'empty-row',
    message: 'The row is empty',
    count: 2,
  },
  {
    outcome: 'rejected' as const,
    sheet: 'vInfo',
    row: 7,
    column: 'VM',
    rule: 'duplicate-row',
    message: '=1+1 is already in row 3',
    count: 1,
  },
];
const withFindings = estateImport({
  report: {
    rowsRead: 15,
    accepted: 12,
    excluded: 2,
    rejected: 1,
    details,
    changes: { added: 3, changed: 4, unchanged: 5, removed: 6 },
  },
});

beforeEach(() => {
  received = [];
  jest.mocked(download).mockClear();
});

describe('ImportsPage', () => {
  it('takes a dropped workbook, shows how far it is, and then the report', async () => {
    const user = userEvent.setup();
    const running = estateImport({
      id: 'i2',
      status: 'running',
      progress: { done: 40, total: 100 },
      report: undefined,
    });
    const backend = serve([], [running]);
    renderMigration('/migration/imports');
    await drop(workbook);
    expect(
      await screen.findByRole('button', { name: /What the file holds/ }),
    ).toHaveTextContent('Inventory from RVTools');
    await user.click(screen.getByRole('button', { name: 'Import' }));

    const bar = await screen.findByRole('progressbar', {
      name: 'Progress of the import',
    });
    expect(bar).toHaveAttribute('aria-valuenow', '40');
    expect(received).toEqual(['rvtools harbour.xlsx ']);
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

  it('takes one file at a time and says so', async () => {
    serve([]);
    renderMigration('/migration/imports');
    await drop(workbook, file('b.xlsx'), file('c.csv'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Only one file at a time: 3 were dropped.',
    );
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  it('asks what a file holds when its name does not tell', async () => {
    const user = userEvent.setup();
    serve([], [estateImport({ id: 'i2', kind: 'dependencies' })]);
    renderMigration('/migration/imports');
    await drop(file('flows.txt'));
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Say first what the file holds.',
    );
    expect(received).toEqual([]);

    await user.click(
      screen.getByRole('button', { name: /What the file holds/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: 'Dependencies' }),
    );
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(received).toEqual(['dependencies flows.txt ']));
  });

  it('checks without changing anything, and then imports the same file', async () => {
    const user = userEvent.setup();
    serve(
      [],
      [
        { ...withFindings, id: 'i2', dryRun: true },
        { ...withFindings, id: 'i3' },
      ],
    );
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
    expect(received).toEqual([
      'rvtools harbour.xlsx ?dryRun=true',
      'rvtools harbour.xlsx ',
    ]);
  });

  it('names each finding, worst first, to be copied and saved without formulas', async () => {
    const user = userEvent.setup();
    const writeText = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue();
    serve([withFindings]);
    renderMigration('/migration/imports?import=i1');
    const table = await screen.findByRole('table', { name: 'Findings' });
    const [, ...rows] = within(table).getAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'RejectedvInfo7VM=1+1 is already in row 3duplicate-row1',
      'ExcludedvInfo14The row is emptyempty-row2',
    ]);
    expect(
      screen.getByRole('region', { name: 'Against what was there before' }),
    ).toHaveTextContent('Added3Changed4Unchanged5Removed6');

    await user.click(screen.getByRole('button', { name: 'Copy as CSV' }));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    const expected = expect.stringContaining(
      "rejected,vInfo,7,VM,duplicate-row,'=1+1 is already in row 3,1",
    );
    expect(writeText).toHaveBeenCalledWith(expected);

    await user.click(screen.getByRole('button', { name: 'Download CSV' }));
    const [name, contents] = jest.mocked(download).mock.calls[0];
    expect(name).toBe('harbour-findings.csv');
    expect(await contents.text()).toEqual(expected);
  });

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
    serve(
      [
        estateImport({
          status: each.status,
          retryable: each.verb === 'retry',
          error: 'The reason.',
        }),
      ],
      [estateImport()],
    );
    renderMigration('/migration/imports?import=i1');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(`${each.says}The reason.`);
    await user.click(within(alert).getByRole('button', { name: each.press }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(received).toEqual([`${each.verb} i1`]);
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
    expect(rows[0]).toHaveTextContent(/^flows.csvDependenciesDone12 of 15/);
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
      within(await report()).getByRole('link', { name: 'Import another file' }),
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

  it('begins with the name of the first estate', async () => {
    const user = userEvent.setup();
    const estates: ReturnType<typeof estate>[] = [];
    serve([]);
    server.use(
      http.get(url, () => HttpResponse.json(page(estates))),
      http.post(url, async ({ request }) => {
        received.push(JSON.stringify(await request.json()));
        estates.push(estate());
        return HttpResponse.json(estates[0], { status: 201 });
      }),
    );
    renderMigration('/migration/imports');
    const create = await screen.findByRole('button', {
      name: 'Create the estate',
    });
    await user.click(create);
    expect(
      await screen.findByText('An estate needs a name.'),
    ).toBeInTheDocument();
    expect(received).toEqual([]);
    await user.type(
      screen.getByRole('textbox', { name: 'Name of the estate' }),
      ' Harbour {Enter}',
    );
    expect(await zone()).toBeInTheDocument();
    expect(received).toEqual(['{"name":"Harbour"}']);
  });
});
