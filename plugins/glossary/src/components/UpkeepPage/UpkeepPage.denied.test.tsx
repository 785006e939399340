import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { glossaryManagePermission } from '@crosswalk/backstage-plugin-glossary-common';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { denying } from '../../__testUtils__/denying';
import { glossaryHandlers, glossaryUrl } from '../../__testUtils__/handlers';
import { renderGlossary } from '../../__testUtils__/renderGlossary';
import { heldReport, pageOf } from '../../__testUtils__/upkeepContent';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const reader = { apis: [denying(glossaryManagePermission)] };

describe('UpkeepPage, for somebody who only reads', () => {
  it.each(['gaps', 'feedback', 'check'])(
    'says whom to ask, and what is open to all: %s',
    async tab => {
      renderGlossary(`/glossary/upkeep/${tab}`, reader);
      expect(await screen.findByText(/glossary\.manage/)).toBeVisible();
      expect(
        screen.getByRole('link', { name: 'See the sources' }),
      ).toHaveAttribute('href', '/glossary/upkeep/sources');
    },
  );

  it('shows the report of a source without what changes it', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/sources`, () =>
        HttpResponse.json(pageOf(heldReport)),
      ),
      http.get(`${glossaryUrl}/v1/sources/:id/report`, () =>
        HttpResponse.json(heldReport),
      ),
    );
    renderGlossary('/glossary/upkeep/sources?source=storage-terms', reader);
    expect(await screen.findByText(/150 read/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Read again' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Take it over' })).toBeNull();
  });
});
