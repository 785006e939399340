import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { FakeGoldenPaths } from '../../__testUtils__/fakeGoldenPaths';
import { goldenPathsHandlers } from '../../__testUtils__/handlers';
import { renderGoldenPaths } from '../../__testUtils__/renderGoldenPaths';
import { changes, paths } from '../../__testUtils__/scenario';

// In a file of its own: `usePermission` answers from a cache that every test of a file shares, so one who may and one who
// may not cannot follow each other.
const now = () => new Date('2026-11-24T05:00:00Z');
const server = setupServer(
  ...goldenPathsHandlers(new FakeGoldenPaths({ paths, changes, now })),
);
registerMswTestHooks(server);

describe('MergePanel, for somebody who may not decide', () => {
  it('says whom to ask and offers no decision', async () => {
    renderGoldenPaths('/golden-paths/changes/change-14', { mayMerge: false });
    expect(await screen.findByText(/Ask the platform team/)).toBeVisible();
    const merge = screen.getByRole('button', { name: 'Merge change' });
    expect(merge).toHaveAccessibleDescription(/Ask the platform team/);
    expect(merge).toBeDisabled();
    expect(
      screen.queryByRole('button', { name: 'Close without merging' }),
    ).toBeNull();
  });
});
