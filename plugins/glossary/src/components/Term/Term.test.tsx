import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../../__testUtils__/handlers';
import { glossaryApiRef, GlossaryClient } from '../../api';
import { rootRouteRef } from '../../routes';
import { Term } from './Term';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);
afterEach(() => server.events.removeAllListeners());

/** A page of another plugin, in a portal with or without the glossary. */
function renderText(text: JSX.Element, hasGlossary = true, address = '/') {
  const client = new GlossaryClient({
    discoveryApi: mockApis.discovery(),
    fetchApi: mockApis.fetch(),
  });
  if (!hasGlossary) {
    return renderInTestApp(<p>{text}</p>);
  }
  return renderInTestApp(<p>{text}</p>, {
    apis: [[glossaryApiRef, client]],
    initialRouteEntries: [address],
    mountedRoutes: { '/glossary': convertLegacyRouteRef(rootRouteRef) },
  });
}

describe('Term', () => {
  it('is a link to the concept of its words, or of the one that is named', async () => {
    renderText(
      <>
        <Term>DRS</Term> and <Term concept="vsphere:drs">balancing</Term>
      </>,
    );
    for (const name of ['DRS', 'balancing']) {
      expect(await screen.findByRole('link', { name })).toHaveAttribute(
        'href',
        '/glossary/vsphere/drs',
      );
    }
  });

  it('says on focus what it becomes and one thing to watch out for, until Escape', async () => {
    const user = userEvent.setup();
    renderText(<Term>DRS</Term>);
    const link = await screen.findByRole('link', { name: 'DRS' });
    await user.tab();
    while (document.activeElement !== link) {
      await user.tab();
    }
    const tooltip = await screen.findByRole('tooltip');
    await waitFor(() => expect(tooltip).toHaveTextContent(/Becomes/));
    expect(tooltip).toHaveTextContent('vSphere');
    expect(link).toHaveAttribute('aria-describedby', tooltip.id);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    expect(link).toHaveFocus();
  });

  it('asks in the language of the portal, and says when the answer is in another one', async () => {
    const asked: (string | null)[] = [];
    server.events.on('request:start', ({ request }) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname.endsWith('/drs')) {
        asked.push(searchParams.get('lang'));
      }
    });
    const user = userEvent.setup();
    renderText(<Term>DRS</Term>, true, '/?lang=ja');
    const link = await screen.findByRole('link', { name: 'DRS' });
    while (document.activeElement !== link) {
      await user.tab();
    }
    const tooltip = await screen.findByRole('tooltip');
    await waitFor(() => expect(tooltip).toHaveTextContent('in English'));
    expect(asked).toEqual(['ja']);
  });

  it('asks for the names once, however many terms there are, and for no concept before somebody wants it', async () => {
    const seen: string[] = [];
    server.events.on('request:start', ({ request }) => {
      seen.push(new URL(request.url).pathname);
    });
    renderText(
      <>
        {Array.from({ length: 20 }, (_, index) => (
          <Term key={index}>DRS</Term>
        ))}
      </>,
    );
    await waitFor(() =>
      expect(screen.getAllByRole('link', { name: 'DRS' })).toHaveLength(20),
    );
    expect(seen).toEqual(['/api/glossary/v1/label-index']);
  });

  it.each([
    ['words that the glossary does not know', 'Frobnicator', true],
    ['a portal without the glossary', 'DRS', false],
  ])('is plain text for %s', async (_, word, hasGlossary) => {
    renderText(<Term>{word}</Term>, hasGlossary);
    expect(await screen.findByText(word)).toBeVisible();
    expect(screen.queryByRole('link', { name: word })).toBeNull();
  });

  it('is plain text for somebody who may not read the glossary', async () => {
    let asked = 0;
    server.use(
      http.get(`${glossaryUrl}/v1/label-index`, () => {
        asked++;
        return errorResponse(403, 'NotAllowedError', 'Unauthorized');
      }),
    );
    renderText(<Term>DRS</Term>);
    await waitFor(() => expect(asked).toBe(1));
    expect(screen.getByText('DRS')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'DRS' })).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
