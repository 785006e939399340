import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { detailsOf } from '../../__testUtils__/content';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../../__testUtils__/handlers';
import { renderGlossary } from '../../__testUtils__/renderGlossary';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const figure = () => screen.findByRole('figure');

/** Serves one concept with some of its details changed. */
function serve(ref: string, change: (details: ConceptDetails) => void) {
  const details = structuredClone(detailsOf(ref));
  if (!details) {
    throw new Error(`No ${ref}`);
  }
  change(details);
  server.use(
    http.get(`${glossaryUrl}/v1/concepts/${ref.replace(':', '/')}`, () =>
      HttpResponse.json(details),
    ),
  );
}

describe('ConceptPage', () => {
  it('says what it is and what else it is called', async () => {
    renderGlossary('/glossary/vsphere/drs');
    expect(
      await screen.findByRole('heading', { name: 'DRS', level: 2 }),
    ).toBeInTheDocument();
    const about = screen.getByRole('region', { name: 'What it is' });
    expect(about).toHaveTextContent(/Balances virtual machines/);
    expect(about).toHaveTextContent(
      'Distributed Resource Scheduler, vSphere DRS',
    );
    // Misspellings are for finding, not for showing.
    expect(about).not.toHaveTextContent('Dynamic Resource Scheduling');
    expect(within(about).getByText('initial placement').tagName).toBe('STRONG');
  });

  it('draws the crossing from the source to all of the target', async () => {
    renderGlossary('/glossary/vsphere/drs');
    const drawn = await figure();
    expect(drawn).toHaveTextContent(
      'DRS becomes Scheduler and Descheduler, together.',
    );
    expect(drawn).toHaveTextContent('All of these together');
    expect(drawn).toHaveTextContent('Close');
    expect(
      within(drawn).getByRole('link', { name: 'Descheduler' }),
    ).toHaveAttribute('href', '/glossary/kubernetes/descheduler');
    expect(
      within(drawn).queryByRole('link', { name: 'DRS' }),
    ).not.toBeInTheDocument();
  });

  it('puts what carries over beside where it breaks', async () => {
    renderGlossary('/glossary/vsphere/drs');
    expect(
      await screen.findByRole('heading', { name: 'Carries over' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Placement follows requests/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Breaks' })).toBeInTheDocument();
    expect(screen.getByText(/The scheduler decides once/)).toBeInTheDocument();
    expect(screen.getByText(/Confidence 90%/)).toHaveTextContent(
      'Valid for vSphere 7 – 8, Kubernetes ≥ 1.29',
    );
  });

  it('tells the truth backwards: a part is not the whole', async () => {
    renderGlossary('/glossary/kubernetes/scheduler');
    const drawn = await figure();
    expect(drawn).toHaveTextContent(
      'Part of what DRS did, together with Descheduler.',
    );
    expect(drawn).not.toHaveTextContent('Scheduler becomes');
    expect(within(drawn).getByText('You are here')).toBeInTheDocument();
    expect(within(drawn).getByRole('link', { name: 'DRS' })).toHaveAttribute(
      'href',
      '/glossary/vsphere/drs',
    );
  });

  it.each([
    [
      'kubernetes/calico',
      'One choice in place of NSX segment; the others: Cilium.',
    ],
    [
      'kubernetes/storage-class',
      'What takes the place of Storage policy in vSphere.',
    ],
    [
      'vsphere/storage-policy',
      'Storage policy becomes StorageClass in Kubernetes.',
    ],
  ])('reads %s as “%s”', async (path, sentence) => {
    renderGlossary(`/glossary/${path}`);
    expect(await figure()).toHaveTextContent(sentence);
  });

  it('says when to choose which', async () => {
    renderGlossary('/glossary/vsphere/nsx-segment');
    const drawn = await figure();
    expect(drawn).toHaveTextContent('One of these');
    expect(drawn).toHaveTextContent(
      'Choose when your network team peers over BGP',
    );
  });

  it('numbers what happens in order', async () => {
    serve('vsphere:drs', ({ crossings: [{ mapping }] }) => {
      if ('members' in mapping.to) {
        mapping.to.combine = 'sequence';
      }
    });
    renderGlossary('/glossary/vsphere/drs');
    const drawn = await figure();
    expect(drawn).toHaveTextContent('These, in order');
    expect(drawn).toHaveTextContent(
      'DRS becomes Scheduler, then Descheduler, in this order.',
    );
    expect(within(drawn).getByText('2')).toBeInTheDocument();
  });

  it('says that there is no counterpart, and why', async () => {
    renderGlossary('/glossary/vsphere/fault-tolerance');
    const drawn = await figure();
    expect(drawn).toHaveTextContent('Fault Tolerance has no counterpart.');
    expect(drawn).toHaveTextContent(/nothing runs in lockstep/);
  });

  it('does not take a gap for an answer', async () => {
    renderGlossary('/glossary/vsphere/vmotion');
    expect(
      await screen.findByText('No crossing recorded yet'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
  });

  it('warns of what it is easily taken for', async () => {
    renderGlossary('/glossary/kubernetes/cluster');
    const rail = await screen.findByRole('region', {
      name: 'Not to be confused with',
    });
    expect(rail).toHaveTextContent(/has its own API and control plane/);
    expect(within(rail).getByRole('link', { name: 'Cluster' })).toHaveAttribute(
      'href',
      '/glossary/vsphere/cluster',
    );
  });

  it('names related concepts, golden paths and dated sources', async () => {
    renderGlossary('/glossary/vsphere/drs');
    expect(
      await screen.findByRole('region', { name: 'Related' }),
    ).toHaveTextContent('vSphere HA');
    expect(
      screen.getByRole('region', { name: 'Golden paths' }),
    ).toHaveTextContent('Run VM on KubeVirt');
    const sources = screen.getByRole('region', { name: 'Sources' });
    expect(sources).toHaveTextContent('as of Aug 14, 2026 · CC BY 4.0');
    expect(
      within(sources).getByRole('link', { name: /Scheduler/ }),
    ).toHaveAttribute('rel', expect.stringContaining('noopener'));
  });

  it('runs nothing that an author has written', async () => {
    serve('vsphere:drs', ({ concept }) => {
      concept.description =
        'Before <img src=x onerror="alert(1)"> [press](javascript:alert(2)) <script>alert(3)</script> after';
      concept.sources.push({
        title: 'Trap',
        url: `${'javascript'}:alert(4)`,
        date: '2026',
      });
    });
    const { container } = renderGlossary('/glossary/vsphere/drs');
    expect(await screen.findByText('Trap')).toBeInTheDocument();
    expect(container.querySelector('script')).toBeNull();
    expect(container.querySelector('[onerror]')).toBeNull();
    expect(container.innerHTML).not.toMatch(/href="javascript:/);
    expect(
      screen.queryByRole('link', { name: 'Trap' }),
    ).not.toBeInTheDocument();
  });

  it('says that a concept is deprecated, and what to use', async () => {
    serve('vsphere:drs', ({ concept }) => {
      concept.status = 'deprecated';
      concept.replacedBy = 'vsphere:cluster';
    });
    renderGlossary('/glossary/vsphere/drs');
    expect(
      await screen.findByText('This concept is deprecated.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Cluster' }),
    ).toHaveAttribute('href', '/glossary/vsphere/cluster');
  });

  it('names the successor by its id when the glossary does not hold it', async () => {
    serve('vsphere:drs', ({ concept }) => {
      concept.status = 'deprecated';
      concept.replacedBy = 'vsphere:gone';
    });
    renderGlossary('/glossary/vsphere/drs');
    expect(await screen.findByRole('link', { name: 'gone' })).toHaveAttribute(
      'href',
      '/glossary/vsphere/gone',
    );
  });

  it('offers the search when there is no such concept', async () => {
    renderGlossary('/glossary/vsphere/storage-drs');
    expect(
      await screen.findByRole('heading', {
        name: /no concept “vsphere:storage-drs”/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Search for “storage drs”' }),
    ).toHaveAttribute('href', '/glossary?q=storage+drs');
  });

  it('says what went wrong and tries again', async () => {
    server.use(
      http.get(
        `${glossaryUrl}/v1/concepts/:scheme/:id`,
        () => errorResponse(500, 'Error', 'Disk full'),
        { once: true },
      ),
    );
    renderGlossary('/glossary/vsphere/drs');
    expect(await screen.findByRole('alert')).toHaveTextContent('Disk full');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await figure()).toBeInTheDocument();
  });

  it('shows the shape of what comes, and the next concept after a link', async () => {
    server.use(
      http.get(
        `${glossaryUrl}/v1/concepts/vsphere/drs`,
        async () => {
          await delay(200);
          return HttpResponse.json(detailsOf('vsphere:drs'));
        },
        { once: true },
      ),
    );
    renderGlossary('/glossary/vsphere/drs');
    expect(
      await screen.findByRole('status', { name: 'Loading the concept' }),
    ).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('link', { name: 'Descheduler' }),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Descheduler', level: 2 }),
      ).toBeInTheDocument(),
    );
  });
});
