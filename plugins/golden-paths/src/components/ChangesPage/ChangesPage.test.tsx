import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { FakeGoldenPaths } from '../../__testUtils__/fakeGoldenPaths';
import { goldenPathsHandlers } from '../../__testUtils__/handlers';
import { renderGoldenPaths } from '../../__testUtils__/renderGoldenPaths';
import { changes, paths } from '../../__testUtils__/scenario';

const now = () => new Date('2026-11-24T05:00:00Z');
const backend = new FakeGoldenPaths({ paths, changes, now, pageSize: 2 });
const server = setupServer(...goldenPathsHandlers(backend));
registerMswTestHooks(server);

const rowOf = async (title: string) =>
  (await screen.findByRole('link', { name: title })).closest('li')!;

describe('ChangesPage', () => {
  it('shows the open ones with number, author, path and repository', async () => {
    renderGoldenPaths('/golden-paths/changes');
    const row = await rowOf('Run billing-db-01 on KubeVirt');
    expect(row).toHaveTextContent('Open');
    expect(row).toHaveTextContent(/#14 opened .* by ana-platform/);
    expect(row).toHaveTextContent('made by run-vm-on-kubevirt');
    expect(row).toHaveTextContent('virtual-machines');
    expect(
      within(row).getByRole('link', { name: 'Run billing-db-01 on KubeVirt' }),
    ).toHaveAttribute('href', '/golden-paths/changes/change-14');
    expect(screen.getByText('3 changes')).toBeInTheDocument();
    expect(
      screen.queryByText('Run wiki-01 on KubeVirt'),
    ).not.toBeInTheDocument();
  });

  it('goes on where a page ends, and back', async () => {
    renderGoldenPaths('/golden-paths/changes');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Older changes' }),
    );
    expect(
      await screen.findByText('Run legacy-report on KubeVirt'),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('Run billing-db-01 on KubeVirt'),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('link', { name: 'Back to the newest' }),
    );
    expect(
      await screen.findByText('Run billing-db-01 on KubeVirt'),
    ).toBeInTheDocument();
  });

  it('filters by state and keeps it in the address', async () => {
    renderGoldenPaths('/golden-paths/changes');
    await userEvent.click(await screen.findByRole('link', { name: 'Merged' }));
    expect(await rowOf('Run wiki-01 on KubeVirt')).toHaveTextContent(
      /#11 merged .* by olivia-orders/,
    );
    expect(screen.getByTestId('address')).toHaveTextContent('status=merged');
    await userEvent.click(screen.getByRole('link', { name: 'Closed' }));
    expect(await rowOf('Run wiki-02 on KubeVirt')).toHaveTextContent(
      /#10 closed/,
    );
  });

  it('says what to do first when nothing waits', async () => {
    const empty = new FakeGoldenPaths({ paths, changes: [], now });
    server.use(...goldenPathsHandlers(empty));
    renderGoldenPaths('/golden-paths/changes');
    expect(
      await screen.findByRole('heading', {
        name: 'Nothing waits for a review',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Choose a path' })).toHaveAttribute(
      'href',
      '/golden-paths',
    );
  });
});
