import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { peerFolder, root, run } from '../run.mjs';
import { compareSites } from '../techdocs/compareSites.mjs';
import { readServedFiles } from '../techdocs/servedFiles.mjs';

const docs = path.join(root, 'examples/docs');
/** Where the portal's publisher looks: namespace, kind, name. */
const committed = path.join(
  root,
  'examples/techdocs/default/component/platform-handbook',
);
const requirements = fileURLToPath(
  new URL('../techdocs/requirements.txt', import.meta.url),
);
const suite = 'plugins/techdocs-module-addons-glossary/src/handbook.test.ts';

/**
 * Builds the demo docs with the real MkDocs of TechDocs, checks that the committed site is what it builds, and runs the
 * addon over the pages. With CROSSWALK_TECHDOCS_UPDATE the built site is committed instead of compared.
 */
export async function techdocs() {
  const bin = await install(peerFolder('techdocs'));
  if (!bin) {
    console.error(
      'The docs cannot be built here: this peer needs python3 with its venv module (3.9 or later).',
    );
    return 1;
  }
  const site = await mkdtemp(path.join(os.tmpdir(), 'crosswalk-techdocs-'));
  try {
    const built = await build(bin, site);
    if (process.env.CROSSWALK_TECHDOCS_UPDATE) {
      await publish(built);
    }
    const differences = compareSites(await readServedFiles(committed), built);
    if (differences.length > 0) {
      console.error(
        `The committed site is not what examples/docs builds:\n  ${differences.join(
          '\n  ',
        )}\nTake over what was built: CROSSWALK_TECHDOCS_UPDATE=1 yarn integration techdocs`,
      );
      return 1;
    }
    return await run(
      'yarn',
      ['backstage-cli', 'repo', 'test', '--runTestsByPath', suite],
      {
        cwd: root,
        env: { ...process.env, CI: '1', CROSSWALK_TECHDOCS_SITE: site },
      },
    );
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

/** Answers the folder of the tools' commands, nothing where there is no Python. */
async function install(folder) {
  const bin = path.join(folder, 'venv/bin');
  if (!existsSync(path.join(bin, 'pip'))) {
    await mkdir(folder, { recursive: true });
    const code = await run('python3', [
      '-m',
      'venv',
      path.join(folder, 'venv'),
    ]).catch(() => 1);
    if (code !== 0) return undefined;
  }
  const code = await run(path.join(bin, 'pip'), [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--requirement',
    requirements,
  ]);
  if (code !== 0) {
    throw new Error('mkdocs-techdocs-core could not be installed.');
  }
  return bin;
}

async function build(bin, site) {
  const code = await run(
    path.join(bin, 'mkdocs'),
    ['build', '--quiet', '--site-dir', site],
    // The theme would otherwise advertise.
    { cwd: docs, env: { ...process.env, NO_MKDOCS_2_WARNING: '1' } },
  );
  if (code !== 0) {
    throw new Error('mkdocs could not build examples/docs.');
  }
  return readServedFiles(site);
}

async function publish(files) {
  await rm(committed, { recursive: true, force: true });
  for (const [name, text] of files) {
    const file = path.join(committed, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
