import { gzipSync } from 'node:zlib';
import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import {
  configMap,
  token,
  useGoldenPaths,
} from '../__testUtils__/useGoldenPaths';

jest.setTimeout(60_000);

describe('git over HTTP', () => {
  const { denied, propose, post, get, cloneTo, server, base } =
    useGoldenPaths();

  // One change that was merged and one that waits, so that there is something to show and something to hide.
  beforeAll(async () => {
    const { body } = await propose({ 'a.yaml': configMap('merged') });
    await post(`/changes/${body.id}/merge`).expect(200);
    await propose({ 'a.yaml': configMap('waiting') }).expect(201);
  });

  const refs = '/api/golden-paths/git/platform-config.git/info/refs';

  it('challenges callers without a valid token', async () => {
    for (const header of [undefined, 'Bearer nonsense', 'Basic !!']) {
      const answer = await request(server())
        .get(`${refs}?service=git-upload-pack`)
        .set(header ? { Authorization: header } : {})
        .expect(401);
      expect(answer.header['www-authenticate']).toMatch(/^Basic realm=/);
    }
    await expect(cloneTo('clone-nobody')).rejects.toThrow(
      /could not read Username|Authentication failed/,
    );
  });

  it('asks for golden-paths.git.read', async () => {
    denied.add('golden-paths.git.read');
    const { status, body } = await request(server())
      .get(`${refs}?service=git-upload-pack`)
      .set('Authorization', mockCredentials.user.header());
    expect(status).toBe(403);
    expect(body.error.message).toContain('golden-paths.git.read');
  });

  it.each([
    ['get', '/platform-config.git/info/refs?service=git-receive-pack', 403],
    ['post', '/platform-config.git/git-receive-pack', 403],
    ['get', '/platform-config.git/info/refs', 404],
    ['get', '/platform-config.git/HEAD', 404],
    ['get', '/platform-config.git/config', 404],
    ['get', '/other.git/info/refs?service=git-upload-pack', 404],
    ['get', '/..%2fplatform-config.git/info/refs?service=git-upload-pack', 404],
  ] as const)('answers %s %s with %d', async (method, path, expected) => {
    const { status } = await request(server())
      [method](`/api/golden-paths/git${path}`)
      .set('Authorization', mockCredentials.user.header());
    expect(status).toBe(expected);
  });

  it('takes compressed requests and shows branches only', async () => {
    const answer = await fetch(
      `${base()}/git/platform-config.git/git-upload-pack`,
      {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/x-git-upload-pack-request',
          'Content-Encoding': 'gzip',
          'Git-Protocol': 'version=2',
        },
        body: gzipSync('0014command=ls-refs\n0000'),
      },
    );
    const listed = await answer.text();
    expect(answer.status).toBe(200);
    expect(listed).toContain('refs/heads/main');
    expect(listed).not.toContain('refs/crosswalk');
  });

  it('survives a client that goes away', async () => {
    const abort = new AbortController();
    const pending = fetch(
      `${base()}/git/platform-config.git/info/refs?service=git-upload-pack`,
      {
        headers: { Authorization: `Bearer ${token}` },
        signal: abort.signal,
      },
    );
    abort.abort();
    await expect(pending).rejects.toThrow();
    await get('/paths').expect(200);
  });
});
