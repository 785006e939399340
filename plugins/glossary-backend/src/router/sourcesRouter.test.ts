import { writeFile } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { startGlossary } from '../__testUtils__/startGlossary';

const scheme = `apiVersion: crosswalk.dev/v1alpha1
kind: ConceptScheme
metadata: { name: v }
spec: { title: V }
---
`;
const concept = (
  id: string,
  relations = '{}',
) => `apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata: { name: 'v:${id}' }
spec: { label: ${id}, definition: One., domain: compute, relations: ${relations} }
---
`;
const glossaryOf = (...ids: string[]) =>
  scheme + ids.map(id => concept(id)).join('');

describe('sourcesRouter', () => {
  const directory = createMockDirectory();
  const file = directory.resolve('team.yaml');

  async function start(text: string) {
    await writeFile(file, text);
    return startGlossary({
      glossary: {
        shippedContent: false,
        sources: [{ id: 'team', type: 'crosswalk-yaml', target: file }],
      },
    });
  }

  it('reads a source when it is told to, on record', async () => {
    const glossary = await start(glossaryOf('one'));
    await writeFile(file, glossaryOf('one', 'two'));
    const { status, body } = await glossary.post('/v1/sources/team/refresh');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ok',
      concepts: 2,
      diff: { added: ['v:two'] },
    });
    const { body: history } = await glossary.get('/v1/concepts/v/two/history');
    expect(history.items).toEqual([
      { ref: 'v:two', at: expect.any(String), change: 'added', fields: [] },
    ]);
    expect(glossary.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'source-refresh',
        meta: { source: 'team' },
      }),
    );
    const unknown = await glossary.post('/v1/sources/unknown/refresh');
    expect(unknown.status).toBe(404);
  });

  it('holds what loses too much until somebody confirms it', async () => {
    const glossary = await start(glossaryOf('one', 'two', 'three'));
    await writeFile(file, glossaryOf('one'));
    const count = async () =>
      (await glossary.get('/v1/concepts')).body.totalItems;
    const held = await glossary.post('/v1/sources/team/refresh');
    expect(held.body).toMatchObject({
      status: 'held',
      concepts: 3,
      diff: { removed: ['v:three', 'v:two'] },
    });
    await expect(count()).resolves.toBe(3);

    const confirmed = await glossary.post('/v1/sources/team/confirm');
    expect(confirmed.body).toMatchObject({ status: 'ok', concepts: 1 });
    await expect(count()).resolves.toBe(1);
    const { body: history } = await glossary.get('/v1/concepts/v/two/history');
    expect(history.items).toMatchObject([{ change: 'removed' }]);

    const again = await glossary.post('/v1/sources/team/confirm');
    expect(again.status).toBe(409);
    expect(again.body.error.message).toBe(
      'The source "team" is not held, so there is nothing to confirm',
    );
  });

  it('reads folders behind addresses through the integrations', async () => {
    const page = (title: string) =>
      `---\ntitle: ${title}\nstatus: Completed\ncategory: Concept\n---\n${title} is one.\n`;
    const tree = {
      'container.md': page('Container'),
      '_index.md': page('Index'),
      'broken.md': 'nothing',
    };
    const { get, post } = await startGlossary({
      glossary: {
        shippedContent: false,
        sources: [
          {
            id: 'cncf',
            type: 'cncf-glossary',
            target: 'https://github.com/cncf/glossary/tree/main/content/en',
            scheme: { id: 'cncf', title: 'CNCF' },
          },
        ],
      },
      features: [
        mockServices.urlReader.mock({
          readTree: async () => ({
            etag: '',
            archive: jest.fn(),
            dir: jest.fn(),
            files: async () =>
              Object.entries(tree).map(([path, text]) => ({
                path,
                content: async () => Buffer.from(text),
              })),
          }),
        }).factory,
      ],
    });
    await post('/v1/sources/cncf/refresh');
    const { body } = await get('/v1/sources/cncf/report');
    expect(body).toMatchObject({
      status: 'ok',
      concepts: 1,
      problems: 1,
      documents: { read: 3, accepted: 1, excluded: 1, rejected: 1 },
    });
    const { body: container } = await get('/v1/concepts/cncf/container');
    expect(container.origin).toMatchObject({
      source: 'cncf',
      file: 'container.md',
      editUrl:
        'https://github.com/cncf/glossary/edit/main/content/en/container.md',
    });
  });

  describe('validation', () => {
    it('says what files would bring, beside what the source has', async () => {
      const glossary = await start(glossaryOf('one', 'two'));
      const { body } = await glossary.post('/v1/sources/validate', {
        type: 'crosswalk-yaml',
        source: 'team',
        files: [
          { path: 'a.yaml', text: glossaryOf('one', 'two') },
          { path: 'b.yaml', text: concept('three', '{ related: [v:one] }') },
        ],
      });
      expect(body).toMatchObject({
        status: 'ok',
        concepts: 3,
        documents: { read: 4, accepted: 4, excluded: 0, rejected: 0 },
        diff: { added: ['v:three'], removed: [], changed: [] },
      });
    });

    it('says what does not fit the other sources', async () => {
      const glossary = await start(glossaryOf('one'));
      const { body } = await glossary.post('/v1/sources/validate', {
        type: 'crosswalk-yaml',
        files: [
          { path: 'a.yaml', text: concept('two', '{ related: [v:absent] }') },
        ],
      });
      expect(body).toMatchObject({
        status: 'failing',
        problemDetails: [
          {
            file: 'a.yaml',
            line: 4,
            message: 'There is no concept "v:absent"',
          },
        ],
      });
    });

    it('warns of what would be held', async () => {
      const glossary = await start(glossaryOf('one', 'two', 'three'));
      const { body } = await glossary.post('/v1/sources/validate', {
        type: 'crosswalk-yaml',
        source: 'team',
        files: [{ path: 'a.yaml', text: glossaryOf('one') }],
      });
      expect(body.status).toBe('held');
    });

    it.each([
      [{ source: 'unknown' }, 404, 'The glossary has no source "unknown"'],
      [{ type: 'xml' }, 400, 'type must be one of crosswalk-yaml'],
      [{ type: 'cncf-glossary' }, 400, 'scheme is missing'],
      [{ files: [] }, 400, 'files must hold at least one file'],
      [{ target: '/etc' }, 400, 'target is not a known parameter'],
    ])('refuses %j', async (part, status, message) => {
      const glossary = await start(glossaryOf('one'));
      const response = await glossary.post('/v1/sources/validate', {
        type: 'crosswalk-yaml',
        files: [{ path: 'a.yaml', text: '' }],
        ...part,
      });
      expect(response.status).toBe(status);
      expect(response.body.error.message).toContain(message);
    });
  });
});
