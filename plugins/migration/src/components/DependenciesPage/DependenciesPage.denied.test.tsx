import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { haveDependencies } from '../../__testUtils__/dependencies';
import { renderMigration } from '../../__testUtils__/renderMigration';

jest.mock('./canvas/loadForceGraph', () => ({ hasCanvas: () => false }));

const server = setupServer();
registerMswTestHooks(server);

// In a file of its own: permissions that were granted once are remembered for a while.
it('changes nothing for those who may not', async () => {
  haveDependencies(server, {
    declared: [
      {
        id: 'd',
        estateId: 'e1',
        sourceId: 'id-wiki',
        targetId: 'id-db',
        strength: 'weak',
        origin: 'konveyor',
      },
    ],
  });
  renderMigration('/migration/dependencies?application=id-wiki', {
    mayChange: false,
  });
  const wiki = await screen.findByRole('complementary', { name: 'wiki' });
  expect(wiki).toHaveTextContent('From a Konveyor application file');
  for (const name of [/Remove/, /shared service/, 'Declare']) {
    expect(within(wiki).queryByRole('button', { name })).toBeNull();
  }
});
