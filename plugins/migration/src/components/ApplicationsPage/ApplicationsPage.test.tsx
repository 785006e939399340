import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { application } from '../../__testUtils__/content';
import { renderMigration } from '../../__testUtils__/renderMigration';
import { ServedApplications } from '../../__testUtils__/serveApplications';

const server = setupServer();
registerMswTestHooks(server);

const serve = (...applications: Application[]) =>
  new ServedApplications(server, applications);
const detail = (name: string) => screen.findByRole('article', { name });
const said = (words: string | RegExp) => screen.findByText(words);
const { keyboard } = userEvent;

describe('triage', () => {
  it('shows the evidence and the members of an application', async () => {
    serve(application('shop'), application('mail'));
    renderMigration('/migration/applications?application=a-shop');
    const shop = await detail('shop');
    expect(shop).toHaveTextContent('The names begin with “shop”.');
    expect(
      await within(shop).findByRole('link', { name: 'shop-01' }),
    ).toHaveAttribute('href', '/migration/estate?estate=e1&vm=vm%3Ashop-01');
    expect(screen.getByRole('meter', { name: '0 of 2 decided' })).toBeVisible();
  });

  it('decides by key, walks on, and takes it back', async () => {
    const served = serve(application('mail'), application('shop'));
    renderMigration('/migration/applications');
    await detail('mail');
    await keyboard('1');
    await said('mail: saved.');
    expect(served.get('mail').disposition).toBe('rehost');
    expect(screen.getByRole('meter', { name: '1 of 2 decided' })).toBeVisible();

    await keyboard('j');
    await detail('shop');
    await keyboard('z');
    await said('mail: undone.');
    expect(served.get('mail').disposition).toBeUndefined();
  });

  it('does not take what one types in a field for a command', async () => {
    const served = serve(application('shop'));
    renderMigration('/migration/applications');
    await detail('shop');
    const name = screen.getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'shop 1{Enter}');
    await waitFor(() => expect(served.get('shop').name).toBe('shop 1'));
    expect(served.get('shop').disposition).toBeUndefined();
  });

  it('stays with an application that a decision takes out of the list', async () => {
    const served = serve(application('mail'), application('shop'));
    renderMigration('/migration/applications?disposition=undecided');
    await detail('mail');
    await keyboard('4');
    await said('mail: saved.');
    expect(await detail('mail')).toBeVisible();
    await keyboard('j4');
    await waitFor(() => expect(served.get('shop').disposition).toBe('retire'));
  });

  it('keeps filters in the address, and shows what is set', async () => {
    serve(
      application('shop'),
      application('mail', { disposition: 'retire', environment: 'test' }),
    );
    renderMigration('/migration/applications?disposition=decided');
    await detail('mail');
    // The rows themselves are virtual and need a layout; the count is said to those who do not see them.
    await said('1 application');
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Remove the filter: Disposition: Decided',
      }),
    );
    await said('2 applications');
    await userEvent.click(screen.getByRole('button', { name: 'Filters' }));
    await userEvent.click(
      screen.getByRole('button', { name: /^Any Environment|Environment/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'Test' }));
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        '/migration/applications?environment=test',
      ),
    );
  });

  it('writes its keys down', async () => {
    serve(application('shop'));
    renderMigration('/migration/applications');
    await detail('shop');
    await keyboard('?');
    const help = await screen.findByRole('dialog', {
      name: 'Keys on this page',
    });
    for (const key of ['j', '1', '0', 'c', 'q', 's', 'x', 'Esc', 'm', 'z']) {
      expect(within(help).getByText(key)).toBeInTheDocument();
    }
  });

  it('leads an estate without applications to the import', async () => {
    serve();
    renderMigration('/migration/applications');
    expect(
      await screen.findByRole('link', { name: 'Import an estate' }),
    ).toHaveAttribute('href', '/migration/imports');
  });
});

describe('the four questions', () => {
  it('take uptime and outages as people write them, and say what is missing', async () => {
    const served = serve(application('shop', { owner: 'group:default/a' }));
    renderMigration('/migration/applications');
    const shop = await detail('shop');
    const field = (name: string) => within(shop).getByRole('textbox', { name });
    expect(
      within(shop).getAllByRole('img', {
        name: '1 of 4 answered. Missing: what it does, uptime, data protection',
      }),
    ).not.toHaveLength(0);
    await userEvent.type(field('How much uptime?'), '99,9{Enter}');
    await waitFor(() => expect(served.get('shop').availability).toBe(99.9));
    await within(shop).findByText('Down for 8 h 46 min a year at most');
    await userEvent.type(field('Longest outage (RTO)'), '1.5 h{Enter}');
    await waitFor(() => expect(served.get('shop').rtoMinutes).toBe(90));
    await userEvent.type(field('Most data lost (RPO)'), 'never{Enter}');
    await within(shop).findByText(/Not saved: write a duration/);
    expect(served.get('shop').rpoMinutes).toBeUndefined();
  });
});

describe('the questionnaire', () => {
  it('suggests with reasons, and decides nothing until one takes it', async () => {
    const served = serve(application('shop'));
    renderMigration('/migration/applications');
    await detail('shop');
    await keyboard('q');
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Nobody uses it any more' }),
    );
    await waitFor(() =>
      expect(served.get('shop').answers).toEqual({ lifetime: 'unused' }),
    );
    const panel = screen.getByRole('region', {
      name: 'Suggestion',
    });
    expect(panel).toHaveTextContent('Nobody uses it any more; what is');
    expect(served.get('shop').disposition).toBeUndefined();
    screen.getByRole('radio', { name: 'Nobody uses it any more' }).blur();
    await keyboard('s');
    await waitFor(() => expect(served.get('shop').disposition).toBe('retire'));
    expect(served.get('shop').dispositionReason).toMatch(/^Nobody uses it/);
    await within(panel).findByText('So decided');
  });
});

describe('confidence', () => {
  it('names what is missing', async () => {
    serve(application('shop'));
    renderMigration('/migration/applications');
    const shop = await detail('shop');
    await userEvent.click(
      await within(shop).findByRole('button', { name: 'Low confidence' }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'Nobody has confirmed that these VMs are one application',
    );
  });
});
