import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../../__testUtils__/handlers';
import { renderGlossary } from '../../__testUtils__/renderGlossary';

jest.setTimeout(20_000);

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const table = () =>
  screen.findByRole('table', { name: 'The concepts, side by side' });
const columns = () =>
  screen
    .queryAllByRole('columnheader')
    .map(header => within(header).queryByRole('link')?.textContent ?? '');
const address = () => screen.getByTestId('address').textContent;

describe('ComparePage', () => {
  it('puts concepts side by side, and what joins them under them', async () => {
    renderGlossary(
      '/glossary/compare?concepts=vsphere:drs&concepts=kubernetes:scheduler&concepts=kubernetes:descheduler',
    );
    await waitFor(() =>
      expect(columns()).toEqual(['DRS', 'Scheduler', 'Descheduler']),
    );
    const owners = screen.getByRole('row', { name: /Who owns this/ });
    expect(owners).toHaveTextContent('Managed: Provider, Application team');
    const between = screen.getByRole('region', { name: 'What joins them' });
    // One mapping joins all three; it is said once.
    expect(within(between).getAllByRole('figure')).toHaveLength(1);
    expect(between).toHaveTextContent('DRS becomes Scheduler and Descheduler');
    expect(between).toHaveTextContent('The scheduler decides once.');
  });

  it('warns of what is easily taken for the other', async () => {
    renderGlossary(
      '/glossary/compare?concepts=kubernetes:cluster&concepts=vsphere:cluster',
    );
    expect(
      await screen.findByRole('region', { name: 'Not to be confused with' }),
    ).toHaveTextContent(/has its own API and control plane/);
  });

  it('says when nothing joins them', async () => {
    renderGlossary(
      '/glossary/compare?concepts=vsphere:ha&concepts=kubernetes:calico',
    );
    expect(
      await screen.findByText(/No crossing is recorded between these/),
    ).toBeInTheDocument();
  });

  it('adds by looking up and removes, in the address', async () => {
    renderGlossary('/glossary/compare?concepts=vsphere:drs');
    await table();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Add a concept' }),
      'calico',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /^Calico/ }),
    );
    await waitFor(() => expect(columns()).toEqual(['DRS', 'Calico']));
    expect(address()).toBe(
      '/glossary/compare?concepts=vsphere%3Adrs&concepts=kubernetes%3Acalico',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Remove DRS' }));
    await waitFor(() => expect(columns()).toEqual(['Calico']));
    expect(address()).toBe('/glossary/compare?concepts=kubernetes%3Acalico');
  });

  it('offers the counterpart when there is only one', async () => {
    renderGlossary('/glossary/compare?concepts=vsphere:storage-policy');
    expect(
      await screen.findByRole('link', { name: 'StorageClass' }),
    ).toHaveAttribute(
      'href',
      '/glossary/compare?concepts=vsphere%3Astorage-policy&concepts=kubernetes%3Astorage-class',
    );
  });

  it('has something to begin with from each layer', async () => {
    renderGlossary('/glossary/compare');
    expect(
      await screen.findByRole('link', {
        name: 'DRS · Scheduler · Descheduler',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'NSX segment · Cilium · Calico' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('says when three are enough', async () => {
    renderGlossary(
      '/glossary/compare?concepts=vsphere:drs&concepts=vsphere:ha&concepts=vsphere:vmotion',
    );
    expect(
      await screen.findByText(/as many as can be read/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });

  it('shows the others when one is gone or cannot be loaded', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/concepts/vsphere/ha`, () =>
        errorResponse(503, 'ServiceUnavailableError', 'Database restarting'),
      ),
    );
    renderGlossary(
      '/glossary/compare?concepts=vsphere:gone&concepts=vsphere:ha&concepts=vsphere:drs',
    );
    expect(await table()).toHaveTextContent(
      'The glossary has no such concept.',
    );
    expect(await table()).toHaveTextContent('Database restarting');
    expect(await table()).toHaveTextContent(/Balances virtual machines/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove vsphere:gone' }),
    );
    await waitFor(() => expect(address()).not.toContain('gone'));
  });
});
