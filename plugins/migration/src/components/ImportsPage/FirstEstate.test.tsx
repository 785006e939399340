import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { estate, migrationUrl, page } from '../../__testUtils__/content';
import { renderMigration } from '../../__testUtils__/renderMigration';
import { serveImports } from '../../__testUtils__/serveImports';

configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

const url = `${migrationUrl}/v1/estates`;

describe('a portal without an estate', () => {
  it('begins with the name of the first estate', async () => {
    const user = userEvent.setup();
    const estates: ReturnType<typeof estate>[] = [];
    server.use(...serveImports([]).handlers);
    const received: string[] = [];
    server.use(
      http.get(url, () => HttpResponse.json(page(estates))),
      http.post(url, async ({ request }) => {
        received.push(JSON.stringify(await request.json()));
        estates.push(estate());
        return HttpResponse.json(estates[0], { status: 201 });
      }),
    );
    renderMigration('/migration/imports');
    const create = await screen.findByRole('button', {
      name: 'Create the estate',
    });
    await user.click(create);
    expect(
      await screen.findByText('An estate needs a name.'),
    ).toBeInTheDocument();
    expect(received).toEqual([]);
    await user.type(
      screen.getByRole('textbox', { name: 'Name of the estate' }),
      ' Harbour {Enter}',
    );
    expect(
      await screen.findByRole('group', { name: 'Drop files here' }),
    ).toBeInTheDocument();
    expect(received).toEqual(['{"name":"Harbour"}']);
  });
});
