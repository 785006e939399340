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
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const { click, keyboard, type } = userEvent;

describe('a selection', () => {
  it('is made by keys, and takes decisions as one', async () => {
    const served = serve(
      application('a'),
      application('b'),
      application('c'),
      application('d'),
    );
    renderMigration('/migration/applications');
    await detail('a');
    await keyboard('x');
    await said('1 selected');
    await keyboard('JJ');
    await said('3 selected');
    await keyboard('K');
    await said('2 selected');
    await keyboard('4');
    await said('2 saved.');
    expect(['a', 'b', 'c', 'd'].map(n => served.get(n).disposition)).toEqual([
      'retire',
      'retire',
      undefined,
      undefined,
    ]);
    await keyboard('z');
    await said('Undone.');
    expect(served.get('a').disposition).toBeUndefined();
    await keyboard('{Escape}');
    await waitFor(() =>
      expect(
        screen.queryByRole('group', { name: 'Selected applications' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('takes all that pass the filter, and says what became of each', async () => {
    const served = serve(
      application('fax'),
      application('mail'),
      application('shop'),
      application('wiki'),
      application('away', { environment: 'test' }),
    );
    renderMigration('/migration/applications?environment=production');
    await detail('fax');
    served.forbidden.add('a-mail');
    served.stored.delete('a-shop');
    served.changeByOther('wiki', { criticality: 'low' });
    await keyboard('{Control>}a{/Control}');
    await said('4 selected');
    await click(await button('Criticality'));
    await click(await screen.findByRole('menuitem', { name: 'High' }));
    await said(
      '1 saved, 1 changed by somebody else, not overwritten, 1 not yours to change, 1 is gone.',
    );
    expect(served.get('fax').criticality).toBe('high');
    expect(served.get('wiki').criticality).toBe('low');
    expect(served.get('away').criticality).toBe('medium');

    await click(await button('Show each'));
    const row = (name: string) =>
      screen
        .getAllByRole('listitem')
        .find(item => item.textContent?.startsWith(name));
    expect(row('mail')).toHaveTextContent('Not yours to change');
    expect(row('shop')).toHaveTextContent('Gone');
    await click(await button('Select what was not saved'));
    await said('2 selected');
  });

  it('is given an owner', async () => {
    const served = serve(
      application('mail', { owner: 'group:default/post' }),
      application('shop'),
    );
    renderMigration('/migration/applications');
    await detail('mail');
    await keyboard('{Control>}a{/Control}');
    await click(await button('Owner …'));
    await click(await button('group:default/post'));
    await click(await button('Save'));
    await said(/1 saved\. 1 was so already\./);
    expect(served.get('shop').owner).toBe('group:default/post');
  });
});

describe('a merge', () => {
  it('asks which one stays, shows what comes of it, and can be undone', async () => {
    const served = serve(
      application('shop'),
      application('shop-db', {
        confirmed: true,
        environment: 'test',
        dataProtection: 'Nightly',
      }),
    );
    renderMigration('/migration/applications');
    await detail('shop');
    await keyboard('{Control>}a{/Control}m');
    const dialog = await screen.findByRole('dialog', {
      name: 'Merge 2 applications',
    });
    expect(
      within(dialog).getByRole('radio', { name: /^shop-db/ }),
    ).toBeChecked();
    await click(within(dialog).getByRole('radio', { name: /^shop ·/ }));
    expect(dialog).toHaveTextContent('2 VMs · 4 vCPU');
    expect(dialog).toHaveTextContent('shop-db says Test; that is lost');
    expect(dialog).toHaveTextContent('Nightlyfrom shop-db');
    await click(
      within(dialog).getByRole('button', { name: 'Merge into shop' }),
    );
    await said('Merged into shop.');
    expect(served.get('shop').virtualMachineKeys).toHaveLength(2);
    expect(served.stored.size).toBe(1);
    await said('1 application');
    await click(await button('Undo'));
    await said('2 applications');
    expect(served.stored.size).toBe(2);
  });
});

describe('a split', () => {
  it('makes a new application of some VMs', async () => {
    const served = serve(
      application('shop', { virtualMachineKeys: ['vm:web-1', 'vm:db-1'] }),
    );
    renderMigration('/migration/applications');
    await detail('shop');
    await click(await button('Split …'));
    const dialog = await screen.findByRole('dialog', { name: 'Split shop' });
    const submit = within(dialog).getByRole('button', { name: 'Split' });
    expect(submit).toBeDisabled();
    await click(await within(dialog).findByRole('checkbox', { name: 'web-1' }));
    await click(within(dialog).getByRole('checkbox', { name: 'db-1' }));
    expect(dialog).toHaveTextContent('At least one VM has to stay.');
    await click(within(dialog).getByRole('checkbox', { name: 'web-1' }));
    expect(dialog).toHaveTextContent('A new application needs a name.');
    await type(
      within(dialog).getByRole('textbox', {
        name: 'Name of the new application',
      }),
      'shop-db',
    );
    await click(submit);
    await said('shop was split.');
    expect(served.get('shop').virtualMachineKeys).toEqual(['vm:web-1']);
    expect(served.get('shop-db').virtualMachineKeys).toEqual(['vm:db-1']);
    await keyboard('z');
    await said('1 application');
    expect(served.get('shop').virtualMachineKeys).toHaveLength(2);
  });
});

describe('two people', () => {
  it('who set the same field choose between both versions', async () => {
    const served = serve(application('shop'));
    renderMigration('/migration/applications');
    await detail('shop');
    served.changeByOther('shop', { name: 'store', compliance: 'PCI DSS' });
    const name = screen.getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await type(name, 'market{Enter}');
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('Somebody else changed the same');
    await within(notice).findByText(/robin changed it on/);
    expect(served.get('shop').name).toBe('store');

    const apply = within(notice).getByRole('button', {
      name: 'Save what I chose',
    });
    expect(apply).toBeDisabled();
    expect(within(notice).getByRole('radio', { name: 'store' })).toBeVisible();
    await click(within(notice).getByRole('radio', { name: 'market' }));
    await click(apply);
    await waitFor(() => expect(served.get('shop').name).toBe('market'));
    expect(served.get('shop').compliance).toBe('PCI DSS');
  });

  it('who keep the other version lose nothing of it', async () => {
    const served = serve(application('shop'));
    renderMigration('/migration/applications');
    await detail('shop');
    served.changeByOther('shop', { disposition: 'retain' });
    await keyboard('1');
    await click(await button('Keep theirs'));
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
    expect(served.get('shop').disposition).toBe('retain');
  });

  it('who set different fields both have their way, and are told', async () => {
    const served = serve(application('shop'));
    renderMigration('/migration/applications');
    await detail('shop');
    served.changeByOther('shop', { compliance: 'PCI DSS' });
    await keyboard('1');
    await said(
      'shop: saved. Somebody else had changed other fields; theirs stay.',
    );
    expect(served.get('shop')).toMatchObject({
      disposition: 'rehost',
      compliance: 'PCI DSS',
    });
  });
});

describe('the history', () => {
  it('says who changed what, and takes one thing back', async () => {
    const served = serve(application('shop'));
    served.changeByOther('shop', { criticality: 'high' });
    renderMigration('/migration/applications');
    await detail('shop');
    await click(await button('Show what was done'));
    await said('Criticality: Medium → High');
    expect(screen.getByText('robin').parentElement).toHaveTextContent(
      'robin changed it',
    );
    await click(await button('Undo this'));
    await waitFor(() => expect(served.get('shop').criticality).toBe('medium'));
    await said('shop: undone.');
  });
});

describe('thousands', () => {
  it('are read page after page, drawn as far as they are in sight, and asked for once', async () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      application(`app-${String(n).padStart(4, '0')}`),
    );
    const served = serve(...many);
    renderMigration('/migration/applications');
    await detail('app-0000');
    await said('5000 applications');
    await waitFor(() =>
      expect(
        served.requests.filter(each => each.endsWith('/e1/applications')),
      ).toHaveLength(10),
    );
    const list = screen.getByRole('navigation', { name: 'Applications' });
    expect(within(list).queryAllByRole('link').length).toBeLessThan(60);

    // Whoever walks on quickly does not ask for what is passed by.
    const before = served.requests.length;
    await keyboard('jjjjjjjjjj');
    await detail('app-0010');
    await screen.findByRole('link', { name: 'app-0010-01' });
    const asked = served.requests.slice(before);
    expect(
      asked.filter(each => each.endsWith('virtual-machines')).length,
    ).toBeLessThan(4);
  }, 60_000);
});
