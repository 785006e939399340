import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  estate,
  migrationUrl,
  page,
  virtualMachine,
  virtualMachineDetail,
} from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';

const url = `${migrationUrl}/v1/estates`;
const refused = () => errorResponse(403, 'NotAllowedError', 'No.');

const server = setupServer(
  http.get(url, () => HttpResponse.json(page([estate()]))),
  http.get(`${url}/e1/summary`, refused),
  http.get(`${url}/e1/sources`, refused),
  http.get(`${url}/e1/virtual-machines`, refused),
  http.get(`${url}/e1/virtual-machines/:key`, () =>
    HttpResponse.json(virtualMachineDetail(virtualMachine('shop-01'))),
  ),
);
registerMswTestHooks(server);

describe('the estate, for those who may not see it whole', () => {
  it('says so once, calmly, and leads to their applications', async () => {
    renderMigration('/migration/estate');
    expect(
      await screen.findByRole('link', { name: 'Your applications' }),
    ).toHaveAttribute('href', '/migration/applications');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('shows the VM of their application that a link leads to', async () => {
    renderMigration('/migration/estate?vm=vm:shop-01');
    const panel = await screen.findByRole('complementary', { name: 'shop-01' });
    await userEvent.click(within(panel).getByRole('tab', { name: 'Facts' }));
    expect(panel).toHaveTextContent('Red Hat Enterprise Linux 9');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
