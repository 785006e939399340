import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../..',
);

/** Runs a command with its output in view and answers its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
      .once('error', reject)
      .once('exit', code => resolve(code ?? 1));
  });
}

/** A folder of the git-ignored toolchain for what a peer brings along. */
export const peerFolder = name => path.join(root, '.toolchain/peers', name);
