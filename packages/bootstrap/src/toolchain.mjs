import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { explainInstallFailure } from './explain.mjs';
import { root, toolchain } from './paths.mjs';
import { say, tick } from './progress.mjs';
import { run } from './run.mjs';
import { isSupportedNode, isSupportedYarn } from './versions.mjs';

const bin = path.join(toolchain, 'bin');
const yarnScript = path.join(
  toolchain,
  'node_modules/@yarnpkg/cli-dist/bin/yarn.js',
);
const nodeBinary = path.join(toolchain, 'node_modules/node/bin/node');

/**
 * Answers the environment in which `node` and `yarn` are the right ones: the user's own where they fit, else those that
 * this function installs into `.toolchain/`.
 *
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function ensureToolchain() {
  const nodeFits = isSupportedNode(process.version);
  if (nodeFits && (await ownYarnFits())) {
    return process.env;
  }
  const wanted = [...(nodeFits ? [] : ['node@24']), '@yarnpkg/cli-dist@4'];
  if (!existsSync(yarnScript) || !(nodeFits || existsSync(nodeBinary))) {
    say(
      nodeFits
        ? 'Bringing Yarn 4 into .toolchain/ …'
        : `Node ${process.version} is not one that Backstage runs on: bringing Node 24 and Yarn 4 into .toolchain/ …`,
    );
    await installToolchain(wanted);
  }
  await writeLaunchers(nodeFits ? process.execPath : nodeBinary);
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
}

async function ownYarnFits() {
  try {
    const { code, tail } = await run('yarn', ['--version'], {
      cwd: root,
      // Corepack's shim would otherwise ask, or fetch, a version of its own.
      env: {
        ...process.env,
        COREPACK_ENABLE_STRICT: '0',
        COREPACK_ENABLE_NETWORK: '0',
      },
      timeout: 20_000,
    });
    return code === 0 && isSupportedYarn(tail.at(-1) ?? '');
  } catch {
    return false;
  }
}

async function installToolchain(packages) {
  await mkdir(toolchain, { recursive: true });
  await writeFile(
    path.join(toolchain, 'package.json'),
    '{ "private": true }\n',
  );
  const { code, tail } = await run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--no-save', ...packages],
    { cwd: toolchain, onLine: tick },
  );
  if (code !== 0) {
    throw explainInstallFailure(tail);
  }
}

/** `node` and `yarn` as every child process will find them. */
async function writeLaunchers(node) {
  await mkdir(bin, { recursive: true });
  await rm(path.join(bin, 'node'), { force: true });
  await symlink(node, path.join(bin, 'node'));
  const yarn = path.join(bin, 'yarn');
  await writeFile(
    yarn,
    `#!/bin/sh\nexec "${path.join(bin, 'node')}" "${yarnScript}" "$@"\n`,
  );
  await chmod(yarn, 0o755);
}
