import { startGlossary } from '../__testUtils__/startGlossary';

describe('conceptsRouter', () => {
  let glossary: Awaited<ReturnType<typeof startGlossary>>;
  beforeAll(async () => {
    glossary = await startGlossary();
  });

  it('answers in the language that is asked for, and says when there is none', async () => {
    const { body } = await glossary.get('/v1/concepts/vsphere/drs?lang=ja-JP');
    expect(body).toMatchObject({
      concept: { label: '分散リソーススケジューラ', lang: 'ja' },
      languages: ['en', 'ja'],
      // Not told in Japanese, so it comes as it is.
      related: [{ concepts: [{ label: 'Cluster' }] }],
    });
    const list = await glossary.get('/v1/concepts?scheme=vsphere&lang=ja');
    expect(
      list.body.items.map((item: { label: string; lang?: string }) => [
        item.label,
        item.lang,
      ]),
    ).toEqual([
      ['Cluster', undefined],
      ['分散リソーススケジューラ', 'ja'],
      ['Fault Tolerance', undefined],
    ]);
  });

  it('names those whose words name a concept without being related to it', async () => {
    const drs = await glossary.get('/v1/concepts/vsphere/drs');
    expect(drs.body.mentionedBy.map(({ ref }: { ref: string }) => ref)).toEqual(
      ['vsphere:ft'],
    );
    // Code is not prose.
    const cluster = await glossary.get('/v1/concepts/vsphere/cluster');
    expect(cluster.body.mentionedBy).toEqual([]);
  });

  it('tells what looks after a concept, which paths come by, and where it is authored', async () => {
    const { body } = await glossary.get('/v1/concepts/vsphere/drs');
    expect(body).toMatchObject({
      responsibilities: [{ id: 'placement' }],
      learningPaths: [
        { id: 'operations', title: 'From vCenter to kubectl', step: 1 },
      ],
      origin: { source: 'fixture', file: 'glossary.yaml', line: 12 },
    });
    expect(body.origin.editUrl).toBeUndefined();
  });

  it('leads to where a concept is edited when that is in Git', async () => {
    const { get } = await startGlossary({
      glossary: {
        shippedContentRepositoryUrl:
          'https://github.com/acme/crosswalk/tree/main/content',
      },
    });
    const { body } = await get('/v1/concepts/kubernetes/kube-scheduler');
    const { file, line } = body.origin;
    expect(body.origin).toEqual({
      source: 'crosswalk',
      file: 'kubernetes-compute.yaml',
      line: expect.any(Number),
      viewUrl: `https://github.com/acme/crosswalk/tree/main/content/${file}#L${line}`,
      editUrl: `https://github.com/acme/crosswalk/edit/main/content/${file}`,
    });
  });
});
