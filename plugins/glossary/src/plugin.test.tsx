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
      await screen.findByRole(
        'heading',
        { name: 'DRS', level: 2 },
        // The pages are loaded when they are wanted, which is a while on a busy machine.
        { timeout: 15_000 },
      ),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('link', { name: /Glossary/ })[0],
    ).toHaveAttribute('href', '/glossary');
  });

  it.each([
    'entity-card:glossary/concepts',
    'home-page-widget:glossary/look-up',
  ])('offers %s to the pages of others', id => {
    expect(
      (glossaryPlugin.getExtension as (id: string) => unknown)(id),
    ).toBeDefined();
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
