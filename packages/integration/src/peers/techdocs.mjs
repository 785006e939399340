import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { peerFolder, root, run } from '../run.mjs';
import { compareSites } from '../techdocs/compareSites.mjs';
import { readServedFiles } from '../techdocs/servedFiles.mjs';

/** Where the portal's publisher looks: namespace, kind, name. */
const published = path.join(root, 'examples/techdocs/default');
const handbook = {
  docs: path.join(root, 'examples/docs'),
  committed: path.join(published, 'component/platform-handbook'),
};
const paths = path.join(
  root,
  'plugins/catalog-backend-module-golden-paths/paths',
);
const requirements = fileURLToPath(
  new URL('../techdocs/requirements.txt', import.meta.url),
);
const suite = 'plugins/techdocs-module-addons-glossary/src/handbook.test.ts';

/**
 * Builds the docs that the portal serves with the real MkDocs of TechDocs, checks that the committed sites are what it
 * builds, and runs the addon over the pages of the handbook. With CROSSWALK_TECHDOCS_UPDATE the built sites are committed
 * instead of compared.
 */
export async function techdocs() {
  const bin = await install(peerFolder('techdocs'));
  if (!bin) {
    console.error(
      'The docs cannot be built here: this peer needs python3 with its venv module (3.9 or later).',
    );
    return 1;
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crosswalk-techdocs-'));
  try {
    const differences = [];
    const sites = [handbook, ...(await pathSites())];
    for (const [index, { docs, committed }] of sites.entries()) {
      const built = await build(bin, docs, path.join(folder, `${index}`));
      if (process.env.CROSSWALK_TECHDOCS_UPDATE) {
        await publish(built, committed);
      }
      const known = existsSync(committed)
        ? await readServedFiles(committed)
        : new Map();
      differences.push(
        ...compareSites(known, built).map(
          difference => `${path.relative(root, committed)}/${difference}`,
        ),
      );
    }
    if (differences.length > 0) {
      console.error(
        `The committed sites are not what their docs build:\n  ${differences.join(
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
        env: {
          ...process.env,
          CI: '1',
          CROSSWALK_TECHDOCS_SITE: path.join(folder, '0'),
        },
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The docs of each golden path that ships, under the template that it is. */
async function pathSites() {
  const ids = await readdir(paths);
  return ids.sort().map(id => ({
    docs: path.join(paths, id),
    committed: path.join(published, 'template', id),
  }));
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

async function build(bin, docs, site) {
  const code = await run(
    path.join(bin, 'mkdocs'),
    ['build', '--quiet', '--site-dir', site],
    // The theme would otherwise advertise.
    { cwd: docs, env: { ...process.env, NO_MKDOCS_2_WARNING: '1' } },
  );
  if (code !== 0) {
    throw new Error(`mkdocs could not build ${path.relative(root, docs)}.`);
  }
  return readServedFiles(site);
}

async function publish(files, committed) {
  await rm(committed, { recursive: true, force: true });
  for (const [name, text] of files) {
    const file = path.join(committed, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
