import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { storageApiRef } from '@backstage/core-plugin-api';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { learningPaths } from '../../__testUtils__/content';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../../__testUtils__/handlers';
import { renderGlossary } from '../../__testUtils__/renderGlossary';
import { pageOf } from '../../__testUtils__/upkeepContent';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const [storagePath] = learningPaths;
const answer = (handle: () => Response) =>
  server.use(http.get(`${glossaryUrl}/v1/learning-paths`, handle));

function progress(...done: number[]) {
  const steps = done.map(index => storagePath.steps[index]);
  const data = { [`learning.${storagePath.id}`]: steps as any };
  const storage = mockApis.storage();
  const bucket = storage.forBucket('glossary');
  Object.entries(data).forEach(([key, value]) => bucket.set(key, value));
  return [storageApiRef, storage] as const;
}

describe('LearningPage', () => {
  it('shows a path for each role in the order of the roles, as a link', async () => {
    answer(() =>
      HttpResponse.json(
        pageOf(
          { ...storagePath, id: 'lead', title: 'Lead', role: 'platform-lead' },
          storagePath,
        ),
      ),
    );
    renderGlossary('/glossary/learn');
    const cards = await screen.findAllByRole('article');
    expect(
      cards.map(card => within(card).getByRole('link').textContent),
    ).toEqual([storagePath.title, 'Lead']);
    expect(within(cards[0]).getByRole('link')).toHaveAttribute(
      'href',
      `/glossary/learn/${storagePath.id}`,
    );
    expect(cards[0]).toHaveTextContent('2 steps');
    expect(cards[0]).toHaveTextContent('Start');
  });

  it('says how far one is and what is next', async () => {
    renderGlossary('/glossary/learn', { apis: [progress(0)] });
    const card = await screen.findByRole('article');
    expect(within(card).getByRole('progressbar')).toHaveAttribute(
      'aria-valuetext',
      '1 of 2 steps done',
    );
    expect(card).toHaveTextContent(`Continue: ${storagePath.steps[1].title}`);
  });

  it('says when all is done', async () => {
    renderGlossary('/glossary/learn', { apis: [progress(0, 1)] });
    expect(await screen.findByRole('article')).toHaveTextContent(
      'All steps done',
    );
  });

  it('says what to do when there is none', async () => {
    answer(() => HttpResponse.json(pageOf()));
    renderGlossary('/glossary/learn');
    expect(
      await screen.findByText('There is no learning path yet'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Browse the glossary' }),
    ).toHaveAttribute('href', '/glossary');
  });

  it('says that the glossary did not answer', async () => {
    answer(() => errorResponse(503, 'ServiceUnavailableError', 'Restarting.'));
    renderGlossary('/glossary/learn');
    expect(await screen.findByRole('alert')).toHaveTextContent('Restarting.');
  });
});
