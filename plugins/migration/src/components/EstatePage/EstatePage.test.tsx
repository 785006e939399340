import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { VirtualMachineRow } from '@crosswalk/backstage-plugin-migration-common';
import {
  configure,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  application,
  estate,
  migrationUrl,
  page,
  summary,
  virtualMachine,
} from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';
import { download } from '../../lib/download';

jest.mock('../../lib/download', () => ({
  ...jest.requireActual('../../lib/download'),
  download: jest.fn(),
}));

// Roles are looked up in a table with many cells.
configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

/** Every question for VMs, as the backend got it. */
let asked: URLSearchParams[];

/** An estate of these VMs, as pages of the size that was asked for. */
function serve(
  vms: VirtualMachineRow[],
  figures: Parameters<typeof summary>[0] = {},
) {
  const url = `${migrationUrl}/v1/estates`;
  server.use(
    http.get(url, () => HttpResponse.json(page([estate()]))),
    http.get(`${url}/e1/summary`, () =>
      HttpResponse.json(summary({ virtualMachines: vms.length, ...figures })),
    ),
    http.get(`${url}/e1/virtual-machines`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const fitting = vms.filter(
        vm =>
          vm.name.includes(query.get('filter') ?? '') &&
          (query.get('osFamily') ?? vm.osFamily) === vm.osFamily,
      );
      const start = Number(query.get('cursor') ?? 0);
      const end = start + Number(query.get('limit'));
      return HttpResponse.json({
        ...page(
          fitting.slice(start, end),
          end < fitting.length ? String(end) : undefined,
        ),
        totalItems: fitting.length,
      });
    }),
    http.get(`${url}/e1/virtual-machines/:key`, ({ params }) => {
      const vm = vms.find(({ key }) => key === params.key);
      return vm
        ? HttpResponse.json(vm)
        : errorResponse(404, 'NotFoundError', 'No such VM');
    }),
  );
}

const address = () => screen.getByTestId('address').textContent;
const table = () => screen.findByRole('table', { name: 'Virtual machines' });
const vmLink = (name: string) => screen.findByRole('link', { name });
const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    virtualMachine(`vm-${String(i).padStart(4, '0')}`),
  );

beforeEach(() => {
  asked = [];
  // A screen of ten rows; jsdom lays nothing out.
  for (const [name, value] of [
    ['clientHeight', 400],
    ['clientWidth', 1000],
    ['scrollHeight', 1_000_000],
  ] as const) {
    jest.spyOn(Element.prototype, name, 'get').mockReturnValue(value);
  }
});
afterEach(() => jest.restoreAllMocks());

describe('EstatePage', () => {
  it('shows the estate in figures', async () => {
    serve(many(12));
    renderMigration('/migration/estate');
    const figures = await screen.findByRole('region', {
      name: 'The estate in figures',
    });
    expect(figures).toHaveTextContent('Virtual machines12');
    expect(figures).toHaveTextContent('Set aside2');
    expect(figures).toHaveTextContent('Storage in use1.5 TiBof 4 TiB');
  });

  it('keeps only the rows in sight in the document, and reads on as one scrolls', async () => {
    serve(many(1000));
    renderMigration('/migration/estate');
    await vmLink('vm-0000');
    const grid = await table();
    expect(grid).toHaveAttribute('aria-rowcount', '1001');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(40);
    expect(asked).toHaveLength(1);
    expect(asked[0].get('limit')).toBe('200');
    expect(screen.getByText('1,000 virtual machines')).toBeInTheDocument();

    const scroller = grid.parentElement!;
    scroller.scrollTop = 450 * 40;
    fireEvent.scroll(scroller);
    const row = (await vmLink('vm-0450')).closest('tr');
    expect(row).toHaveAttribute('aria-rowindex', '452');
    expect(asked.map(query => query.get('cursor'))).toEqual([
      null,
      '200',
      '400',
    ]);
    expect(screen.queryByRole('link', { name: 'vm-0000' })).toBeNull();
  });

  it('filters by a part of a picture, and back by its chip', async () => {
    const user = userEvent.setup();
    serve([
      virtualMachine('web'),
      virtualMachine('desk', { osFamily: 'windows' }),
    ]);
    renderMigration('/migration/estate');
    const windows = await screen.findByRole('button', { name: /^Windows/ });
    expect(windows).toHaveAttribute('aria-pressed', 'false');
    windows.focus();
    await user.keyboard('{Enter}');

    expect(windows).toHaveAttribute('aria-pressed', 'true');
    expect(address()).toBe('/migration/estate?osFamily=windows');
    expect(await screen.findByText('1 of 2 virtual machines')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'web' })).toBeNull();

    const chip = screen.getByRole('row', { name: 'Windows' });
    await user.click(within(chip).getByRole('button'));
    expect(await vmLink('web')).toBeInTheDocument();
    expect(windows).toHaveAttribute('aria-pressed', 'false');
    expect(address()).toBe('/migration/estate');
  });

  it('takes its filters from the address, and clears them all at once', async () => {
    const user = userEvent.setup();
    serve([virtualMachine('web')]);
    renderMigration(
      '/migration/estate?q=x&cluster=C1&powerState=poweredOff&disposition=retire&applicationId=a1&sort=-cpus',
    );
    expect(
      await screen.findByText('No virtual machine fits'),
    ).toBeInTheDocument();
    expect(Object.fromEntries(asked[0])).toEqual({
      filter: 'x',
      cluster: 'C1',
      powerState: 'poweredOff',
      disposition: 'retire',
      applicationId: 'a1',
      sort: '-cpus',
      limit: '200',
    });
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(await vmLink('web')).toBeInTheDocument();
    expect(address()).toBe('/migration/estate?sort=-cpus');
  });

  it('asks for words once somebody stops typing', async () => {
    const user = userEvent.setup();
    serve([virtualMachine('web'), virtualMachine('billing')]);
    renderMigration('/migration/estate');
    await vmLink('web');
    await user.type(
      screen.getByRole('searchbox', { name: 'Filter the virtual machines' }),
      'bill',
    );
    await waitFor(() => expect(address()).toBe('/migration/estate?q=bill'));
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: 'web' })).toBeNull(),
    );
    expect(asked.map(query => query.get('filter'))).toEqual([null, 'bill']);
  });

  it('sorts by a column, up and then down', async () => {
    const user = userEvent.setup();
    serve([virtualMachine('web')]);
    renderMigration('/migration/estate');
    await vmLink('web');
    const header = screen.getByRole('columnheader', { name: 'Memory' });
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    expect(header).toHaveAttribute('aria-sort', 'none');
    await user.click(within(header).getByRole('button'));
    expect(header).toHaveAttribute('aria-sort', 'ascending');
    await user.click(within(header).getByRole('button'));
    expect(header).toHaveAttribute('aria-sort', 'descending');
    await waitFor(() =>
      expect(asked.map(query => query.get('sort'))).toEqual([
        'name',
        'memoryMiB',
        '-memoryMiB',
      ]),
    );
  });

  it('exports all VMs that fit, not only those in sight', async () => {
    const user = userEvent.setup();
    serve([...many(1100), virtualMachine('=evil', { osFamily: 'windows' })]);
    renderMigration('/migration/estate');
    await vmLink('vm-0000');
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(download).toHaveBeenCalled());
    const [fileName, contents] = jest.mocked(download).mock.calls[0];
    const text = await contents.text();
    expect(fileName).toBe('harbour-virtual-machines.csv');
    expect(text.split('\r\n')).toHaveLength(1 + 1101 + 1);
    expect(text).toContain("\r\n'=evil,");
  });

  it('opens a VM in the panel, with its form filled in, and closes it where one was', async () => {
    const user = userEvent.setup();
    serve([
      virtualMachine('billing-db', {
        applicationId: 'a-billing',
        applicationName: 'Billing',
        snapshots: [{ name: 'before patch', sizeMiB: 2048 }],
        attributes: { Owner: 'pat' },
      }),
    ]);
    server.use(
      http.get(`${migrationUrl}/v1/applications/a-billing`, () =>
        HttpResponse.json(
          application('billing', { owner: 'group:default/finance' }),
        ),
      ),
    );
    renderMigration('/migration/estate?sort=-cpus');
    await user.click(await vmLink('billing-db'));
    expect(address()).toBe('/migration/estate?sort=-cpus&vm=vm%3Abilling-db');
    const panel = await screen.findByRole('complementary', {
      name: 'billing-db',
    });

    const form = new URL(
      within(panel)
        .getByRole('link', { name: 'Run on KubeVirt' })
        .getAttribute('href')!,
      'http://portal',
    );
    expect(form.pathname).toBe('/create/templates/default/run-vm-on-kubevirt');
    expect(JSON.parse(form.searchParams.get('formData')!)).toMatchObject({
      name: 'billing-db',
      namespace: 'billing',
      owner: 'group:default/finance',
      cpus: 2,
      memoryMiB: 4096,
      disks: [{ name: 'hard-disk-1', sizeGiB: 60 }],
      sourceVm: 'billing-db',
    });
    expect(
      within(panel).getByRole('region', { name: 'What does not carry over' }),
    ).toHaveTextContent('before patch');
    expect(
      within(panel).getByRole('region', { name: 'To check' }),
    ).toHaveTextContent('StorageClass');
    expect(
      within(panel).getByRole('link', { name: 'Billing' }),
    ).toHaveAttribute(
      'href',
      '/migration/applications?estate=e1&application=a-billing',
    );
    expect(
      within(panel).getByRole('region', { name: 'Snapshots' }),
    ).toHaveTextContent('before patch2 GiB');

    await user.keyboard('{Escape}');
    expect(address()).toBe('/migration/estate?sort=-cpus');
    expect(await vmLink('billing-db')).toHaveFocus();
  });

  it('offers no form for what is set aside', async () => {
    serve([virtualMachine('golden', { template: true })]);
    renderMigration('/migration/estate?vm=vm:golden');
    const panel = await screen.findByRole('complementary', { name: 'golden' });
    expect(panel).toHaveTextContent('Template. It is counted, but set aside');
    expect(within(panel).queryByText('Run on KubeVirt')).toBeNull();
    expect(within(panel).queryByText('To check')).toBeNull();
    const row = (await vmLink('golden')).closest('tr')!;
    expect(row).toHaveTextContent('Set aside');
  });

  it('offers no form in a portal that has none, and still says what gets lost', async () => {
    serve([virtualMachine('web')]);
    renderMigration('/migration/estate?vm=vm:web', { scaffolder: false });
    const panel = await screen.findByRole('complementary', { name: 'web' });
    expect(within(panel).queryByText('Run on KubeVirt')).toBeNull();
    expect(within(panel).getByText('To check')).toBeInTheDocument();
  });

  it('says when a VM is no longer there', async () => {
    serve([virtualMachine('web')]);
    renderMigration('/migration/estate?vm=vm:gone');
    expect(
      await screen.findByText(/This virtual machine is not in the estate/),
    ).toBeInTheDocument();
  });

  it('leads to the import when there is nothing yet', async () => {
    serve([]);
    renderMigration('/migration/estate');
    expect(
      await screen.findByRole('link', { name: 'Import a workbook' }),
    ).toHaveAttribute('href', '/migration/imports?estate=e1');
  });

  it('says what went wrong, and tries again', async () => {
    const user = userEvent.setup();
    serve([virtualMachine('web')]);
    server.use(
      http.get(
        `${migrationUrl}/v1/estates/e1/virtual-machines`,
        () => errorResponse(503, 'Error', 'database is away'),
        { once: true },
      ),
    );
    renderMigration('/migration/estate');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('database is away.');
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await vmLink('web')).toBeInTheDocument();
  });
});
