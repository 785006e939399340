import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type {
  EstateSummary,
  Plan,
} from '@crosswalk/backstage-plugin-migration-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  application,
  estate,
  migrationUrl,
  page,
  plan,
  summary,
} from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';

const server = setupServer();
registerMswTestHooks(server);

function have(figures: EstateSummary, plans: Plan[]) {
  server.use(
    http.get(`${migrationUrl}/v1/estates`, () =>
      HttpResponse.json(page([estate()])),
    ),
    http.get(`${migrationUrl}/v1/estates/e1/summary`, () =>
      HttpResponse.json(figures),
    ),
    http.get(`${migrationUrl}/v1/estates/e1/plans`, () =>
      HttpResponse.json(page(plans)),
    ),
  );
}

const nextStep = async () =>
  (await screen.findAllByRole('listitem')).find(
    item => item.getAttribute('aria-current') === 'step',
  );

describe('OverviewPage', () => {
  it('says what there is and what comes next', async () => {
    have(summary(), []);
    renderMigration('/migration/overview');
    expect(await screen.findByText('12')).toBeInTheDocument();
    expect(screen.getByText('1.5 TiB in use, 2 set aside')).toBeInTheDocument();
    expect(screen.getByText('3 are open')).toBeInTheDocument();
    expect(await nextStep()).toHaveTextContent('Plan the waves');
    expect(
      screen.getByText('There is no plan yet, so nothing is on the calendar.'),
    ).toBeInTheDocument();
  });

  it('says how ready the machines are, and leads to them', async () => {
    have(summary(), []);
    renderMigration('/migration/overview');
    const readiness = await screen.findByRole('region', { name: 'Readiness' });
    expect(
      within(readiness).getByRole('img', {
        name: 'Readiness: Ready 5 (50%), Ready, with warnings 3 (30%), Unknown 1 (10%), Blocked 1 (10%)',
      }),
    ).toBeInTheDocument();
    expect(
      within(readiness)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/migration/estate/readiness?estate=e1',
      '/migration/estate?estate=e1&readiness=ready',
      '/migration/estate?estate=e1&readiness=ready-with-warnings',
      '/migration/estate?estate=e1&readiness=unknown',
      '/migration/estate?estate=e1&readiness=blocked',
      '/migration/estate?estate=e1&idle=true',
    ]);
  });

  it('says how well founded decisions are, and what is missing', async () => {
    have(summary(), []);
    renderMigration('/migration/overview');
    expect(
      await screen.findByRole('region', { name: 'How well founded' }),
    ).toHaveTextContent(
      'Some gapsDependenciesNothing says which machines talk to each other.',
    );
    const decisions = screen.getByRole('region', { name: 'Decisions' });
    expect(
      within(decisions).getByRole('meter', {
        name: 'The four questions are answered',
      }),
    ).toHaveAttribute('aria-valuetext', '1 of 4');
    expect(
      within(decisions).getByRole('img', {
        name: 'Decisions: Rehost 1 (25%), Undecided 3 (75%)',
      }),
    ).toBeInTheDocument();
  });

  it('says so where nothing is missing', async () => {
    have(summary({ confidence: { level: 'high', gaps: [] } }), []);
    renderMigration('/migration/overview');
    expect(
      await screen.findByRole('region', { name: 'How well founded' }),
    ).toHaveTextContent('Nothing is missing that decisions rest on.');
  });

  it('shows the published plan on the calendar, not the newer draft', async () => {
    have(summary(), [
      plan({ id: 'p2', revision: 2, status: 'draft', waves: [] }),
      plan({ id: 'p1', revision: 1, status: 'published' }),
    ]);
    renderMigration('/migration/overview');
    const calendar = await screen.findByRole('list', {
      name: 'Waves in the order of time',
    });
    expect(
      within(calendar).getByRole('link', { name: '1 · Pilot' }),
    ).toHaveAttribute('href', '/migration/plans/p1#wave-1');
    expect(screen.getByText('Revision 1, published')).toBeInTheDocument();
  });

  it('leads an empty portal to the import', async () => {
    server.use(
      http.get(`${migrationUrl}/v1/estates`, () => HttpResponse.json(page([]))),
    );
    renderMigration('/migration/overview');
    expect(
      await screen.findByRole('link', { name: 'Import an estate' }),
    ).toHaveAttribute('href', '/migration/imports');
  });

  it('can be tried again after a failure', async () => {
    have(summary(), []);
    server.use(
      http.get(
        `${migrationUrl}/v1/estates/e1/summary`,
        () => errorResponse(503, 'ServiceUnavailableError', 'Restarting.'),
        { once: true },
      ),
    );
    renderMigration('/migration/overview');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Restarting. Nothing was changed.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('12')).toBeInTheDocument();
  });

  it('shows an app developer the way of their own applications', async () => {
    have(summary(), [
      plan({ id: 'p2', revision: 2, status: 'draft' }),
      plan({ id: 'p1', revision: 1, status: 'published' }),
    ]);
    server.use(
      http.get(`${migrationUrl}/v1/estates/e1/summary`, () =>
        errorResponse(403, 'NotAllowedError', 'No.'),
      ),
      http.get(`${migrationUrl}/v1/estates/e1/applications`, () =>
        HttpResponse.json(
          page([
            application('shop', { disposition: 'rehost' }),
            application('fax', { disposition: 'retire' }),
            application('new'),
          ]),
        ),
      ),
      http.get(`${migrationUrl}/v1/published-waves`, () =>
        HttpResponse.json(
          page([{ id: 'wave-2', planId: 'p1', entityName: 'harbour-wave-2' }]),
        ),
      ),
    );
    renderMigration('/migration/overview');
    const row = async (name: string) =>
      (await screen.findByRole('link', { name })).closest('tr')!;
    expect(await row('shop')).toHaveTextContent(
      /Rehost2 · Production 111\s?–\s?15 Feb 2027/,
    );
    expect(
      await within(await row('shop')).findByRole('link', {
        name: '2 · Production 1',
      }),
    ).toHaveAttribute('href', '/catalog/default/migrationwave/harbour-wave-2');
    expect(await row('fax')).toHaveTextContent('Does not move');
    expect(await row('new')).toHaveTextContent('Not planned yet');
    expect(screen.getByText('Revision 1, published')).toBeInTheDocument();
  });

  it('tells an app developer that the estate is not theirs to see', async () => {
    server.use(
      http.get(`${migrationUrl}/v1/estates`, () =>
        errorResponse(403, 'NotAllowedError', 'Unauthorized'),
      ),
    );
    renderMigration('/migration/overview');
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
