import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startGlossary } from '../__testUtils__/startGlossary';

/** Requests that nobody sends with good intentions. */
describe('glossary routes', () => {
  let glossary: Awaited<ReturnType<typeof startGlossary>>;
  beforeAll(async () => {
    glossary = await startGlossary();
  });

  const large = 'x'.repeat(10_000_000);

  it.each([
    ['/v1/annotate', { text: large, format: 'plain' }, '2mb'],
    ['/v1/feedback', { kind: 'missing', text: large }, '64kb'],
    [
      '/v1/sources/validate',
      { type: 'crosswalk-yaml', files: [{ path: 'a.yaml', text: large }] },
      '5mb',
    ],
  ])('refuse ten megabytes sent to %s', async (url, body, limit) => {
    const response = await glossary.post(url, body);
    expect(response.status).toBe(413);
    expect(response.body.error.message).toBe(
      `The request is larger than ${limit}`,
    );
  });

  it.each([
    '{"kind":"missing","text":"x","__proto__":{"admin":true}}',
    '{"kind":"missing","text":"x","constructor":{"prototype":{"admin":true}}}',
    '{"__proto__":{"kind":"missing","text":"x"}}',
  ])('are not taken in by %s', async body => {
    const { status } = await glossary.post('/v1/feedback', body);
    expect(status).toBe(400);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it.each([
    '/v1/concepts/__proto__/constructor',
    '/v1/concepts/vsphere/__proto__',
    '/v1/concepts/vsphere/drs%00',
    '/v1/concepts/vsphere/drs%00/history',
    '/v1/concepts/vsphere%00/drs/history',
    '/v1/concepts/vsphere/..%2F..%2Fetc/history',
    '/v1/concepts/a/b:c/history',
    '/v1/learning-paths/%00',
    '/v1/sources/%00/report',
    '/v1/sources/__proto__/report',
    '/v1/sources/..%2F..%2Fetc/report',
  ])('do not know %s', async url => {
    const { status } = await glossary.get(url);
    expect(status).toBe(404);
  });

  // PostgreSQL takes no zero in a text, so nothing may ask it for such an id, nor keep a record of it.
  it.each(['%00', 'x', "'%20or%201=1", '0'.repeat(300)])(
    'know before they look that there is no feedback %.20s',
    async id => {
      glossary.auditor.createEvent.mockClear();
      const { status } = await glossary.patch(`/v1/feedback/${id}`, {
        status: 'closed',
      });
      expect(status).toBe(404);
      expect(glossary.auditor.createEvent).not.toHaveBeenCalled();
    },
  );

  it.each(['from=%00', 'to=vsphere:drs%00', 'from=vsphere:', 'to=DRS'])(
    'refuse mappings of what can be no concept: %s',
    async query => {
      const { status, body } = await glossary.get(`/v1/mappings?${query}`);
      expect(status).toBe(400);
      expect(body.error.message).toContain(
        'must be a concept such as "vsphere:drs" or a scheme such as "vsphere"',
      );
    },
  );

  it('do not answer queries that are objects', async () => {
    const { status, body } = await glossary.get('/v1/lookup?q[$ne]=x');
    expect(status).toBe(400);
    expect(body.error.message).toContain('q must be text');
  });

  it('judge what they are sent, whatever path is written on it, and open no file', async () => {
    const { body } = await glossary.post('/v1/sources/validate', {
      type: 'crosswalk-yaml',
      files: [{ path: '../../../../etc/passwd', text: 'kind: Nonsense' }],
    });
    expect(body.problemDetails).toEqual([
      expect.objectContaining({
        file: '../../../../etc/passwd',
        message: expect.stringContaining('not "Nonsense"'),
      }),
    ]);
    expect(JSON.stringify(body)).not.toContain('root:');
  });

  it('store nothing of what they only judge', async () => {
    await glossary.post('/v1/sources/validate', {
      type: 'crosswalk-yaml',
      source: 'fixture',
      files: [{ path: 'a.yaml', text: '' }],
    });
    const { body } = await glossary.get('/v1/concepts');
    expect(body.totalItems).toBe(6);
  });

  it('give formulas out as text', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'glossary-'));
    await writeFile(
      path.join(folder, 'evil.yaml'),
      `apiVersion: crosswalk.dev/v1alpha1
kind: ConceptScheme
metadata: { name: evil }
spec: { title: Evil }
---
apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata: { name: 'evil:formula' }
spec:
  label: =cmd|' /C calc'!A0
  altLabels: ['@SUM(1+1)*x', '+1+1x', '-2+3x']
  definition: "=HYPERLINK(\\"http://evil.example\\")"
  domain: compute
`,
    );
    try {
      const { get } = await startGlossary({
        glossary: {
          shippedContent: false,
          sources: [{ type: 'crosswalk-yaml', target: folder }],
        },
      });
      const { status, text } = await get('/v1/export?format=openmetadata-csv');
      expect(status).toBe(200);
      expect(text).toContain('calc');
      // Formulas are what a cell begins with.
      expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
