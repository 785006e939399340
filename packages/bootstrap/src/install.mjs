import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { explainInstallFailure } from './explain.mjs';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { say, tick } from './progress.mjs';
import { run } from './run.mjs';

const stamp = path.join(root, 'node_modules/.crosswalk-install');

/** Bytes: `node_modules` (about 2 GB) and Yarn's cache beside it. */
const neededSpace = 4 * 1024 ** 3;

/** Installs the dependencies of the lockfile, unless that is done already. */
export async function ensureInstalled(env) {
  const wanted = await digest();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) {
    return;
  }
  await checkSpace();
  say('Installing dependencies (about 2 minutes the first time) …');
  const { code, tail } = await run('yarn', ['install', '--immutable'], {
    cwd: root,
    env,
    onLine: line => tick(line.replace(/^➤ \S+: [┌│└·]? ?/, '')),
  });
  if (code !== 0) {
    throw explainInstallFailure(tail);
  }
  await writeFile(stamp, wanted);
  say('Dependencies are installed.');
}

async function digest() {
  return createHash('sha256')
    .update(await readFile(path.join(root, 'yarn.lock')))
    .digest('hex');
}

async function checkSpace() {
  const { bavail, bsize } = await statfs(root);
  const free = bavail * bsize;
  if (free < neededSpace) {
    throw new Failure(
      `Only ${(free / 1024 ** 3).toFixed(
        1,
      )} GB are free on this disk; the first install needs about 4 GB.`,
      'Free some space, or move the checkout to another disk, and run the same command again.',
    );
  }
}
