import path from 'node:path';
import { fixtureConfig, startGlossary } from '../__testUtils__/startGlossary';

describe('lookupRouter', () => {
  let glossary: Awaited<ReturnType<typeof startGlossary>>;
  beforeAll(async () => {
    glossary = await startGlossary();
  });

  it('flags every meaning of a label that several concepts bear', async () => {
    const { body } = await glossary.get('/v1/lookup?q=cluster&scheme=vsphere');
    expect(
      body.items.map(({ ref, homographs }: any) => [ref, homographs]),
    ).toEqual([
      ['vsphere:cluster', ['kubernetes:cluster']],
      ['kubernetes:cluster', ['vsphere:cluster']],
    ]);
    const prefix = await glossary.get('/v1/lookup?q=clust');
    expect(prefix.body.items).toHaveLength(2);
    expect(prefix.body.items[0].homographs).toBeUndefined();
  });

  it('flags them also when the others are on another page', async () => {
    const { body } = await glossary.get('/v1/lookup?q=cluster&limit=1');
    expect(body).toMatchObject({
      items: [{ homographs: [expect.any(String)] }],
      totalItems: 2,
    });
  });

  it('flags every meaning, however short the page is', async () => {
    const { get } = await startGlossary({
      glossary: {
        ...fixtureConfig,
        sources: [
          ...fixtureConfig.sources,
          {
            id: 'homographs',
            type: 'crosswalk-yaml',
            target: path.join(__dirname, '../__testUtils__/homographs.yaml'),
          },
        ],
      },
    });
    const meanings = [
      'kubernetes:persistent-volume',
      'linux:paravirtualisation',
      'linux:physical-volume',
    ];
    const { body } = await get('/v1/lookup?q=PV');
    expect(body.items).toHaveLength(3);
    for (const { ref, homographs } of body.items) {
      expect([ref, ...homographs].sort()).toEqual(meanings);
    }
    for (const limit of [1, 2]) {
      const { body: page } = await get(`/v1/lookup?q=PV&limit=${limit}`);
      expect(page).toMatchObject({
        items: body.items.slice(0, limit),
        totalItems: 3,
        pageInfo: { nextCursor: expect.any(String) },
      });
      expect(page.items).toHaveLength(limit);
    }
  });

  it('finds names of other languages, and answers in the one that is asked for', async () => {
    const query = encodeURIComponent('分散リソーススケジューラ');
    const { body } = await glossary.get(`/v1/lookup?q=${query}&lang=ja`);
    expect(body.items).toMatchObject([
      {
        ref: 'vsphere:drs',
        label: '分散リソーススケジューラ',
        concept: { lang: 'ja' },
      },
    ]);
  });

  describe('annotation', () => {
    const annotate = (body: object | string) =>
      glossary.post('/v1/annotate', body);

    it('finds concepts with their places', async () => {
      const text = 'A cluster with DRS, and DRS.';
      const { body } = await annotate({
        text,
        format: 'plain',
        scheme: 'vsphere',
        firstPerSection: true,
      });
      expect(
        body.mentions.map(({ start, end, refs }: any) => [
          text.slice(start, end),
          refs,
        ]),
      ).toEqual([
        ['cluster', ['vsphere:cluster', 'kubernetes:cluster']],
        ['DRS', ['vsphere:drs']],
      ]);
    });

    it('passes over what is no prose in Markdown', async () => {
      const text = '# DRS\n\n`DRS` and [DRS](https://example.com) but **DRS**';
      const { body } = await annotate({ text, format: 'markdown' });
      const start = text.lastIndexOf('DRS');
      expect(body.mentions).toMatchObject([{ start, end: start + 3 }]);
    });

    it.each([
      [{ format: 'plain' }, 'text is missing'],
      [{ text: 'DRS' }, 'format is missing'],
      [
        { text: 'DRS', format: 'html' },
        'format must be one of plain, markdown, not "html"',
      ],
      [{ text: 1, format: 'plain' }, 'text must be text, not a number'],
      [
        { text: 'DRS', format: 'plain', mode: 'x' },
        'mode is not a known parameter; known here: text, format, scheme, firstPerSection',
      ],
      [
        { text: 'x'.repeat(500_001), format: 'plain' },
        'text must have at most 500000 characters; send it in parts',
      ],
      ['{"text": ', 'The request is not JSON'],
    ])('refuses %.60j', async (body, message) => {
      const response = await annotate(body);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(message);
      // Nobody wants back what was too long to be sent.
      expect(response.body.error.message.length).toBeLessThan(400);
    });

    // Of Japanese, each character is three bytes.
    it.each(['x', '仮'])(
      'takes a text of the greatest length, of %s',
      async character => {
        const { status, body } = await annotate({
          text: `${character.repeat(499_996)} DRS`,
          format: 'plain',
        });
        expect(status).toBe(200);
        expect(body.mentions).toHaveLength(1);
      },
    );
  });
});
