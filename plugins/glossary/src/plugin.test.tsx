import {
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { glossaryPlugin } from './plugin';
import { glossaryHandlers } from './__testUtils__/handlers';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

describe('glossaryPlugin', () => {
  it('is in the sidebar and serves its pages', async () => {
    renderTestApp({
      features: [glossaryPlugin],
      initialRouteEntries: ['/glossary/vsphere/drs'],
      config: { backend: { baseUrl: 'http://example.com' } },
    });
    expect(
      await screen.findByRole('heading', { name: 'DRS', level: 2 }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('link', { name: /Glossary/ })[0],
    ).toHaveAttribute('href', '/glossary');
  });

  it('offers its parts to the search page', () => {
    expect(
      glossaryPlugin.getExtension('search-result-list-item:glossary/concept'),
    ).toBeDefined();
    expect(
      glossaryPlugin.getExtension('search-filter-result-type:glossary/concept'),
    ).toBeDefined();
  });
});
