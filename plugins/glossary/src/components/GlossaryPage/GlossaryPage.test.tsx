import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { fakeGlossary } from '../../__testUtils__/fakeGlossary';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../../__testUtils__/handlers';
import { renderGlossary } from '../../__testUtils__/renderGlossary';

// Long walks through a whole page of roles take a busy machine longer than the five seconds that Jest allows.
jest.setTimeout(20_000);

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const field = () =>
  screen.findByRole('combobox', { name: /look a concept up/i });
const options = () => screen.findAllByRole('option');
const address = () => screen.getByTestId('address').textContent;

describe('looking a concept up', () => {
  it('has the focus, so that one can type at once', async () => {
    renderGlossary('/glossary');
    expect(await field()).toHaveFocus();
  });

  it('answers in place: what it is, why it matched, and what it becomes', async () => {
    renderGlossary('/glossary');
    await userEvent.type(await field(), 'distributed res');

    const [hit] = await options();
    expect(hit).toHaveTextContent('DRS');
    expect(hit).toHaveTextContent('vSphere');
    expect(hit).toHaveTextContent(/Balances virtual machines/);
    expect(hit).toHaveTextContent(
      'Starts like “Distributed Resource Scheduler”',
    );
    expect(hit).toHaveTextContent(
      'Becomes Kubernetes Scheduler and Descheduler',
    );
    expect(hit).toHaveAttribute('href', '/glossary/vsphere/drs');
    expect(screen.getByRole('status')).toHaveTextContent('1 concept');
    await waitFor(() => expect(address()).toContain('?q=distributed+res'));
    // What there is to browse makes room for the answer.
    expect(screen.queryByText('Browse by domain')).not.toBeInTheDocument();
  });

  it.each([
    ['nsx segment', 'Becomes Kubernetes Cilium or Calico'],
    ['FT', 'No counterpart: Kubernetes restarts what failed'],
    ['descheduler', 'Part of what vSphere DRS did'],
    ['calico', 'One choice in place of vSphere NSX segment'],
    ['vmotion', 'No crossing recorded yet'],
  ])('shows the other side of %s', async (query, counterpart) => {
    renderGlossary(`/glossary?q=${encodeURIComponent(query)}`);
    expect((await options())[0]).toHaveTextContent(counterpart);
  });

  it('takes the query from the address', async () => {
    renderGlossary('/glossary?q=drs');
    expect(await field()).toHaveValue('drs');
    expect(await options()).toHaveLength(1);
  });

  it('shows every meaning of a word and says that there are several', async () => {
    renderGlossary('/glossary?q=cluster');
    expect(await options()).toHaveLength(2);
    expect(screen.getByRole('status')).toHaveTextContent(
      '“Cluster” has 2 different meanings here.',
    );
  });

  it('says when nothing is found, and what to do', async () => {
    renderGlossary('/glossary?q=zzz');
    expect(
      await screen.findByText('Nothing found for “zzz”'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear and browse' }),
    );
    expect(await screen.findByText('Browse by domain')).toBeInTheDocument();
    expect(await field()).toHaveFocus();
    expect(address()).toBe('/glossary');
  });

  it('never goes back to the answer to an older question', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/lookup`, async ({ request }) => {
        const q = new URL(request.url).searchParams.get('q') ?? '';
        if (q === 'dr') {
          await delay(600);
          return HttpResponse.json(fakeGlossary.lookup('calico'));
        }
        return HttpResponse.json(fakeGlossary.lookup(q));
      }),
    );
    renderGlossary('/glossary');
    const input = await field();
    await userEvent.type(input, 'dr');
    await waitFor(() => expect(address()).toBe('/glossary?q=dr'));
    await userEvent.type(input, 's');
    expect((await options())[0]).toHaveTextContent('DRS');
    await new Promise(resolve => setTimeout(resolve, 700));
    expect((await options())[0]).toHaveTextContent('DRS');
  });

  it('says what went wrong and tries again', async () => {
    server.use(
      http.get(
        `${glossaryUrl}/v1/lookup`,
        () =>
          errorResponse(503, 'ServiceUnavailableError', 'Database restarting'),
        { once: true },
      ),
    );
    renderGlossary('/glossary?q=drs');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Database restarting',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await options()).toHaveLength(1);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('the keyboard', () => {
  const active = async () => {
    const id = (await field()).getAttribute('aria-activedescendant');
    return (await options()).find(option => option.id === id);
  };

  it('moves with the arrows and around the ends', async () => {
    renderGlossary('/glossary?q=cluster');
    const [first, second] = await options();
    expect(await active()).toBe(first);
    expect(first).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}');
    expect(await active()).toBe(second);
    await userEvent.keyboard('{ArrowDown}');
    expect(await active()).toBe(first);
    await userEvent.keyboard('{ArrowUp}');
    expect(await active()).toBe(second);
    expect(second).toHaveAttribute('aria-selected', 'true');
    expect(await field()).toHaveFocus();
  });

  it('opens the one pointed at with Enter', async () => {
    renderGlossary('/glossary?q=cluster');
    await options();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(address()).toBe('/glossary/kubernetes/cluster'));
  });

  it('opens the first when Enter comes before the answer', async () => {
    renderGlossary('/glossary');
    await userEvent.type(await field(), 'drs{Enter}');
    await waitFor(() => expect(address()).toBe('/glossary/vsphere/drs'));
  });

  it('clears with Escape', async () => {
    renderGlossary('/glossary?q=cluster');
    await options();
    await userEvent.keyboard('{Escape}');
    expect(await field()).toHaveValue('');
    expect(await screen.findByText('Browse by domain')).toBeInTheDocument();
    await waitFor(() => expect(address()).toBe('/glossary'));
  });
});

describe('browsing', () => {
  const list = () => screen.findByRole('list', { name: 'All concepts' });

  it('shows each domain with how much is in it and three examples', async () => {
    renderGlossary('/glossary');
    const domains = await screen.findByRole('navigation', {
      name: 'Browse by domain',
    });
    const storage = within(domains).getByRole('link', { name: /Storage/ });
    await waitFor(() => expect(storage).toHaveTextContent('2 concepts'));
    expect(storage).toHaveTextContent('Storage policy, StorageClass');
    expect(
      within(domains).getByRole('link', { name: /Compute/ }),
    ).toHaveTextContent('Cluster, Descheduler, DRS');
  });

  it('narrows by domain, side and letter, in the address', async () => {
    renderGlossary('/glossary');
    await list();
    await userEvent.click(
      screen.getByRole('link', { name: /^Storage2 concepts/ }),
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Kubernetes' }));
    await userEvent.click(screen.getByRole('button', { name: 'S' }));
    await waitFor(
      () =>
        expect(
          within(
            screen.getByRole('list', { name: 'All concepts' }),
          ).getAllByRole('link'),
        ).toHaveLength(1),
      { timeout: 5_000 },
    );
    expect(screen.getByRole('link', { name: 'StorageClass' })).toHaveAttribute(
      'href',
      '/glossary/kubernetes/storage-class',
    );
    expect(address()).toBe(
      '/glossary?domain=storage&scheme=kubernetes&letter=S',
    );
    expect(screen.getByRole('button', { name: 'S' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(address()).toBe('/glossary');
  });

  it('says when no concept passes the filters, and lets go of them', async () => {
    renderGlossary('/glossary?letter=X');
    expect(
      await screen.findByText('No concept passes these filters'),
    ).toBeInTheDocument();
  });

  it('says what to do when the glossary is empty', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/concepts`, () =>
        HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
      ),
    );
    renderGlossary('/glossary');
    expect(
      await screen.findByText('The glossary is empty'),
    ).toBeInTheDocument();
  });

  it('shows more, a page at a time', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/concepts`, ({ request }) => {
        const { searchParams } = new URL(request.url);
        searchParams.set('limit', '8');
        return HttpResponse.json(fakeGlossary.listConcepts(searchParams));
      }),
    );
    renderGlossary('/glossary');
    expect(within(await list()).getAllByRole('listitem')).toHaveLength(8);
    expect(screen.getByText('8 of 13')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('13 of 13')).toBeInTheDocument();
    expect(within(await list()).getAllByRole('listitem')).toHaveLength(13);
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('says what went wrong and tries again', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/concepts`, () =>
        errorResponse(403, 'NotAllowedError', 'You may not read the glossary'),
      ),
    );
    renderGlossary('/glossary');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not read the glossary',
    );
    server.use(...glossaryHandlers);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await list()).toBeInTheDocument();
  });
});
