import { exportFormats } from '@crosswalk/backstage-plugin-glossary-common';
import request from 'supertest';
import { startGlossary } from '../__testUtils__/startGlossary';

describe('exportRouter', () => {
  let glossary: Awaited<ReturnType<typeof startGlossary>>;
  beforeAll(async () => {
    glossary = await startGlossary();
  });

  it.each(exportFormats)('writes %s as a file', async format => {
    const { status, text, headers, body } = await glossary.get(
      `/v1/export?format=${format}&scheme=vsphere`,
    );
    expect([status, body.error?.message]).toEqual([200, undefined]);
    expect(text).toMatch(/vsphere[:/]drs|drs/i);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="vsphere[.\w-]+"$/,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('says what a format cannot hold', async () => {
    const { body } = await glossary.get(
      '/v1/export?format=openmetadata-csv&losses=true',
    );
    expect(body.losses.length).toBeGreaterThan(0);
    expect(body.losses[0]).toEqual({
      subject: expect.any(String),
      field: expect.any(String),
      reason: expect.any(String),
    });
  });

  it('sends the file only when the glossary changed', async () => {
    const url = '/api/glossary/v1/export?format=crosswalk-yaml';
    const { headers } = await request(glossary.server).get(url);
    const { status } = await request(glossary.server)
      .get(url)
      .set('If-None-Match', headers.etag);
    expect(status).toBe(304);
  });

  it('writes a glossary that can be read again without a difference', async () => {
    const { text } = await glossary.get('/v1/export?format=crosswalk-yaml');
    const { body } = await glossary.post('/v1/sources/validate', {
      type: 'crosswalk-yaml',
      source: 'fixture',
      files: [{ path: 'export.yaml', text }],
    });
    expect(body).toMatchObject({
      status: 'ok',
      problems: 0,
      concepts: 6,
      diff: { added: [], removed: [] },
    });
  });
});
