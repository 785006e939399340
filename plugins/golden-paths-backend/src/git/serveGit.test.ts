import { execFile } from 'node:child_process';
import { AddressInfo } from 'node:net';
import { createServer, Server } from 'node:http';
import { promisify } from 'node:util';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import express from 'express';
import Router from 'express-promise-router';
import { BareRepository } from './BareRepository';
import { RepositoryRegistry } from './RepositoryRegistry';
import { serveGit } from './serveGit';

const run = promisify(execFile);

describe('serveGit', () => {
  const directory = createMockDirectory();
  let repository: BareRepository;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    repository = await RepositoryRegistry.fromConfig(
      mockServices.rootConfig({
        data: { goldenPaths: { git: { directory: directory.path } } },
      }),
    ).get('platform-config');
    const router = Router();
    const at = { name: 'platform-config', directory: repository.directory };
    router.get('/r.git/info/refs', (req, res) =>
      serveGit(req, res, {
        ...at,
        path: 'info/refs',
        query: 'service=git-upload-pack',
      }),
    );
    router.post('/r.git/git-upload-pack', (req, res) =>
      serveGit(req, res, { ...at, path: 'git-upload-pack', query: '' }),
    );
    router.get('/gone.git/info/refs', (req, res) =>
      serveGit(req, res, {
        name: 'gone',
        directory: directory.resolve('gone.git'),
        path: 'info/refs',
        query: 'service=git-upload-pack',
      }),
    );
    server = createServer(express().use(router)).listen(0);
    url = `http://localhost:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.close();
  });

  it('lets git clone the branches, and keeps what the portal archives to itself', async () => {
    const main = await repository.requireBranchHead('main');
    await repository.createBranch('crosswalk/1-a', main);
    await repository.createBranch('crosswalk/2-b', main);
    await repository.archiveBranch('crosswalk/2-b', main);
    const { stdout } = await run('git', ['ls-remote', `${url}/r.git`]);
    expect(
      stdout
        .trim()
        .split('\n')
        .map(line => line.split('\t')[1]),
    ).toEqual(['HEAD', 'refs/heads/crosswalk/1-a', 'refs/heads/main']);

    await run('git', [
      'clone',
      '--quiet',
      `${url}/r.git`,
      directory.resolve('clone'),
    ]);
    const head = await run('git', [
      '-C',
      directory.resolve('clone'),
      'rev-parse',
      'HEAD',
    ]);
    expect(head.stdout.trim()).toBe(main);
  });

  it("passes git's own status on", async () => {
    const { status } = await fetch(
      `${url}/gone.git/info/refs?service=git-upload-pack`,
    );
    expect(status).toBe(404);
  });
});
