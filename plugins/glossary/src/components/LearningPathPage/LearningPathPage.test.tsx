import { storageApiRef } from '@backstage/core-plugin-api';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { learningPaths } from '../../__testUtils__/content';
import { glossaryHandlers, glossaryUrl } from '../../__testUtils__/handlers';
import { renderGlossary } from '../../__testUtils__/renderGlossary';
import { pageOf } from '../../__testUtils__/upkeepContent';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const [path] = learningPaths;
const [first, second] = path.steps;
const address = `/glossary/learn/${path.id}`;

const checkbox = (title: string) =>
  screen.findByRole('checkbox', { name: `Done: ${title}` });
const bar = () => screen.getByRole('progressbar');

describe('LearningPathPage', () => {
  it('shows the steps in order, each with why, what one meets and what to do', async () => {
    renderGlossary(address);
    const title = await screen.findByRole('heading', { name: first.title });
    const step = title.closest('li')!;
    expect(step).toHaveTextContent(first.why);
    expect(step).toHaveTextContent(first.do.text);
    expect(
      await within(step).findByRole('link', { name: 'Storage policy' }),
    ).toHaveAttribute('href', '/glossary/vsphere/storage-policy');
    expect(step).toHaveTextContent(/Becomes.*StorageClass/);
  });

  it('leads to where a step is done', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/learning-paths`, () =>
        HttpResponse.json(
          pageOf({
            ...path,
            steps: [
              {
                ...first,
                do: { kind: 'try-it', ref: 'policy-to-class', text: 'Try.' },
              },
              second,
            ],
          }),
        ),
      ),
    );
    renderGlossary(address);
    expect(
      await screen.findByRole('link', { name: 'Open the translator' }),
    ).toHaveAttribute(
      'href',
      '/glossary/vsphere/storage-policy#try-policy-to-class',
    );
  });

  it('keeps what is done, and marks where to go on', async () => {
    const storage = mockApis.storage();
    const user = userEvent.setup();
    renderGlossary(address, { apis: [[storageApiRef, storage]] });
    await user.click(await checkbox(first.title));
    await waitFor(() =>
      expect(bar()).toHaveAttribute('aria-valuetext', '1 of 2 steps done'),
    );
    const bucket = storage.forBucket('glossary');
    expect(bucket.snapshot(`learning.${path.id}`).value).toEqual([
      { title: first.title, concepts: first.concepts },
    ]);
    expect(bucket.snapshot('learning.latest').value).toBe(path.id);

    await user.click(
      screen.getByRole('button', { name: 'Continue with step 2' }),
    );
    expect(document.activeElement?.id).toBe('step-2');

    await user.click(await checkbox(first.title));
    await waitFor(() =>
      expect(bar()).toHaveAttribute('aria-valuetext', '0 of 2 steps done'),
    );
  });

  it('clears the progress on request, and takes that back', async () => {
    const storage = mockApis.storage();
    const bucket = storage.forBucket('glossary');
    await bucket.set(`learning.${path.id}`, [
      { title: second.title, concepts: second.concepts },
    ]);
    const user = userEvent.setup();
    renderGlossary(address, { apis: [[storageApiRef, storage]] });
    await user.click(await screen.findByRole('button', { name: 'Start over' }));
    expect(await checkbox(second.title)).not.toBeChecked();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () =>
      expect(await checkbox(second.title)).toBeChecked(),
    );
  });

  it('keeps the later of two quick ticks, however slow the first is to be kept', async () => {
    const storage = mockApis.storage();
    const bucket = storage.forBucket('glossary');
    const finish: (() => void)[] = [];
    const slow = {
      snapshot: (key: string) => bucket.snapshot(key) as any,
      observe$: (key: string) => bucket.observe$(key) as any,
      forBucket: () => slow as any,
      remove: async () => {},
      set: async (key: string, value: any) => {
        if (key !== 'learning.latest') {
          await new Promise<void>(resolve => finish.push(resolve));
        }
        await bucket.set(key, value);
      },
    };
    renderGlossary(address, { apis: [[storageApiRef, slow]] });
    await userEvent.click(await checkbox(first.title));
    await userEvent.click(await checkbox(second.title));
    // The latest that is under way is the first to arrive.
    await act(async () => finish.pop()!());
    while (finish.length > 0) {
      await act(async () => finish.pop()!());
    }
    const kept = bucket.snapshot(`learning.${path.id}`).value;
    expect(kept).toHaveLength(2);
    expect(await checkbox(second.title)).toBeChecked();
  });

  it('says so when progress cannot be kept, and shows what is kept', async () => {
    const storage = mockApis.storage();
    const failing = {
      ...storage.forBucket('glossary'),
      snapshot: (key: string) =>
        storage.forBucket('glossary').snapshot(key) as any,
      observe$: (key: string) =>
        storage.forBucket('glossary').observe$(key) as any,
      forBucket: () => failing as any,
      remove: async () => {},
      set: async () => {
        throw new Error('The disk is full.');
      },
    };
    renderGlossary(address, { apis: [[storageApiRef, failing]] });
    await userEvent.click(await checkbox(first.title));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Your progress was not saved. The disk is full.',
    );
    expect(await checkbox(first.title)).not.toBeChecked();
  });

  it('says so when there is no such path', async () => {
    renderGlossary('/glossary/learn/nobody');
    expect(
      await screen.findByText('There is no learning path “nobody”'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'All learning paths' }),
    ).toHaveAttribute('href', '/glossary/learn');
  });
});
