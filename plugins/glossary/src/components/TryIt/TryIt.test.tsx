import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Mapping } from '@crosswalk/backstage-plugin-glossary-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mappings } from '../../__testUtils__/content';
import { TryIt } from './TryIt';

const rule: Mapping = {
  ...mappings[0],
  id: 'rule-to-policy',
  translator: 'firewall-rule',
};

const render = (mapping: Mapping, address = '/') =>
  renderInTestApp(<TryIt mapping={mapping} />, {
    initialRouteEntries: [address],
  });

const manifests = () => screen.findByRole('region', { name: 'Manifests' });
const items = (title: string) =>
  within(
    screen.getByRole('heading', { name: title }).parentElement!,
  ).getAllByRole('listitem');

async function open() {
  await userEvent.click(await screen.findByRole('button', { name: /Try it/ }));
  return manifests();
}

// It is loaded when it is opened, and reading it the first time takes longer than a test may.
beforeAll(() => import('./TryItPanel'), 60_000);

describe('TryIt', () => {
  it('is folded up until somebody wants it', async () => {
    render(rule);
    const toggle = await screen.findByRole('button', { name: /Try it/ });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(await open()).toHaveTextContent('kind: NetworkPolicy');
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(items('Does not carry over')[0]).toHaveTextContent(
      /is called “web-to/,
    );
    expect(items('To decide or check')).not.toHaveLength(0);
  });

  it('is unfolded by its address', async () => {
    render(rule, '/#try-rule-to-policy');
    expect(await manifests()).toBeInTheDocument();
  });

  it('follows what one types', async () => {
    render(rule);
    const yaml = await open();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Services' }),
      '{Enter}UDP 514',
    );
    expect(yaml).toHaveTextContent('port: 514');
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
    expect(yaml).not.toHaveTextContent('port: 514');
  });

  it('says beside the field what is wrong, and keeps the last result', async () => {
    render(rule);
    const yaml = await open();
    const services = screen.getByRole('textbox', { name: 'Services' });
    await userEvent.type(services, '{Enter}TCP 0');
    expect(services).toBeInvalid();
    expect(services).toHaveAccessibleDescription(
      expect.stringContaining('Line 2: TCP 443, UDP 5000-5010 or ICMP'),
    );
    expect(yaml).toHaveTextContent('port: 3306');
    expect(
      screen.getByText(/of the last input without a mistake/),
    ).toBeInTheDocument();
  });

  it('says when nothing can be written', async () => {
    render(rule);
    await open();
    const services = screen.getByRole('textbox', { name: 'Services' });
    await userEvent.clear(services);
    await userEvent.type(services, 'ICMP');
    expect(screen.getByText(/Nothing can be written/)).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Copy' }),
    ).not.toBeInTheDocument();
  });

  it('copies the manifests', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    render(rule);
    const yaml = await open();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied.')).toBeInTheDocument();
    expect(writeText).toHaveBeenCalledWith(yaml.textContent);
  });

  it('says when the portal does not know the translator', async () => {
    render({ ...rule, translator: 'of-tomorrow' }, '/#try-rule-to-policy');
    expect(
      await screen.findByText(/has no translator “of-tomorrow”/),
    ).toBeInTheDocument();
  });

  it('is not there without a translator', () => {
    render({ ...rule, translator: undefined });
    expect(
      screen.queryByRole('button', { name: /Try it/ }),
    ).not.toBeInTheDocument();
  });
});
