import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  estate,
  migrationUrl,
  page,
  readinessSummary,
} from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';

configure({ asyncUtilTimeout: 5000 });

const server = setupServer();
registerMswTestHooks(server);
const url = `${migrationUrl}/v1/estates`;

const serve = (summary = readinessSummary()) =>
  server.use(
    http.get(url, () => HttpResponse.json(page([estate()]))),
    http.get(`${url}/e1/readiness`, () => HttpResponse.json(summary)),
  );

describe('ReadinessPage', () => {
  it('shows every rule, the worst category first, with bars that add up', async () => {
    serve();
    renderMigration('/migration/estate/readiness');
    const tables = await screen.findAllByRole('table');
    expect(tables.map(table => table.getAttribute('aria-label'))).toEqual([
      'Critical',
      'Warning',
      'Information',
    ]);
    expect(
      within(tables[1]).getByRole('img', {
        name: 'Raw device mapping: Found 1 (10%), Not known 1 (10%), In order 8 (80%)',
      }),
    ).toBeInTheDocument();
    expect(tables[1]).toHaveTextContent(
      'What to do: Turn the raw mapping into a virtual disk.',
    );
    expect(
      within(tables[2]).getByRole('link', { name: 'Has snapshots' }),
    ).toHaveAttribute(
      'href',
      '/migration/estate?estate=e1&concern=vmware.snapshot.detected',
    );
    // Nothing was found, so that there is no list to go to.
    expect(within(tables[0]).queryByRole('link')).toBeNull();
  });

  it('leads from each state to its machines', async () => {
    serve();
    renderMigration('/migration/estate/readiness');
    const states = await screen.findByRole('region', {
      name: 'Can they move as they are?',
    });
    expect(
      within(states)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/migration/estate?estate=e1&readiness=ready',
      '/migration/estate?estate=e1&readiness=ready-with-warnings',
      '/migration/estate?estate=e1&readiness=unknown',
      '/migration/estate?estate=e1&readiness=blocked',
      '/migration/estate?estate=e1&idle=true',
    ]);
    expect(states).toHaveTextContent('2 seem to do nothing.');
    expect(states).toHaveTextContent('3 get another name on Kubernetes.');
  });

  it('says that it is loading', async () => {
    serve();
    server.use(
      http.get(`${url}/e1/readiness`, async () => {
        await delay('infinite');
      }),
    );
    renderMigration('/migration/estate/readiness');
    expect(
      await screen.findByText('Loading what the rules find'),
    ).toBeInTheDocument();
  });

  it('leads to the import when there is nothing to judge', async () => {
    serve(readinessSummary({ virtualMachines: 0 }));
    renderMigration('/migration/estate/readiness');
    expect(
      await screen.findByRole('link', { name: 'Import a workbook' }),
    ).toHaveAttribute('href', '/migration/imports?estate=e1');
  });

  it('says what went wrong, and tries again', async () => {
    serve();
    server.use(
      http.get(
        `${url}/e1/readiness`,
        () => errorResponse(503, 'Error', 'database is away'),
        { once: true },
      ),
    );
    renderMigration('/migration/estate/readiness');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'database is away.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByRole('table')).toHaveLength(3);
  });

  it('says who may see it to those who may not', async () => {
    serve();
    server.use(
      http.get(`${url}/e1/readiness`, () =>
        errorResponse(403, 'NotAllowedError', 'No.'),
      ),
    );
    renderMigration('/migration/estate/readiness');
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
