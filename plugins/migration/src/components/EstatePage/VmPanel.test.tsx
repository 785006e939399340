import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { VirtualMachineRow } from '@crosswalk/backstage-plugin-migration-common';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  application,
  finding,
  migrationUrl,
  virtualMachine,
  virtualMachineDetail,
} from '../../__testUtils__/content';
import { renderMigration } from '../../__testUtils__/renderMigration';
import { layOut, serveEstate } from '../../__testUtils__/serveEstate';

// Roles are looked up in a table with many cells.
configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

const serve = (
  vms: VirtualMachineRow[],
  options: Parameters<typeof serveEstate>[1] = {},
) => server.use(...serveEstate(vms, options));
const address = () => screen.getByTestId('address').textContent;
const vmLink = (name: string) => screen.findByRole('link', { name });

beforeEach(() => {
  layOut();
});
afterEach(() => jest.restoreAllMocks());

describe('the panel of a VM', () => {
  it('opens a VM in the panel, with its form filled in, and closes it where one was', async () => {
    const user = userEvent.setup();
    serve([
      virtualMachine('billing-db', {
        applicationId: 'a-billing',
        applicationName: 'Billing',
        snapshots: [{ name: 'before patch', sizeMiB: 2048 }],
        attributes: { Owner: 'pat' },
      }),
    ]);
    server.use(
      http.get(`${migrationUrl}/v1/applications/a-billing`, () =>
        HttpResponse.json(
          application('billing', { owner: 'group:default/finance' }),
        ),
      ),
    );
    renderMigration('/migration/estate?sort=-cpus');
    await user.click(await vmLink('billing-db'));
    expect(address()).toBe('/migration/estate?sort=-cpus&vm=vm%3Abilling-db');
    const panel = await screen.findByRole('complementary', {
      name: 'billing-db',
    });

    await user.click(within(panel).getByRole('tab', { name: 'On Kubernetes' }));
    const form = new URL(
      within(panel)
        .getByRole('link', { name: 'Run on KubeVirt' })
        .getAttribute('href')!,
      'http://portal',
    );
    expect(form.pathname).toBe('/create/templates/default/run-vm-on-kubevirt');
    expect(JSON.parse(form.searchParams.get('formData')!)).toMatchObject({
      name: 'billing-db',
      namespace: 'billing',
      owner: 'group:default/finance',
      cpus: 2,
      memoryMiB: 4096,
      disks: [{ name: 'hard-disk-1', sizeGiB: 60 }],
      sourceVm: 'billing-db',
    });
    expect(
      within(panel).getByRole('region', { name: 'What does not carry over' }),
    ).toHaveTextContent('before patch');
    expect(
      within(panel).getByRole('region', { name: 'To check' }),
    ).toHaveTextContent('StorageClass');
    await user.click(within(panel).getByRole('tab', { name: 'Facts' }));
    expect(
      within(panel).getByRole('link', { name: 'Billing' }),
    ).toHaveAttribute(
      'href',
      '/migration/applications?estate=e1&application=a-billing',
    );
    expect(
      within(panel).getByRole('region', { name: 'Snapshots' }),
    ).toHaveTextContent('before patch2 GiB');

    await user.keyboard('{Escape}');
    expect(address()).toBe('/migration/estate?sort=-cpus');
    expect(await vmLink('billing-db')).toHaveFocus();
  });

  it('says what speaks against the move, on which evidence, and what to do', async () => {
    const user = userEvent.setup();
    const vm = virtualMachine('legacy', {
      readiness: 'blocked',
      raised: ['vmware.datastore.missing'],
    });
    serve([vm], {
      details: [
        virtualMachineDetail(vm, {
          findings: [
            finding('vmware.snapshot.detected'),
            finding('vmware.tpm.detected', {
              answer: 'unknown',
              reason: 'not-in-format',
              message: 'Nobody knows whether it has a TPM',
            }),
            finding('vmware.disk.rdm.detected', {
              answer: 'raised',
              message: 'One disk is mapped raw',
            }),
            finding('vmware.datastore.missing', {
              answer: 'raised',
              message: 'One disk names no datastore',
              evidence: [
                {
                  table: 'vDisk',
                  field: 'Path',
                  value: 'lost.vmdk',
                  about: 'Hard disk 1',
                },
              ],
            }),
          ],
        }),
      ],
    });
    renderMigration('/migration/estate?vm=vm:legacy');
    const panel = await screen.findByRole('complementary', { name: 'legacy' });
    const found = within(panel).getByRole('region', { name: 'Concerns' });
    const [worst, milder] = within(found)
      .getAllByRole('listitem')
      .filter(item => item.hasAttribute('data-category'));
    expect(worst).toHaveTextContent(/Critical.*One disk names no datastore/);
    expect(worst).toHaveTextContent('Hard disk 1: vDisk · Path = lost.vmdk');
    expect(worst).toHaveTextContent('What to do: Bring the datastore back');
    expect(milder).toHaveTextContent('One disk is mapped raw');
    expect(
      within(worst).getByRole('link', { name: 'All machines with this' }),
    ).toHaveAttribute(
      'href',
      '/migration/estate?concern=vmware.datastore.missing',
    );
    expect(
      within(panel).getByRole('region', { name: 'Not known' }),
    ).toHaveTextContent(
      /Nobody knows whether it has a TPM.*No export of this kind says it/,
    );
    const inOrder = within(panel).getByRole('region', { name: 'In order' });
    expect(inOrder).not.toHaveTextContent('Nothing speaks against it');
    await user.click(
      within(inOrder).getByRole('button', { name: 'Show them' }),
    );
    expect(inOrder).toHaveTextContent('Nothing speaks against it');
  });

  it('says what it becomes: a name, a size', async () => {
    const user = userEvent.setup();
    const vm = virtualMachine('DB_01');
    serve([vm], {
      details: [
        virtualMachineDetail(vm, {
          targetName: { name: 'db-01', because: 'No underscores.' },
          sizing: [
            {
              resource: 'memory',
              direction: 'smaller',
              now: 16384,
              proposed: 8192,
              message: 'It used a quarter at most.',
            },
          ],
        }),
      ],
    });
    renderMigration('/migration/estate?vm=vm:DB_01');
    const panel = await screen.findByRole('complementary', { name: 'DB_01' });
    await user.click(within(panel).getByRole('tab', { name: 'On Kubernetes' }));
    expect(
      within(panel).getByRole('region', { name: 'Name' }),
    ).toHaveTextContent('db-01No underscores.');
    expect(
      within(panel).getByRole('region', { name: 'Right size' }),
    ).toHaveTextContent(/Memory16 GiB\s+8 GiBIt used a quarter at most./);
  });

  it('tells what imports did to it, and who knows it', async () => {
    const user = userEvent.setup();
    serve([virtualMachine('web')]);
    renderMigration('/migration/estate?vm=vm:web');
    const panel = await screen.findByRole('complementary', { name: 'web' });
    await user.click(within(panel).getByRole('tab', { name: 'History' }));
    expect(
      await within(panel).findByRole('list', {
        name: 'History of the machine',
      }),
    ).toHaveTextContent(/Changed2 Nov 2026.*memoryMiB 4096\s+8192/);
    await user.click(within(panel).getByRole('tab', { name: 'Facts' }));
    expect(panel).toHaveTextContent('Known byRVTools');
  });

  it('offers no form for what is set aside', async () => {
    const user = userEvent.setup();
    serve([virtualMachine('golden', { template: true })]);
    renderMigration('/migration/estate?vm=vm:golden');
    const panel = await screen.findByRole('complementary', { name: 'golden' });
    expect(panel).toHaveTextContent('Template. It is counted, but set aside');
    await user.click(within(panel).getByRole('tab', { name: 'On Kubernetes' }));
    expect(within(panel).queryByText('Run on KubeVirt')).toBeNull();
    expect(within(panel).queryByText('To check')).toBeNull();
    const row = (await vmLink('golden')).closest('tr')!;
    expect(row).toHaveTextContent('Set aside');
  });

  it('offers no form in a portal that has none, and still says what gets lost', async () => {
    const user = userEvent.setup();
    serve([virtualMachine('web')]);
    renderMigration('/migration/estate?vm=vm:web', { scaffolder: false });
    const panel = await screen.findByRole('complementary', { name: 'web' });
    await user.click(within(panel).getByRole('tab', { name: 'On Kubernetes' }));
    expect(within(panel).queryByText('Run on KubeVirt')).toBeNull();
    expect(within(panel).getByText('To check')).toBeInTheDocument();
  });

  it('says when a VM is no longer there', async () => {
    serve([virtualMachine('web')]);
    renderMigration('/migration/estate?vm=vm:gone');
    expect(
      await screen.findByText(/This virtual machine is not in the estate/),
    ).toBeInTheDocument();
  });
});
