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
  estateSource,
  migrationUrl,
  page,
  virtualMachine,
} from '../../__testUtils__/content';
import { renderMigration } from '../../__testUtils__/renderMigration';
import {
  layOut,
  manyMachines,
  serveEstate,
} from '../../__testUtils__/serveEstate';

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
const table = () => screen.findByRole('table', { name: 'Virtual machines' });
const vmLink = (name: string) => screen.findByRole('link', { name });

beforeEach(() => {
  asked = [];
  layOut();
});
afterEach(() => jest.restoreAllMocks());

describe('the list of machines', () => {
  it('keeps only the rows in sight in the document, and reads ahead of them', async () => {
    serve(manyMachines(1000));
    renderMigration('/migration/estate');
    await vmLink('vm-0000');
    const grid = await table();
    expect(grid).toHaveAttribute('aria-rowcount', '1001');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(40);
    expect(screen.getByText('1,000 virtual machines')).toBeInTheDocument();
    // The second page is there before anybody scrolls to it.
    await waitFor(() =>
      expect(asked.map(query => query.get('limit'))).toEqual(['200', '200']),
    );

    const scroller = grid.parentElement!;
    scroller.scrollTop = 350 * 40;
    fireEvent.scroll(scroller);
    const row = (await vmLink('vm-0350')).closest('tr');
    expect(row).toHaveAttribute('aria-rowindex', '352');
    expect(screen.queryByRole('link', { name: 'vm-0000' })).toBeNull();

    scroller.scrollTop = 0;
    fireEvent.scroll(scroller);
    expect(await vmLink('vm-0000')).toBeInTheDocument();
  });

  it('goes a long way in large steps, with the shape of the rows meanwhile', async () => {
    serve(manyMachines(5000));
    renderMigration('/migration/estate');
    await vmLink('vm-0000');
    const scroller = (await table()).parentElement!;
    scroller.scrollTop = 4900 * 40;
    fireEvent.scroll(scroller);
    expect(await screen.findAllByTestId('row-skeleton')).not.toHaveLength(0);
    expect(await vmLink('vm-4900')).toBeInTheDocument();
    const limits = asked.map(query => query.get('limit'));
    expect(limits.slice(2, 6)).toEqual(['1000', '1000', '1000', '1000']);
    expect(limits).toHaveLength(7);
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

  it('remembers which columns somebody chose, and goes back to the usual ones', async () => {
    const user = userEvent.setup();
    serve([
      virtualMachine('web', {
        datacenter: 'DC-1',
        raised: ['a', 'b'],
        idle: true,
      }),
    ]);
    renderMigration('/migration/estate');
    await vmLink('web');
    expect(
      screen.queryByRole('columnheader', { name: 'Datacenter' }),
    ).toBeNull();
    expect(
      screen.getByRole('columnheader', { name: 'Concerns' }),
    ).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('option', { name: 'Datacenter' }));
    await user.click(screen.getByRole('option', { name: 'Memory' }));
    await user.keyboard('{Escape}');
    expect(
      await screen.findByRole('columnheader', { name: 'Datacenter' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('columnheader', { name: 'Memory' })).toBeNull();
    expect((await vmLink('web')).closest('tr')).toHaveTextContent('DC-1');

    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(
      await screen.findByRole('option', { name: 'The usual columns' }),
    );
    await user.keyboard('{Escape}');
    expect(
      await screen.findByRole('columnheader', { name: 'Memory' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('columnheader', { name: 'Datacenter' }),
    ).toBeNull();
  });

  it('walks by keys, and has a help that says which', async () => {
    const user = userEvent.setup();
    serve(manyMachines(3));
    renderMigration('/migration/estate');
    await vmLink('vm-0000');
    await user.keyboard('j');
    expect(address()).toBe('/migration/estate?vm=vm%3Avm-0000');
    await user.keyboard('jj');
    expect(address()).toBe('/migration/estate?vm=vm%3Avm-0002');
    await user.keyboard('k');
    expect(address()).toBe('/migration/estate?vm=vm%3Avm-0001');
    await user.keyboard('/');
    expect(
      screen.getByRole('searchbox', { name: 'Filter the virtual machines' }),
    ).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Keys' }));
    const help = await screen.findByRole('dialog');
    expect(help).toHaveTextContent('Next machine, beside the list');
  });

  it('asks which source knows them where there are several', async () => {
    const user = userEvent.setup();
    serve([virtualMachine('web')]);
    server.use(
      http.get(`${migrationUrl}/v1/estates/e1/sources`, () =>
        HttpResponse.json(
          page([
            estateSource(),
            estateSource({
              id: 'vcenter:prod',
              kind: 'inventory',
              title: 'vCenter prod',
            }),
          ]),
        ),
      ),
    );
    renderMigration('/migration/estate');
    await user.click(
      await screen.findByRole('button', { name: /Known by which source/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: 'vCenter prod' }),
    );
    expect(address()).toBe('/migration/estate?source=vcenter%3Aprod');
    expect(
      await screen.findByRole('row', { name: 'Known by vCenter prod' }),
    ).toBeInTheDocument();
  });
});
