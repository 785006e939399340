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
const server = setupServer();
registerMswTestHooks(server);
beforeEach(() => {
  server.use(
    ...goldenPathsHandlers(new FakeGoldenPaths({ paths, changes, now })),
  );
});

const region = (name: string) => screen.findByRole('region', { name });
const mergeButton = () => screen.findByRole('button', { name: 'Merge change' });

describe('ChangePage', () => {
  it('says what is proposed, by whom, and where it comes from', async () => {
    renderGoldenPaths('/golden-paths/changes/change-14');
    expect(
      await screen.findByRole('heading', {
        name: 'Run billing-db-01 on KubeVirt #14',
        level: 2,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/proposed 3 files for/)).toHaveTextContent(
      /ana-platform proposed 3 files for main in virtual-machines/,
    );
    const origin = await region('Where it comes from');
    expect(
      within(origin).getByRole('link', {
        name: 'run-vm-on-kubevirt, version 1.0.0',
      }),
    ).toHaveAttribute('href', '/golden-paths/paths/run-vm-on-kubevirt');
    expect(
      within(origin).getByRole('link', { name: 'The run and its log' }),
    ).toHaveAttribute(
      'href',
      '/create/tasks/0c9a5d3e-5f1d-4e0b-9a8c-2f2d7f3f9f10',
    );
    expect(await region('Checks')).toHaveTextContent('Passed');
    expect(await region('Get the repository')).toHaveTextContent(
      'git clone http://localhost:7007/api/golden-paths/git/virtual-machines.git',
    );
  });

  it('copies the clone command', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    renderGoldenPaths('/golden-paths/changes/change-14');
    await user.click(
      await screen.findByRole('button', { name: 'Copy the clone command' }),
    );
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(write).toHaveBeenCalledWith(
      'git clone http://localhost:7007/api/golden-paths/git/virtual-machines.git',
    );
  });

  it('shows each file as a unified diff with the numbers of both sides', async () => {
    renderGoldenPaths('/golden-paths/changes/change-13');
    const diff = await screen.findByRole('table', {
      name: 'Diff of billing/billing-db-01/vm.yaml',
    });
    const cells = (text: string) =>
      within(within(diff).getByText(text).closest('tr')!)
        .getAllByRole('cell')
        .map(cell => cell.textContent);
    const [removed] = within(diff).getAllByText('4').slice(-1);
    expect(removed.closest('tr')).toHaveTextContent('20−removed cores: 4');
    expect(cells('8')).toEqual(['', '20', '+added', '          cores: 8']);
    expect(
      within(diff)
        .getByText(/Unknown field/)
        .closest('tr'),
    ).toHaveTextContent(
      /^ErrorUnknown field "domian"; did you mean "domain"\?$/,
    );

    expect(within(diff).queryByText('apiVersion')).not.toBeInTheDocument();
    await userEvent.click(
      within(diff).getByRole('button', { name: 'Show 8 unchanged lines' }),
    );
    expect(within(diff).getByText('apiVersion')).toBeInTheDocument();
  });

  it('opens and closes files', async () => {
    renderGoldenPaths('/golden-paths/changes/change-14');
    const head = await screen.findByRole('button', { name: /vm\.yaml/ });
    expect(head).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(head);
    expect(head).toHaveAttribute('aria-expanded', 'false');
    expect(
      screen.queryByRole('table', { name: /vm\.yaml/ }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Collapse all' }));
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(screen.getAllByRole('table')).toHaveLength(3);
  });

  it('leads from a finding to its line, opening the file', async () => {
    renderGoldenPaths('/golden-paths/changes/change-13');
    const checks = await region('Checks');
    expect(checks).toHaveTextContent('Failed');
    expect(checks).toHaveTextContent('1 error, 1 warning');
    await userEvent.click(screen.getByRole('button', { name: 'Collapse all' }));
    await userEvent.click(
      within(checks).getByRole('link', {
        name: 'billing/billing-db-01/vm.yaml, line 18',
      }),
    );
    await waitFor(() =>
      expect(document.activeElement).toHaveTextContent('18+added domian:'),
    );
    expect(screen.getByTestId('address')).toHaveTextContent('#file-1-line-18');
  });

  it('does not merge what cannot be merged, and says why', async () => {
    renderGoldenPaths('/golden-paths/changes/change-13');
    expect(await mergeButton()).toBeDisabled();
    expect(await mergeButton()).toHaveAccessibleDescription(
      'It cannot be merged: The manifests have an error: see the checks.',
    );
  });

  it('never shows unknown as passed', async () => {
    renderGoldenPaths('/golden-paths/changes/change-12');
    const checks = await region('Checks');
    expect(checks).toHaveTextContent('Unknown');
    expect(checks).not.toHaveTextContent('Passed');
    expect(checks).toHaveTextContent(
      'Schedule (velero.io/v1): there is no schema for this kind here',
    );
    expect(await mergeButton()).toHaveAccessibleDescription(
      /not everything could be checked/,
    );
  });

  it('merges, and moves the focus to the outcome', async () => {
    renderGoldenPaths('/golden-paths/changes/change-14');
    await waitFor(async () => expect(await mergeButton()).toBeEnabled());
    await userEvent.click(await mergeButton());
    await waitFor(() =>
      expect(document.activeElement).toHaveTextContent(
        /Merged .* by ana-platform/,
      ),
    );
    expect(document.activeElement).toHaveTextContent(
      'on main as commit d3d9446',
    );
    expect(screen.queryByRole('button', { name: 'Merge change' })).toBeNull();
  });

  it('says after a conflict that nothing changed, and what to do', async () => {
    server.use(
      http.post(`${goldenPathsUrl}/v1/changes/:id/merge`, () =>
        errorResponse(409, 'ConflictError', 'vm.yaml has changed on main'),
      ),
    );
    renderGoldenPaths('/golden-paths/changes/change-14');
    await waitFor(async () => expect(await mergeButton()).toBeEnabled());
    await userEvent.click(await mergeButton());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('It was not merged');
    expect(alert).toHaveTextContent('vm.yaml has changed on main');
    expect(alert).toHaveTextContent('Nothing was changed by this attempt.');
    expect(alert).toHaveTextContent(/close it and run the path again/);
    expect(await mergeButton()).toBeEnabled();
  });

  it('does not claim to know what an unanswered merge did, and reads the change again', async () => {
    const backend = new FakeGoldenPaths({ paths, changes, now });
    server.use(
      http.post<{ id: string }>(
        `${goldenPathsUrl}/v1/changes/:id/merge`,
        async ({ params }) => {
          await backend.mergeChange(params.id);
          return HttpResponse.error();
        },
      ),
      ...goldenPathsHandlers(backend),
    );
    renderGoldenPaths('/golden-paths/changes/change-14');
    await waitFor(async () => expect(await mergeButton()).toBeEnabled());
    await userEvent.click(await mergeButton());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nobody knows yet',
    );
    expect(await screen.findByText(/as commit/)).toBeInTheDocument();
  });

  it('asks before it closes', async () => {
    renderGoldenPaths('/golden-paths/changes/change-14');
    const close = await screen.findByRole('button', {
      name: 'Close without merging',
    });
    await waitFor(() => expect(close).toBeEnabled());
    await userEvent.click(close);
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      /cannot be opened again/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close change' }));
    expect(
      await screen.findByText(/Nothing was merged. Run the path again/),
    ).toBeInTheDocument();
  });

  it('says when there is no such change, and when it cannot be read', async () => {
    renderGoldenPaths('/golden-paths/changes/nothing');
    expect(
      await screen.findByRole('heading', { name: 'There is no such change' }),
    ).toBeInTheDocument();
  });
});
