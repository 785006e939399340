import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../../__testUtils__/handlers';
import { renderGlossary } from '../../__testUtils__/renderGlossary';
import {
  conflicts,
  feedback,
  gap,
  heldReport,
  okSource,
  pageOf,
} from '../../__testUtils__/upkeepContent';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const serve = (path: string, body: () => any) =>
  server.use(http.get(`${glossaryUrl}/v1/${path}`, () => body()));
const json = (path: string, body: any) =>
  serve(path, () => HttpResponse.json(body));

describe('UpkeepPage', () => {
  it('opens at the sources, and has its tabs in the address', async () => {
    renderGlossary('/glossary/upkeep');
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        '/glossary/upkeep/sources',
      ),
    );
    expect(screen.getByRole('link', { name: 'Gaps' })).toHaveAttribute(
      'href',
      '/glossary/upkeep/gaps',
    );
  });

  it.each([
    ['sources', 'No source is configured'],
    ['conflicts', 'Nothing to decide'],
    ['gaps', 'Nobody asked in vain'],
    ['feedback', 'No feedback yet'],
  ])('says when there is nothing: %s', async (tab, title) => {
    renderGlossary(`/glossary/upkeep/${tab}`);
    expect(await screen.findByText(title)).toBeVisible();
  });

  it.each(['sources', 'conflicts', 'gaps', 'feedback'])(
    'says that the glossary did not answer: %s',
    async tab => {
      serve(tab, () => errorResponse(503, 'ServiceUnavailableError', 'Down.'));
      renderGlossary(`/glossary/upkeep/${tab}`);
      expect(await screen.findByRole('alert')).toHaveTextContent('Down.');
      json(tab, pageOf());
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    },
  );
});

describe('sources', () => {
  beforeEach(() => {
    json('sources', pageOf(okSource, heldReport));
    json('sources/storage-terms/report', heldReport);
  });

  it('lists how each stands', async () => {
    renderGlossary('/glossary/upkeep/sources');
    const row = (await screen.findByText('storage-terms')).closest('tr')!;
    expect(row).toHaveTextContent('Held');
    const ok = screen.getByText('builtin').closest('tr')!;
    expect(ok).toHaveTextContent('OK');
    expect(ok).toHaveTextContent('1,812');
  });

  it('accounts for everything that was read', async () => {
    renderGlossary('/glossary/upkeep/sources');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Report of storage-terms' }),
    );
    const panel = await screen.findByRole('region', {
      name: 'Report of storage-terms',
    });
    expect(
      await within(panel).findByText(
        '150 read = 146 accepted + 3 excluded + 1 rejected',
      ),
    ).toBeVisible();
    expect(panel).toHaveTextContent('storage.csv:12:5');
    expect(panel).toHaveTextContent('Drafts are left out');
    expect(panel).toHaveTextContent('No place for them');
    expect(panel).toHaveTextContent('terms:zone');
    expect(panel).toHaveTextContent('2 concepts removed');
    expect(screen.getByTestId('address')).toHaveTextContent(
      '?source=storage-terms',
    );
  });

  it('takes over what is held, after showing what that does', async () => {
    server.use(
      http.post(`${glossaryUrl}/v1/sources/storage-terms/confirm`, () =>
        HttpResponse.json({ ...heldReport, status: 'ok', diff: undefined }),
      ),
    );
    renderGlossary('/glossary/upkeep/sources?source=storage-terms');
    expect(
      await screen.findByText('What taking it over would do'),
    ).toBeVisible();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Take it over' }),
    );
    expect(await screen.findByText('Taken over just now.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Take it over' })).toBeNull();
  });

  it('says why reading again failed, and that nothing has changed', async () => {
    server.use(
      http.post(`${glossaryUrl}/v1/sources/storage-terms/refresh`, () =>
        errorResponse(502, 'Error', 'The host did not answer.'),
      ),
    );
    renderGlossary('/glossary/upkeep/sources?source=storage-terms');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read again' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'nothing has changed. The host did not answer.',
    );
  });
});

describe('conflicts', () => {
  it('groups them by kind, with what to do and links to the concepts', async () => {
    json('conflicts', pageOf(...conflicts));
    renderGlossary('/glossary/upkeep/conflicts');
    const group = await screen.findByRole('region', {
      name: /One word, several meanings/,
    });
    expect(group).toHaveTextContent('notToBeConfusedWith');
    expect(group).toHaveTextContent('“cluster”');
    expect(
      within(group)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(['/glossary/vsphere/cluster', '/glossary/kubernetes/cluster']);
    expect(
      screen.getByRole('region', { name: /No crossing recorded/ }),
    ).toBeVisible();
  });

  it('reads every page', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/conflicts`, ({ request }) =>
        HttpResponse.json(
          new URL(request.url).searchParams.get('cursor')
            ? pageOf(conflicts[1])
            : {
                items: [conflicts[0]],
                totalItems: 2,
                pageInfo: { nextCursor: 'two' },
              },
        ),
      ),
    );
    renderGlossary('/glossary/upkeep/conflicts');
    expect(
      await screen.findByRole('region', { name: /No crossing recorded/ }),
    ).toBeVisible();
  });
});

describe('gaps', () => {
  it('offers a concept to fill in', async () => {
    json('gaps', pageOf(gap));
    const user = userEvent.setup();
    const copy = jest.spyOn(window.navigator.clipboard, 'writeText');
    renderGlossary('/glossary/upkeep/gaps');
    expect(await screen.findByText('1,203')).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Answer it: vSAN Max' }),
    );
    const answer = await screen.findByRole('region', { name: /vSAN Max/ });
    expect(answer).toHaveTextContent('name: vsphere:vsan-max');
    await user.click(within(answer).getByRole('button', { name: 'Copy' }));
    expect(copy).toHaveBeenCalledWith(
      expect.stringContaining('label: "vSAN Max"'),
    );
    expect(within(answer).getByRole('status')).toHaveTextContent('Copied');
  });
});

describe('feedback', () => {
  beforeEach(() => {
    json('feedback', pageOf(feedback));
    server.use(
      http.patch(`${glossaryUrl}/v1/feedback/feedback-1`, async ({ request }) =>
        HttpResponse.json({
          ...feedback,
          ...((await request.json()) as { status: 'open' | 'closed' }),
        }),
      ),
    );
  });

  it('names and links the concept by its label', async () => {
    renderGlossary('/glossary/upkeep/feedback');
    expect(await screen.findByText(feedback.text)).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'DRS' })).toHaveAttribute(
        'href',
        '/glossary/vsphere/drs',
      ),
    );
  });

  it('closes, and takes that back', async () => {
    const user = userEvent.setup();
    renderGlossary('/glossary/upkeep/feedback');
    await user.click(await screen.findByRole('button', { name: /^Close: / }));
    expect(await screen.findByText('Nothing is open.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(feedback.text)).toBeVisible();
  });

  it('shows what is closed, in the address', async () => {
    renderGlossary('/glossary/upkeep/feedback?status=closed');
    expect(await screen.findByText('Nothing was closed yet.')).toBeVisible();
  });
});

describe('export', () => {
  it('says what a format loses before one downloads, and then saves it', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/export`, ({ request }) =>
        new URL(request.url).searchParams.get('losses')
          ? HttpResponse.json({
              losses: [
                { subject: 'vsphere:drs', field: 'owner', reason: 'No place' },
              ],
            })
          : new HttpResponse('a\tb', {
              headers: {
                'Content-Disposition': 'attachment; filename="g.sssom.tsv"',
              },
            }),
      ),
    );
    const createObjectURL = jest.fn((_: Blob) => 'blob:it');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    renderGlossary('/glossary/upkeep/export?format=sssom-tsv');
    expect(await screen.findByText('1 thing is lost')).toBeVisible();
    expect(screen.getByText('No place').closest('tr')).toHaveTextContent(
      'vsphere:drs',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Download' }));
    expect(
      await screen.findByText('g.sssom.tsv was downloaded.'),
    ).toBeVisible();
    expect(createObjectURL).toHaveBeenCalled();
  });
});

describe('check a file', () => {
  it('sends the files and shows what would happen', async () => {
    let sent: any;
    server.use(
      http.post(`${glossaryUrl}/v1/sources/validate`, async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(heldReport);
      }),
    );
    renderGlossary('/glossary/upkeep/check');
    await userEvent.upload(
      await screen.findByLabelText('Choose files', { selector: 'input' }),
      // The DOM of the tests has files without their text.
      Object.assign(new File([], 'storage.yaml'), {
        text: async () => 'kind: Concept',
      }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'What would happen',
        level: 3,
      }),
    ).toBeVisible();
    expect(sent).toEqual({
      type: 'crosswalk-yaml',
      files: [{ path: 'storage.yaml', text: 'kind: Concept' }],
    });
    expect(screen.getByText('storage.csv:12:5')).toBeVisible();
  });
});
