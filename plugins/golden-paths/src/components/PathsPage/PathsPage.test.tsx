import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { FakeGoldenPaths } from '../../__testUtils__/fakeGoldenPaths';
import {
  errorResponse,
  goldenPathsHandlers,
  goldenPathsUrl,
} from '../../__testUtils__/handlers';
import { renderGoldenPaths } from '../../__testUtils__/renderGoldenPaths';
import { changes, paths } from '../../__testUtils__/scenario';

const now = () => new Date('2026-11-24T05:00:00Z');
const server = setupServer(
  ...goldenPathsHandlers(new FakeGoldenPaths({ paths, changes, now })),
);
registerMswTestHooks(server);

const cardOf = async (title: string) =>
  (await screen.findByRole('link', { name: title })).closest('article')!;

describe('PathsPage', () => {
  it('says what one gets, what it saves, who keeps it and how fresh it is', async () => {
    renderGoldenPaths('/golden-paths/paths');
    const card = await cardOf('Run a VM on KubeVirt');
    expect(card).toHaveTextContent(/Saves 4 h/);
    expect(card).toHaveTextContent('Version 1.0.0');
    expect(card).toHaveTextContent('production');
    expect(card).toHaveTextContent('Reviewed Feb 3, 2026');
    expect(
      within(within(card).getByRole('list', { name: 'You get' }))
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['VirtualMachine', 'DataVolume', 'Service']);
    expect(
      within(card).getByRole('link', { name: /platform-team/ }),
    ).toHaveAttribute('href', '/catalog/default/group/platform-team');
    expect(
      within(card).getByRole('link', { name: 'Run a VM on KubeVirt' }),
    ).toHaveAttribute('href', '/golden-paths/paths/run-vm-on-kubevirt');
    expect(await cardOf('Give a team its namespace')).toHaveTextContent(
      'No review on record',
    );
  });

  it('lists by what one used to do, with the concepts of it', async () => {
    renderGoldenPaths('/golden-paths/paths');
    await userEvent.click(
      await screen.findByRole('link', { name: /In vSphere I used to/ }),
    );
    expect(
      screen
        .getAllByRole('heading', { level: 3 })
        .map(heading => heading.textContent),
    ).toEqual([
      'Ask for a virtual service on the load balancer',
      'Create a resource pool and set permissions on it',
      'Deploy a virtual machine from a template',
    ]);
    expect(screen.getByRole('link', { name: 'resource pool' })).toHaveAttribute(
      'href',
      '/glossary/vsphere/resource-pool',
    );
    expect(screen.getByTestId('address')).toHaveTextContent('by=used-to');
  });

  it('searches both sides, keeps the words in the address and offers a way out', async () => {
    renderGoldenPaths('/golden-paths/paths');
    await userEvent.type(await screen.findByRole('searchbox'), 'resource pool');
    expect(await screen.findByText('1 path')).toBeInTheDocument();
    expect(screen.queryByText('Run a VM on KubeVirt')).not.toBeInTheDocument();
    await userEvent.type(screen.getByRole('searchbox'), ' zzz');
    expect(
      await screen.findByRole('heading', { name: 'No path fits' }),
    ).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent(
      'q=resource+pool+zzz',
    );
    await userEvent.click(
      screen.getByRole('link', { name: 'Show every path' }),
    );
    expect(await screen.findByText('3 paths')).toBeInTheDocument();
  });

  it('keeps to the domain of the address', async () => {
    renderGoldenPaths('/golden-paths/paths?domain=networking');
    expect(
      await screen.findByText('Publish a service under a host name'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Run a VM on KubeVirt')).not.toBeInTheDocument();
  });

  it('says what to do when there are none', async () => {
    server.use(
      http.get(`${goldenPathsUrl}/v1/paths`, () =>
        HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
      ),
    );
    renderGoldenPaths('/golden-paths/paths');
    expect(
      await screen.findByRole('heading', { name: 'No golden paths yet' }),
    ).toBeInTheDocument();
  });

  it('says what failed and tries again', async () => {
    server.use(
      http.get(
        `${goldenPathsUrl}/v1/paths`,
        () =>
          errorResponse(
            503,
            'ServiceUnavailableError',
            'The database is restarting',
          ),
        { once: true },
      ),
    );
    renderGoldenPaths('/golden-paths/paths');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is restarting',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Run a VM on KubeVirt')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
  });
});
