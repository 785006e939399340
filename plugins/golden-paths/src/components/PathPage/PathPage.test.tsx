import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { FakeGoldenPaths } from '../../__testUtils__/fakeGoldenPaths';
import { goldenPathsHandlers } from '../../__testUtils__/handlers';
import { renderGoldenPaths } from '../../__testUtils__/renderGoldenPaths';
import { changes, paths } from '../../__testUtils__/scenario';

const now = () => new Date('2026-11-24T05:00:00Z');
const server = setupServer(
  ...goldenPathsHandlers(new FakeGoldenPaths({ paths, changes, now })),
);
registerMswTestHooks(server);

describe('PathPage', () => {
  it('leads to the form, draws what it makes and names what it replaces', async () => {
    renderGoldenPaths('/golden-paths/paths/run-vm-on-kubevirt');
    expect(await screen.findByRole('link', { name: 'Start' })).toHaveAttribute(
      'href',
      '/create/templates/default/run-vm-on-kubevirt',
    );
    expect(
      screen.getByRole('heading', { name: 'Run a VM on KubeVirt', level: 2 }),
    ).toBeInTheDocument();
    const [drawing] = screen.getAllByRole('img', {
      name: /makes VirtualMachine, DataVolume, Service/,
    });
    expect(within(drawing).getByText('DataVolume')).toBeInTheDocument();
    const replaces = screen.getByRole('region', { name: 'What it replaces' });
    expect(replaces).toHaveTextContent(
      'In vSphere: Deploy a virtual machine from a template',
    );
    expect(
      within(replaces).getByRole('link', { name: 'vm template' }),
    ).toHaveAttribute('href', '/glossary/vsphere/vm-template');
    const asks = screen.getByRole('region', { name: 'What it asks' });
    expect(
      within(asks)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['Name* requiredAlso the host name.', 'Firmware']);
    const about = screen.getByRole('region', { name: 'About this path' });
    expect(
      within(about).getByRole('link', { name: /platform-team/ }),
    ).toBeInTheDocument();
    expect(about).toHaveTextContent('1.0.0');
  });

  it('is of use in a portal without glossary and scaffolder', async () => {
    renderGoldenPaths('/golden-paths/paths/run-vm-on-kubevirt', {
      neighbours: false,
    });
    expect(
      await screen.findByText(/the scaffolder is not installed/),
    ).toBeInTheDocument();
    expect(screen.getByText('vm template').closest('a')).toBeNull();
  });

  it('says when there is no such path', async () => {
    renderGoldenPaths('/golden-paths/paths/nothing');
    expect(
      await screen.findByRole('heading', {
        name: 'There is no path “nothing”',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All paths' })).toHaveAttribute(
      'href',
      '/golden-paths',
    );
  });
});
