import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  application,
  migrationUrl,
  virtualMachine,
  virtualMachineDetail,
} from '../../__testUtils__/content';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { renderMigration } from '../../__testUtils__/renderMigration';
import { serveEstate } from '../../__testUtils__/serveEstate';

configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

const url = `${migrationUrl}/v1/applications/a-fax`;

/** An idle VM that belongs to this application; changes are kept and counted. */
function serve(initial?: Application) {
  const patches: unknown[] = [];
  let stored = initial;
  const vm = virtualMachine('fax-01', {
    idle: true,
    applicationId: initial && 'a-fax',
    applicationName: initial && 'fax',
  });
  server.use(
    ...serveEstate([vm], {
      details: [
        virtualMachineDetail(vm, {
          idle: [{ rule: 'powered-off', message: 'It is off for 200 days.' }],
        }),
      ],
    }),
    http.get(url, () => HttpResponse.json(stored)),
    http.patch(url, async ({ request }) => {
      const patch = (await request.json()) as Partial<Application>;
      patches.push([request.headers.get('if-match'), patch]);
      stored = { ...stored!, ...patch, version: stored!.version + 1 };
      return HttpResponse.json(stored);
    }),
  );
  return patches;
}

const signs = async () =>
  within(
    await screen.findByRole('complementary', { name: 'fax-01' }),
  ).findByRole('region', { name: 'It seems to do nothing' });

describe('a VM that seems idle', () => {
  it('is proposed for retirement, and not, if that was a mistake', async () => {
    const user = userEvent.setup();
    const patches = serve(application('fax'));
    renderMigration('/migration/estate?vm=vm:fax-01');
    const region = await signs();
    expect(region).toHaveTextContent('It is off for 200 days.');
    await user.click(
      await within(region).findByRole('button', { name: 'Propose to retire' }),
    );
    expect(
      await screen.findByText('fax is to be retired.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(
      await screen.findByRole('button', { name: 'Propose to retire' }),
    ).toBeInTheDocument();
    expect(patches).toEqual([
      [
        '"1"',
        {
          disposition: 'retire',
          dispositionReason: 'It is off for 200 days.',
        },
      ],
      ['"2"', { disposition: null, dispositionReason: null }],
    ]);
  });

  it('is not decided alone where its application has other machines', async () => {
    serve(
      application('fax', { virtualMachineKeys: ['vm:fax-01', 'vm:fax-02'] }),
    );
    renderMigration('/migration/estate?vm=vm:fax-01');
    const region = await signs();
    expect(region).toHaveTextContent(
      'One other machine belongs to fax as well.',
    );
    expect(within(region).queryByRole('button')).toBeNull();
    expect(
      within(region).getByRole('link', { name: 'Open fax' }),
    ).toHaveAttribute(
      'href',
      '/migration/applications?estate=e1&application=a-fax',
    );
  });

  it('says that its application is decided already', async () => {
    serve(application('fax', { disposition: 'retain' }));
    renderMigration('/migration/estate?vm=vm:fax-01');
    expect(await signs()).toHaveTextContent('already decided: Retain.');
  });

  it('says that there is nobody to decide for it where it is in no application', async () => {
    serve();
    renderMigration('/migration/estate?vm=vm:fax-01');
    expect(await signs()).toHaveTextContent('It is in no application yet');
  });

  it('keeps the proposal to be made again when somebody else was quicker', async () => {
    const user = userEvent.setup();
    serve(application('fax'));
    server.use(
      http.patch(url, () =>
        errorResponse(412, 'PreconditionFailedError', 'It was changed since'),
      ),
    );
    renderMigration('/migration/estate?vm=vm:fax-01');
    await user.click(
      await screen.findByRole('button', { name: 'Propose to retire' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The decision was not savedIt was changed since. Nothing was changed.',
    );
  });
});
