import { existsSync } from 'node:fs';
import path from 'node:path';
import type {
  LookupHit,
  SourceReport,
} from '@crosswalk/backstage-plugin-glossary-common';
import { startGlossary } from './__testUtils__/startGlossary';

/** Real glossaries, which are not part of the project. */
const folder = path.join(process.env.CROSSWALK_SHARED_DATA ?? '', 'glossary');
const isThere =
  Boolean(process.env.CROSSWALK_SHARED_DATA) && existsSync(folder);
const describeReal = isThere ? describe : describe.skip;

describeReal(
  `the shipped glossary beside real ones${
    isThere ? '' : ' (skipped: CROSSWALK_SHARED_DATA is not set)'
  }`,
  () => {
    const cncf = { id: 'cncf', title: 'Cloud Native Glossary' };
    let glossary: Awaited<ReturnType<typeof startGlossary>>;
    beforeAll(async () => {
      glossary = await startGlossary({
        glossary: {
          sources: [
            {
              id: 'cncf',
              type: 'cncf-glossary',
              target: path.join(folder, 'cncf-en'),
              scheme: cncf,
            },
            {
              id: 'cncf-ja',
              type: 'cncf-glossary',
              target: path.join(folder, 'cncf-ja'),
              scheme: cncf,
              lang: 'ja',
            },
            {
              id: 'kubernetes-website',
              type: 'kubernetes-website',
              target: path.join(folder, 'kubernetes-en'),
              scheme: { id: 'k8s-docs', title: 'Kubernetes documentation' },
            },
          ],
        },
      });
    });

    const report = async (id: string): Promise<SourceReport> =>
      (await glossary.get(`/v1/sources/${id}/report`)).body;

    it.each(['crosswalk', 'cncf', 'cncf-ja', 'kubernetes-website'])(
      'accounts for everything in %s',
      async id => {
        const { status, concepts, documents } = await report(id);
        const { read, accepted, excluded, rejected } = documents;
        expect(status).toBe('ok');
        expect(concepts).toBeGreaterThan(0);
        expect(accepted + excluded + rejected).toBe(read);
      },
    );

    it('tells one concept in the languages of two sources', async () => {
      const { body } = await glossary.get('/v1/concepts?scheme=cncf&limit=500');
      const refs = body.items.map(({ ref }: { ref: string }) => ref);
      expect(new Set(refs).size).toBe(refs.length);
      const { body: english } = await glossary.get(
        '/v1/concepts/cncf/container',
      );
      const { body: japanese } = await glossary.get(
        '/v1/concepts/cncf/container?lang=ja',
      );
      expect(english.languages).toEqual(['en', 'ja']);
      expect(english.concept.label).toBe('Containers');
      expect(japanese.concept.label).toBe('コンテナ');
      const query = encodeURIComponent('コンテナ');
      const { body: found } = await glossary.get(`/v1/lookup?q=${query}`);
      expect(found.items[0].ref).toBe('cncf:container');
    });

    it('answers what two glossaries say of one name, each flagged with the other', async () => {
      const { body } = await glossary.get('/v1/lookup?q=StorageClass');
      const meanings = (body.items as LookupHit[]).filter(({ matchedBy }) =>
        ['exact', 'alias', 'abbreviation'].includes(matchedBy),
      );
      expect(
        meanings.map(({ ref, homographs }) => [ref, homographs]).sort(),
      ).toEqual([
        ['k8s-docs:storageclass', ['kubernetes:storage-class']],
        ['kubernetes:storage-class', ['k8s-docs:storageclass']],
      ]);
    });

    it('keeps whose words they are', async () => {
      const { body } = await glossary.get('/v1/concepts/cncf/container');
      expect(body.scheme).toMatchObject({
        title: 'Cloud Native Glossary',
        licence: expect.stringContaining('CC BY 4.0'),
        attribution: expect.stringContaining('Cloud Native'),
      });
      expect(body.origin).toMatchObject({
        source: 'cncf',
        file: 'container.md',
      });
    });
  },
);
