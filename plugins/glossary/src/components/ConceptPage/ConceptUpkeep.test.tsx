import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { detailsOf } from '../../__testUtils__/content';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../../__testUtils__/handlers';
import { renderGlossary } from '../../__testUtils__/renderGlossary';

jest.setTimeout(20_000);

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const serve = (change: object) =>
  server.use(
    http.get(`${glossaryUrl}/v1/concepts/:scheme/:id`, () =>
      HttpResponse.json({ ...detailsOf('vsphere:drs'), ...change }),
    ),
  );

describe('where it is written', () => {
  it('names the file and the line', async () => {
    renderGlossary('/glossary/vsphere/drs');
    expect(
      await screen.findByText(/^Authored in compute.yaml, line \d+$/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: /Edit in Git/ }),
    ).not.toBeInTheDocument();
  });

  it('leads to the editor of the Git host, and nowhere else', async () => {
    serve({
      origin: {
        source: 'git',
        file: 'a.yaml',
        line: 3,
        editUrl: 'https://git.example/edit/a.yaml',
        viewUrl: `${'javascript'}:alert(1)`,
      },
    });
    renderGlossary('/glossary/vsphere/drs');
    expect(
      await screen.findByRole('link', { name: /Edit in Git/ }),
    ).toHaveAttribute('href', 'https://git.example/edit/a.yaml');
    expect(
      screen.queryByRole('link', { name: /See it in Git/ }),
    ).not.toBeInTheDocument();
  });
});

describe('history', () => {
  const open = async () =>
    userEvent.click(
      await screen.findByText('History', { selector: 'summary' }),
    );

  it('is asked for when it is opened, and shows what texts were', async () => {
    const asked = jest.fn();
    server.events.on('request:start', ({ request }) => asked(request.url));
    renderGlossary('/glossary/vsphere/drs');
    await screen.findByText('History');
    const isHistory = expect.stringContaining('/history');
    expect(asked).not.toHaveBeenCalledWith(isHistory);
    await open();
    expect(
      await screen.findByText('Balances virtual machines over hosts.'),
    ).toHaveProperty('tagName', 'DEL');
    expect(asked).toHaveBeenCalledWith(isHistory);
    expect(screen.getByText('Crossings')).toBeInTheDocument();
    const [latest, first] = screen
      .getAllByRole('time')
      .map(time => time.getAttribute('datetime'));
    expect([latest, first]).toEqual([
      '2026-10-12T08:15:00Z',
      '2026-08-14T06:00:00Z',
    ]);
    server.events.removeAllListeners();
  });

  it('says when nothing has changed', async () => {
    renderGlossary('/glossary/vsphere/ha');
    await open();
    expect(await screen.findByText(/Nothing has changed/)).toBeInTheDocument();
  });

  it('says what went wrong', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/concepts/:scheme/:id/history`, () =>
        errorResponse(500, 'Error', 'Disk full'),
      ),
    );
    renderGlossary('/glossary/vsphere/drs');
    await open();
    expect(await screen.findByRole('alert')).toHaveTextContent('Disk full');
  });
});

describe('feedback', () => {
  const write = async (text: string) => {
    await userEvent.click(
      await screen.findByRole('button', { name: 'Say what you think of it' }),
    );
    await userEvent.click(screen.getByRole('radio', { name: 'It is unclear' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'In your words' }),
      text,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  };

  it('goes to those who keep the glossary', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(`${glossaryUrl}/v1/feedback`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({}, { status: 201 });
      }),
    );
    renderGlossary('/glossary/vsphere/drs');
    await write('Which minute?');
    expect(await screen.findByText(/^Thank you/)).toHaveAttribute(
      'role',
      'status',
    );
    expect(sent).toEqual([
      { kind: 'unclear', ref: 'vsphere:drs', text: 'Which minute?' },
    ]);
  });

  it('is still there when it could not be sent', async () => {
    server.use(
      http.post(`${glossaryUrl}/v1/feedback`, () =>
        errorResponse(503, 'ServiceUnavailableError', 'Database restarting'),
      ),
    );
    renderGlossary('/glossary/vsphere/drs');
    await write('Which minute?');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Database restarting',
    );
    expect(screen.getByRole('textbox')).toHaveValue('Which minute?');
    expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled();
  });

  it('cannot be empty, and can be left', async () => {
    renderGlossary('/glossary/vsphere/drs');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Say what you think of it' }),
    );
    expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

describe('language', () => {
  it('is asked for, and what comes in another one says so', async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get(`${glossaryUrl}/v1/concepts/:scheme/:id`, ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('lang'));
        return HttpResponse.json(detailsOf('vsphere:drs'));
      }),
    );
    renderGlossary('/glossary/vsphere/drs?lang=de');
    expect(await screen.findByText('in English')).toBeInTheDocument();
    expect(asked).toEqual(['de']);
  });

  it('says nothing in English, and offers the others', async () => {
    serve({ languages: ['en', 'ja'] });
    renderGlossary('/glossary/vsphere/drs');
    expect(
      within(await screen.findByText(/Also in/)).getByRole('link', {
        name: '日本語',
      }),
    ).toHaveAttribute('href', '/glossary/vsphere/drs?lang=ja');
    expect(screen.queryByText(/^in /)).not.toBeInTheDocument();
  });
});
