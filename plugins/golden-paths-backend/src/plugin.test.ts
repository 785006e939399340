import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mockCredentials } from '@backstage/backend-test-utils';
import { ChangeDetails } from '@crosswalk/backstage-plugin-golden-paths-common';
import {
  configMap,
  run,
  token,
  useGoldenPaths,
} from './__testUtils__/useGoldenPaths';

jest.setTimeout(60_000);

/** As the scaffolder calls on behalf of the user. */
const scaffolderToken = mockCredentials.user.token('user:default/mock', {
  actor: { subject: 'plugin:scaffolder' },
});

describe('golden-paths backend', () => {
  const { denied, audited, propose, post, get, cloneTo } = useGoldenPaths();

  it('proposes, reviews, merges, and git clone shows the commit', async () => {
    const files = { 'config.yaml': configMap('one') };
    const created = await propose(
      files,
      {
        description: 'Because of the sale.',
        provenance: { path: 'demo', version: '1.0.0', taskId: 't-1' },
      },
      scaffolderToken,
    ).expect(201);
    const { id, number } = created.body;
    expect(created.body).toMatchObject({
      status: 'open',
      branch: `crosswalk/${number}-configure-the-shop`,
      createdBy: 'user:default/mock',
    });

    const details: { body: ChangeDetails } = await get(`/changes/${id}`).expect(
      200,
    );
    expect(details.body).toMatchObject({
      mergeable: { ok: true },
      checks: { verdict: 'valid', documents: 1 },
      cloneUrl: expect.stringMatching(/\/git\/platform-config\.git$/),
      files: [
        {
          path: 'apps/shop/config.yaml',
          status: 'added',
          after: configMap('one'),
          additions: 6,
          deletions: 0,
        },
      ],
    });

    const merged = await post(`/changes/${id}/merge`).expect(200);
    expect(merged.body).toMatchObject({
      status: 'merged',
      mergedBy: 'user:default/mock',
      mergeable: { ok: false },
    });
    await post(`/changes/${id}/merge`).expect(409);
    await post(`/changes/${id}/close`).expect(409);

    const clone = await cloneTo(
      'clone-basic',
      '-c',
      `http.extraHeader=Authorization: Basic ${Buffer.from(
        `git:${token}`,
      ).toString('base64')}`,
    );
    expect(readFileSync(join(clone, 'apps/shop/config.yaml'), 'utf8')).toBe(
      configMap('one'),
    );
    const log = await run('git', [
      '-C',
      clone,
      'log',
      '-1',
      '--format=%H%n%an%n%B',
      merged.body.headCommit,
    ]);
    expect(log.stdout).toContain('mock\nConfigure the shop');
    expect(log.stdout).toContain('Golden-Path: demo@1.0.0');
    const head = await run('git', ['-C', clone, 'rev-parse', 'HEAD']);
    expect(head.stdout.trim()).toBe(merged.body.mergeCommit);
    const branches = await run('git', ['-C', clone, 'branch', '-r']);
    expect(branches.stdout).not.toContain(`crosswalk/${number}-`);
  });

  it('answers the same change for the same key, also at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        propose(
          { 'idempotent.yaml': configMap('x') },
          { idempotencyKey: 'the-same' },
        ),
      ),
    );
    expect(new Set(answers.map(answer => answer.body.id)).size).toBe(1);
    const again = await propose(
      { 'idempotent.yaml': configMap('x') },
      { idempotencyKey: 'the-same' },
    ).expect(200);
    expect(again.body.id).toBe(answers[0].body.id);
  });

  it('answers the open change that writes the same, and proposes anew once it is closed', async () => {
    const files = { 'twice.yaml': configMap('twice') };
    const { body: first } = await propose(files).expect(201);
    const { body: second } = await propose(files).expect(200);
    expect(second.id).toBe(first.id);
    const { body: other } = await propose({
      'twice.yaml': configMap('other'),
    }).expect(201);
    expect(other.id).not.toBe(first.id);
    await post(`/changes/${first.id}/close`).expect(200);
    const { body: third } = await propose(files).expect(201);
    expect(third.id).not.toBe(first.id);
  });

  it('says when there is nothing to change', async () => {
    const files = { 'same.yaml': configMap('same') };
    const { body } = await propose(files).expect(201);
    await post(`/changes/${body.id}/merge`).expect(200);
    const again = await propose(files).expect(409);
    expect(again.body.error).toMatchObject({
      name: 'NothingToChangeError',
      message:
        'Nothing to change: main of platform-config already has these files in apps/shop',
    });
  });

  it('refuses to merge manifests that are not valid, and says where', async () => {
    const { body } = await propose({
      'bad.yaml': configMap('x').replace('\ndata:', '\ndatta:'),
    }).expect(201);
    const details = await get(`/changes/${body.id}`).expect(200);
    const place =
      'apps/shop/bad.yaml:5: datta — Unknown field "datta"; did you mean "data"?';
    expect(details.body.checks.verdict).toBe('invalid');
    expect(details.body.mergeable).toEqual({
      ok: false,
      reason: `The manifests are not valid: ${place}`,
    });
    const merge = await post(`/changes/${body.id}/merge`).expect(409);
    expect(merge.body.error.message).toContain(place);
    const closed = await post(`/changes/${body.id}/close`).expect(200);
    expect(closed.body).toMatchObject({
      status: 'closed',
      closedBy: 'user:default/mock',
      files: [{ path: 'apps/shop/bad.yaml' }],
    });
  });

  it('merges over a base that moved, and names conflicts', async () => {
    const one = await propose({ 'race.yaml': configMap('one') });
    const two = await propose({ 'race.yaml': configMap('two') });
    const three = await propose({ 'elsewhere.yaml': configMap('three') });
    await post(`/changes/${one.body.id}/merge`).expect(200);
    await post(`/changes/${three.body.id}/merge`).expect(200);
    const conflict = await post(`/changes/${two.body.id}/merge`).expect(409);
    expect(conflict.body.error.message).toContain(
      'conflicts with main in apps/shop/race.yaml',
    );
    const details = await get(`/changes/${two.body.id}`).expect(200);
    expect(details.body.mergeable).toEqual({
      ok: false,
      reason: 'Conflicts with main in apps/shop/race.yaml',
    });
  });

  it('merges at the same time without losing anything', async () => {
    const proposed = [];
    for (let i = 0; i < 5; i++) {
      proposed.push(
        await propose({ [`parallel-${i}.yaml`]: configMap(`v${i}`) }),
      );
    }
    const merges = await Promise.all([
      ...proposed.map(({ body }) => post(`/changes/${body.id}/merge`)),
      post(`/changes/${proposed[0].body.id}/merge`),
    ]);
    expect(merges.map(({ status }) => status).sort()).toEqual([
      200, 200, 200, 200, 200, 409,
    ]);
    const clone = await cloneTo(
      'clone-parallel',
      '-c',
      `http.extraHeader=Authorization: Bearer ${token}`,
    );
    for (let i = 0; i < 5; i++) {
      expect(
        readFileSync(join(clone, `apps/shop/parallel-${i}.yaml`), 'utf8'),
      ).toBe(configMap(`v${i}`));
    }
    await run('git', ['-C', clone, 'fsck', '--strict']);
  });

  it.each([
    [{ '../outside.yaml': 'a' }, {}],
    [{ '/etc/passwd': 'a' }, {}],
    [{ '.git/config': 'a' }, {}],
    [{ 'a\nb': 'a' }, {}],
    [{ a: 'a' }, { targetPath: '..' }],
    [{ a: 'a' }, { targetPath: '' }],
    [{ a: 'a' }, { base: '--upload-pack=evil' }],
    [{ a: 'a' }, { title: 'two\nlines' }],
    [{ a: 'a' }, { provider: 'github' }],
    [{}, {}],
    [{ a: 'a' }, { unexpected: true }],
    [{ a: 'a', A: 'a' }, {}],
    [{ a: 'a\0b' }, {}],
    [{ a: '\ud800' }, {}],
    [{ a: 'a' }, { title: 'bell \u0007' }],
    [{ a: 'a' }, { description: 'nul \0' }],
    [{ a: 'a' }, { idempotencyKey: 'nul \0' }],
    [{ a: 'a' }, { files: [{ path: 'a', content: '/etc', mode: '120000' }] }],
  ])('refuses the proposal %j %j', async (files, overrides) => {
    const { body } = await propose(files, overrides).expect(400);
    expect(body.error.name).toBe('InputError');
  });

  it.each([
    () => propose({ a: 'a' }, { repository: 'other' }),
    () => propose({ a: 'a' }, { base: 'nowhere' }),
    () => get('/changes/999999'),
    () => get('/changes/99999999999999'),
    () => get('/changes/x'),
    () => get('/paths/plain-template'),
  ])('answers 404 for what does not exist (%#)', async ask => {
    const { status, body } = await ask();
    expect(status).toBe(404);
    expect(body.error.name).toBe('NotFoundError');
  });

  it('takes provenance from the scaffolder only, and no more than a form holds', async () => {
    const provenance = { path: 'demo', version: '1.0.0' };
    for (const claimed of [
      token,
      mockCredentials.service.token(),
      mockCredentials.user.token('user:default/mock', {
        actor: { subject: 'plugin:other' },
      }),
    ]) {
      const { body } = await propose(
        { a: 'a' },
        { provenance },
        claimed,
      ).expect(403);
      expect(body.error.message).toContain('Only a run of the scaffolder');
    }
    const huge = { ...provenance, inputs: { text: 'x'.repeat(65_536) } };
    const { body } = await propose(
      { a: 'a' },
      { provenance: huge },
      scaffolderToken,
    ).expect(400);
    expect(body.error.message).toContain('provenance.inputs');
  });

  it('says what is wrong with a body that cannot be read', async () => {
    const broken = await post('/changes')
      .set('Content-Type', 'application/json')
      .send('{"files":')
      .expect(400);
    expect(broken.body.error.message).toMatch(/^The request is not JSON/);
    const huge = await post('/changes')
      .set('Content-Type', 'application/json')
      .send(JSON.stringify({ files: 'x'.repeat(13 * 1024 * 1024) }))
      .expect(413);
    expect(huge.body.error.message).toContain('larger than 12mb');
  });

  it('lists changes by status in pages', async () => {
    const first = await get('/changes?status=merged&limit=2').expect(200);
    expect(first.body.items).toHaveLength(2);
    const next = await get(
      `/changes?status=merged&limit=2&cursor=${first.body.pageInfo.nextCursor}`,
    ).expect(200);
    expect(next.body.items[0].number).toBeLessThan(first.body.items[1].number);
    expect(next.body.totalItems).toBe(first.body.totalItems);
    await get('/changes?status=other').expect(400);
    await get('/changes?limit=0').expect(400);
    await get('/changes?cursor=x').expect(400);
    await get('/changes?cursor=99999999999').expect(400);
    const typo = await get('/changes?statsu=merged').expect(400);
    expect(typo.body.error.message).toContain('statsu');
    await get('/paths?domian=compute').expect(400);
  });

  it('lists the golden paths among the templates', async () => {
    const { body } = await get('/paths').expect(200);
    expect(body).toMatchObject({
      totalItems: 1,
      pageInfo: {},
      items: [{ id: 'run-vm-on-kubevirt', version: '1.0.0' }],
    });
    await get('/paths/run-vm-on-kubevirt').expect(200);
  });

  it('validates manifests', async () => {
    const { body } = await post('/validate')
      .send({ files: [{ path: 'a.yaml', content: configMap('1') }] })
      .expect(200);
    expect(body).toMatchObject({
      verdict: 'invalid',
      findings: [{ rule: 'wrong-type', field: 'data.key', line: 6 }],
    });
  });

  it('reads no more manifests at once than a change may have', async () => {
    const content = `# ${'x'.repeat(1024 * 1024 - 2)}`;
    const files = Array.from({ length: 6 }, (_, i) => ({
      path: `${i}.yaml`,
      content,
    }));
    const { body } = await post('/validate').send({ files }).expect(400);
    expect(body.error.message).toContain('bytes together');
  });

  it('audits what came of a decision', async () => {
    const { body: proposed } = await propose({ 'audit.md': 'a' }).expect(201);
    const { body: merged } = await post(`/changes/${proposed.id}/merge`).expect(
      200,
    );
    const recorded = audited
      .filter(({ meta }) => meta.change === proposed.id)
      .map(({ eventId, meta }) => ({ eventId, commit: meta.commit }));
    expect(recorded).toEqual([
      { eventId: 'change-propose', commit: proposed.headCommit },
      { eventId: 'change-merge', commit: merged.mergeCommit },
    ]);
  });

  it.each([
    ['golden-paths.path.read', () => get('/paths')],
    ['golden-paths.change.read', () => get('/changes')],
    ['golden-paths.change.read', () => get('/changes/1')],
    ['golden-paths.change.create', () => propose({ a: 'a' })],
    ['golden-paths.change.merge', () => post('/changes/1/merge')],
    ['golden-paths.change.merge', () => post('/changes/1/close')],
  ])('asks for %s', async (permission, ask) => {
    denied.add(permission);
    const { body } = await ask().expect(403);
    expect(body.error.message).toContain(permission);
  });
});
