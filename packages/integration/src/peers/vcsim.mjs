import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findGo } from '../go.mjs';
import { peerFolder, root, run } from '../run.mjs';
import { runSuites, suitesThatMention } from '../suites.mjs';

const sources = fileURLToPath(new URL('../vcsim', import.meta.url));

/** Builds the vCenter simulator, and runs the suites that start it, on loopback and with TLS. */
export async function vcsim() {
  const folder = peerFolder('vcsim');
  await mkdir(folder, { recursive: true });
  const binary = await build(folder);
  if (!binary) {
    console.error(
      'The simulator cannot be built here: this peer needs Go 1.23 or later, or python3 with its venv module to bring it.',
    );
    return 1;
  }
  const suites = await suitesThatMention(
    path.join(root, 'plugins'),
    'CROSSWALK_VCSIM',
  );
  return runSuites(suites, { CROSSWALK_VCSIM: binary });
}

/** Answers the path of the simulator, nothing where there is no Go. It is built once for each state of its sources. */
async function build(folder) {
  const binary = path.join(folder, `vcsim-${await digest()}`);
  if (existsSync(binary)) return binary;
  const go = await findGo(folder);
  if (!go) return undefined;
  console.log('Building the simulator; the first time takes a minute …');
  const code = await run(go, ['build', '-trimpath', '-o', binary, '.'], {
    cwd: sources,
    env: { ...process.env, GOFLAGS: '-mod=readonly', GOTOOLCHAIN: 'local' },
  });
  if (code !== 0) {
    throw new Error('The simulator could not be built.');
  }
  return binary;
}

async function digest() {
  const hash = createHash('sha256');
  for (const file of ['main.go', 'go.mod', 'go.sum']) {
    hash.update(await readFile(path.join(sources, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
