import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { storageApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { learningPaths } from '../__testUtils__/content';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../__testUtils__/handlers';
import { glossaryApiRef, GlossaryClient } from '../api';
import { rootRouteRef } from '../routes';
import { GlossaryWidget } from './GlossaryWidget';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const [path] = learningPaths;

function renderWidget(stored: Record<string, any> = {}) {
  const storage = mockApis.storage();
  const bucket = storage.forBucket('glossary');
  Object.entries(stored).forEach(([key, value]) => bucket.set(key, value));
  return renderInTestApp(
    <GlossaryWidget today={new Date('2026-11-25T12:00:00Z')} />,
    {
      apis: [
        [
          glossaryApiRef,
          new GlossaryClient({
            discoveryApi: mockApis.discovery(),
            fetchApi: mockApis.fetch(),
          }),
        ],
        [storageApiRef, storage],
      ],
      mountedRoutes: { '/glossary': convertLegacyRouteRef(rootRouteRef) },
    },
  );
}
const field = () => screen.findByRole('searchbox', { name: 'Look a term up' });

describe('GlossaryWidget', () => {
  it('answers in place, and leads to all answers', async () => {
    renderWidget();
    await userEvent.type(await field(), 'drs');
    expect(
      await screen.findByRole('link', { name: /^D(RS|istributed)/ }),
    ).toHaveAttribute('href', '/glossary/vsphere/drs');
    expect(screen.getByText(/Becomes/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'All answers' })).toHaveAttribute(
      'href',
      '/glossary?q=drs',
    );
  });

  it('says when nothing is found, and when there is no answer', async () => {
    renderWidget();
    await userEvent.type(await field(), 'frob');
    expect(await screen.findByText('Nothing found for “frob”.')).toBeVisible();
    server.use(
      http.get(`${glossaryUrl}/v1/lookup`, () =>
        errorResponse(503, 'ServiceUnavailableError', 'Restarting.'),
      ),
    );
    await userEvent.type(await field(), 'x');
    expect(
      await screen.findByText('The glossary did not answer.'),
    ).toBeVisible();
  });

  it('has a term of the day for somebody who is not learning', async () => {
    renderWidget();
    expect(await screen.findByText('Term of the day')).toBeVisible();
    expect(screen.getByText('vSphere')).toBeVisible();
  });

  it('leads back to the path that was worked on last', async () => {
    const { title, concepts } = path.steps[0];
    renderWidget({
      'learning.latest': path.id,
      [`learning.${path.id}`]: [{ title, concepts }],
    });
    expect(
      await screen.findByRole('link', { name: path.title }),
    ).toHaveAttribute('href', `/glossary/learn/${path.id}`);
    expect(screen.getByText(`Continue: ${path.steps[1].title}`)).toBeVisible();
    expect(screen.queryByText('Term of the day')).toBeNull();
  });

  it('has the term of the day again when the path is finished or gone', async () => {
    renderWidget({ 'learning.latest': 'gone' });
    expect(await screen.findByText('Term of the day')).toBeVisible();
  });

  it('is quiet for somebody who may not read the glossary', async () => {
    let asked = 0;
    server.use(
      http.get(`${glossaryUrl}/v1/label-index`, () => {
        asked++;
        return errorResponse(403, 'NotAllowedError', 'Unauthorized');
      }),
    );
    renderWidget();
    await waitFor(() => expect(asked).toBe(1));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText('Term of the day')).toBeNull();
  });
});
