import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { VirtualMachineRow } from '@crosswalk/backstage-plugin-migration-common';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { migrationUrl, virtualMachine } from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';
import {
  layOut,
  manyMachines,
  serveEstate,
} from '../../__testUtils__/serveEstate';
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

const serve = (
  vms: VirtualMachineRow[],
  options: Parameters<typeof serveEstate>[1] = {},
) => server.use(...serveEstate(vms, { asked, ...options }));
const address = () => screen.getByTestId('address').textContent;
const vmLink = (name: string) => screen.findByRole('link', { name });

beforeEach(() => {
  asked = [];
  layOut();
});
afterEach(() => jest.restoreAllMocks());

describe('EstatePage', () => {
  it('shows the estate in figures', async () => {
    serve(manyMachines(12));
    renderMigration('/migration/estate');
    const figures = await screen.findByRole('region', {
      name: 'The estate in figures',
    });
    expect(figures).toHaveTextContent('Virtual machines12');
    expect(figures).toHaveTextContent('Set aside2');
    expect(figures).toHaveTextContent('Storage in use1.5 TiBof 4 TiB');
    expect(
      within(figures).getByRole('button', { name: /^Seem idle ?2/ }),
    ).toHaveAttribute('aria-pressed', 'false');
  });

  it('shows readiness as a picture that adds up, and filters by it', async () => {
    const user = userEvent.setup();
    serve([
      virtualMachine('web'),
      virtualMachine('legacy', { readiness: 'blocked' }),
    ]);
    renderMigration('/migration/estate');
    expect(
      await screen.findByRole('img', {
        name: 'Readiness: Ready 5 (50%), Ready, with warnings 3 (30%), Unknown 1 (10%), Blocked 1 (10%)',
      }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Blocked/ }));
    expect(address()).toBe('/migration/estate?readiness=blocked');
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: 'web' })).toBeNull(),
    );
    expect(
      screen.getByRole('row', { name: 'Readiness Blocked' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All rules and what they find' }),
    ).toHaveAttribute('href', '/migration/estate/readiness?estate=e1');
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
      '/migration/estate?q=x&cluster=C1&powerState=poweredOff&disposition=retire&applicationId=a1&concern=vmware.disk.rdm.detected&idle=true&source=rvtools&sort=-cpus',
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
      concern: 'vmware.disk.rdm.detected',
      idle: 'true',
      source: 'rvtools',
      sort: '-cpus',
      limit: '200',
    });
    const chips = screen.getByRole('grid', { name: 'Filters' });
    expect(chips).toHaveTextContent('Seems idle');
    expect(chips).toHaveTextContent('Known by RVTools');
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

  it('exports what passes the filters as the backend gives it', async () => {
    const user = userEvent.setup();
    const exported: string[] = [];
    serve([virtualMachine('web')]);
    server.use(
      http.get(
        `${migrationUrl}/v1/estates/e1/virtual-machines-export`,
        ({ request }) => {
          exported.push(new URL(request.url).search);
          return new HttpResponse('name\r\nweb\r\n');
        },
      ),
    );
    renderMigration('/migration/estate?readiness=ready&sort=-cpus');
    await vmLink('web');
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(download).toHaveBeenCalled());
    const [fileName, contents] = jest.mocked(download).mock.calls[0];
    expect(fileName).toBe('harbour-virtual-machines.csv');
    expect(contents.size).toBe(11);
    expect(exported).toEqual(['?readiness=ready&sort=-cpus&format=csv']);
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

  it('says in the title of the window where one is', async () => {
    serve([virtualMachine('web')]);
    const { unmount } = renderMigration('/migration/estate');
    await vmLink('web');
    expect(document.title).toMatch(/^Estate · Harbour/);
    unmount();
    expect(document.title).not.toContain('Harbour');
  });
});
