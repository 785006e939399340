import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  estateImport,
  migrationUrl,
  page,
  vmChange,
} from '../../__testUtils__/content';
import { renderMigration } from '../../__testUtils__/renderMigration';
import { serveImports } from '../../__testUtils__/serveImports';
import { download } from '../../lib/download';

jest.mock('../../lib/download', () => ({
  ...jest.requireActual('../../lib/download'),
  download: jest.fn(),
}));

configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

/** An estate with these imports. */
function serve(...parameters: Parameters<typeof serveImports>) {
  const backend = serveImports(...parameters);
  server.use(...backend.handlers);
  return backend;
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

afterEach(() => jest.restoreAllMocks());

describe('the report of an import', () => {
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

  it('stays usable with thousands of findings, and narrows them', async () => {
    const user = userEvent.setup();
    serve([
      estateImport({
        report: {
          ...withFindings.report!,
          details: [
            ...Array.from({ length: 5000 }, (_, i) => ({
              ...details[0],
              row: i + 1,
            })),
            details[1],
          ],
        },
      }),
    ]);
    renderMigration('/migration/imports?import=i1');
    const table = await screen.findByRole('table', { name: 'Findings' });
    const rows = () => table.querySelectorAll('tbody tr').length;
    expect(rows()).toBe(200);
    expect(screen.getByText('200 of 5,001')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(rows()).toBe(400);

    await user.click(screen.getByRole('button', { name: /Rule$/ }));
    await user.click(
      await screen.findByRole('option', { name: 'duplicate-row (1)' }),
    );
    expect(rows()).toBe(1);
    expect(screen.getByText('1 finding')).toBeInTheDocument();
  });

  it('says what changed, which fields, and narrows it', async () => {
    const user = userEvent.setup();
    serve([withFindings]);
    const asked: string[] = [];
    server.use(
      http.get(
        `${migrationUrl}/v1/estates/e1/imports/i1/changes`,
        ({ request }) => {
          const query = new URL(request.url).searchParams;
          asked.push(String(query));
          const all = [
            vmChange('web'),
            vmChange('old', { change: 'vanished', fields: [] }),
          ];
          return HttpResponse.json(
            page(
              all.filter(
                ({ change }) => change === (query.get('change') ?? change),
              ),
            ),
          );
        },
      ),
    );
    renderMigration('/migration/imports?import=i1');
    await user.click(await screen.findByRole('tab', { name: 'What changed' }));
    const table = await screen.findByRole('table', { name: 'What changed' });
    const [, changed, vanished] = within(table).getAllByRole('row');
    expect(changed).toHaveTextContent(/^webChangedmemoryMiB 4096\s+8192$/);
    expect(within(changed).getByRole('link', { name: 'web' })).toHaveAttribute(
      'href',
      '/migration/estate?estate=e1&vm=vm%3Aweb',
    );
    // There is nothing to go to any more.
    expect(vanished).toHaveTextContent(/^oldVanished$/);
    expect(within(vanished).queryByRole('link')).toBeNull();

    await user.click(screen.getByRole('button', { name: /Which changes/ }));
    await user.click(await screen.findByRole('option', { name: 'Vanished' }));
    expect(await screen.findByText('1 VM')).toBeInTheDocument();
    expect(asked[1]).toBe('change=vanished&limit=100');
  });

  it('speaks of no changes where nothing was changed', async () => {
    serve([{ ...withFindings, dryRun: true }]);
    renderMigration('/migration/imports?import=i1');
    await screen.findByRole('table', { name: 'Findings' });
    expect(screen.queryByRole('tab', { name: 'What changed' })).toBeNull();
  });
});
