import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  glossaryFeedbackCreatePermission,
  glossaryManagePermission,
} from '@crosswalk/backstage-plugin-glossary-common';
import { screen, within } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { denying } from '../../__testUtils__/denying';
import { glossaryHandlers } from '../../__testUtils__/handlers';
import { renderGlossary } from '../../__testUtils__/renderGlossary';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const render = (address: string) =>
  renderGlossary(address, {
    apis: [denying(glossaryFeedbackCreatePermission, glossaryManagePermission)],
  });

describe('people who may only read', () => {
  it('are not led to the upkeep', async () => {
    render('/glossary/stack');
    const nav = await screen.findByRole('navigation', {
      name: 'Glossary pages',
    });
    expect(
      within(nav)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Look up', 'Stack map', 'Learning paths', 'Compare']);
  });

  it('are not asked what they think of a concept', async () => {
    render('/glossary/vsphere/drs');
    await screen.findByText('History');
    expect(
      screen.queryByRole('button', { name: 'Say what you think of it' }),
    ).not.toBeInTheDocument();
  });

  it('are not asked what is missing', async () => {
    render('/glossary?q=zzz');
    await screen.findByText('Nothing found for “zzz”');
    expect(
      screen.queryByRole('button', { name: 'Ask for it' }),
    ).not.toBeInTheDocument();
  });
});
