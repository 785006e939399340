import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, run } from './run.mjs';

const skipped = new Set(['node_modules', 'dist', 'dist-types']);

/** Test files below a folder whose text mentions something, as paths relative to it, in order. */
export async function suitesThatMention(folder, mention) {
  const suites = [];
  const visit = async relative => {
    const entries = await readdir(path.join(folder, relative), {
      withFileTypes: true,
    });
    for (const entry of entries) {
      const at = path.join(relative, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) {
          await visit(at);
        }
      } else if (/\.test\.tsx?$/.test(entry.name)) {
        const text = await readFile(path.join(folder, at), 'utf8');
        if (text.includes(mention)) {
          suites.push(at);
        }
      }
    }
  };
  await visit('');
  return suites.sort();
}

/** Runs suites below `plugins/`, one after the other, with what they need to know of the peer, and answers an exit code. */
export function runSuites(suites, env) {
  return run(
    'yarn',
    [
      'backstage-cli',
      'repo',
      'test',
      '--maxWorkers=1',
      ...(process.env.CROSSWALK_JEST_ARGS?.split(' ') ?? []),
      '--runTestsByPath',
      ...suites.map(suite => path.join('plugins', suite)),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        CI: '1',
        // With CI alone the test utilities would look for Docker.
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        ...env,
      },
    },
  );
}
