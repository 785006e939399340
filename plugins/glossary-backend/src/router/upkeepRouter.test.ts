import { startGlossary } from '../__testUtils__/startGlossary';

describe('upkeepRouter', () => {
  let glossary: Awaited<ReturnType<typeof startGlossary>>;
  beforeEach(async () => {
    glossary = await startGlossary();
  });

  describe('feedback', () => {
    const wrong = {
      kind: 'wrong',
      ref: 'vsphere:drs',
      text: ' It does <script>alert(1)</script> more.\nMuch more. ',
    };

    it('notes what somebody says, as it was said', async () => {
      const { status, body } = await glossary.post('/v1/feedback', wrong);
      expect(status).toBe(201);
      expect(body).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        kind: 'wrong',
        ref: 'vsphere:drs',
        text: 'It does <script>alert(1)</script> more.\nMuch more.',
        status: 'open',
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        createdBy: 'user:default/mock',
      });
      const listed = await glossary.get('/v1/feedback');
      // Text is data, never a page.
      expect(listed.headers['content-type']).toMatch(/^application\/json/);
      expect(listed.body.items).toEqual([body]);
    });

    it('is closed by somebody, on record', async () => {
      const { body: added } = await glossary.post('/v1/feedback', wrong);
      const { body } = await glossary.patch(`/v1/feedback/${added.id}`, {
        status: 'closed',
      });
      expect(body).toEqual({
        ...added,
        status: 'closed',
        closedAt: expect.any(String),
        closedBy: 'user:default/mock',
      });
      expect(glossary.auditor.createEvent.mock.calls).toMatchObject([
        [
          {
            eventId: 'feedback-create',
            meta: { kind: 'wrong', concept: 'vsphere:drs' },
          },
        ],
        [
          {
            eventId: 'feedback-update',
            meta: { feedback: added.id, status: 'closed' },
          },
        ],
      ]);
      const unknown = await glossary.patch('/v1/feedback/unknown', {
        status: 'open',
      });
      expect(unknown.status).toBe(404);
    });

    it.each([
      [{ ...wrong, ref: undefined }, 'ref is missing'],
      [{ ...wrong, ref: 'vsphere:no' }, 'no concept "vsphere:no"'],
      [{ ...wrong, kind: 'angry' }, 'kind must be one of wrong, unclear'],
      [{ ...wrong, text: '  ' }, 'text must not be empty'],
      [{ ...wrong, text: 'x\u0000' }, 'must not have control characters'],
      [{ ...wrong, text: 'x'.repeat(4001) }, 'at most 4000 characters'],
      [{ ...wrong, createdBy: 'user:default/boss' }, 'createdBy is not'],
    ])('refuses %.70j', async (body, message) => {
      const response = await glossary.post('/v1/feedback', body);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(message);
    });
  });

  describe('gaps', () => {
    const ask = (q: string) =>
      glossary.get(`/v1/lookup?q=${encodeURIComponent(q)}`);
    const gaps = async () =>
      (await glossary.get('/v1/gaps')).body.items.map(
        ({ query, count }: { query: string; count: number }) => [query, count],
      );

    it('are what was asked in vain, without regard to spelling', async () => {
      await ask('vRealize Log Insight');
      await ask('Operations for Logs');
      await ask('vrealize-log-insight ');
      await ask('drs');
      await ask('?');
      await ask('x');
      await expect(gaps()).resolves.toEqual([
        ['vrealize-log-insight', 2],
        ['Operations for Logs', 1],
      ]);
    });

    it('leave out what was only typed on the way', async () => {
      for (const q of ['vr', 'vre', 'vrea', 'vreal', 'vrealize']) {
        await ask(q);
      }
      await expect(gaps()).resolves.toEqual([['vrealize', 1]]);
    });
  });

  it('lists conflicts', async () => {
    const { body } = await glossary.get('/v1/conflicts?limit=1');
    expect(body.items).toMatchObject([
      {
        kind: 'unlinked-namesake',
        label: 'Cluster',
        concepts: [{ ref: 'kubernetes:cluster' }, { ref: 'vsphere:cluster' }],
      },
    ]);
    const next = await glossary.get(
      `/v1/conflicts?limit=500&cursor=${body.pageInfo.nextCursor}`,
    );
    expect(next.body.items).toHaveLength(body.totalItems - 1);
  });
});
