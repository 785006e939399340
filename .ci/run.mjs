import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled } from '../packages/bootstrap/src/install.mjs';
import { root } from '../packages/bootstrap/src/paths.mjs';
import { ensureToolchain } from '../packages/bootstrap/src/toolchain.mjs';

const results = path.join(root, '.toolchain/ci');
const total = { passed: 0, failed: 0 };
const failedStages = [];

function show(command, args, env) {
  return new Promise(resolve => {
    spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
      .once('error', error => {
        console.error(String(error));
        resolve(1);
      })
      .once('exit', code => resolve(code ?? 1));
  });
}

/** A stage counts once, and its tests one by one where it leaves a report. */
async function stage(name, command, args, env, countTests) {
  console.log(`\n=== ${name}`);
  const startedAt = Date.now();
  const code = await show(command, args, env);
  const counted = countTests
    ? await countTests().catch(() => undefined)
    : undefined;
  total.passed += counted?.passed ?? (code === 0 ? 1 : 0);
  total.failed += counted?.failed ?? (code === 0 ? 0 : 1);
  // A runner that fails for another reason than a test, or that ran nothing, has failed.
  const ranNothing = Boolean(countTests) && !(counted?.passed > 0);
  if (code !== 0 || ranNothing) {
    failedStages.push(name);
    if (counted && counted.failed === 0) total.failed += 1;
  }
  console.log(
    `=== ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${Math.round(
      (Date.now() - startedAt) / 1000,
    )} s`,
  );
}

const report = name => path.join(results, `${name}.json`);
const readReport = async name =>
  JSON.parse(await readFile(report(name), 'utf8'));

const jest = name => async () => {
  const { numPassedTests, numFailedTests, numFailedTestSuites } =
    await readReport(name);
  return {
    passed: numPassedTests,
    failed: Math.max(numFailedTests, numFailedTestSuites),
  };
};

const playwright = name => async () => {
  const { stats } = await readReport(name);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
};

/** Debian's Chromium, unless a browser is there already. */
function ensureChromium() {
  if (process.env.CHROMIUM_PATH || existsSync('/usr/bin/chromium')) return;
  installPackages('chromium');
}

/** Python with pip in virtual environments, which Debian parts from Python itself. */
function ensurePython() {
  if (spawnSync('python3', ['-c', 'import ensurepip, venv']).status === 0) {
    return;
  }
  installPackages('python3', 'python3-venv');
}

function installPackages(...names) {
  console.log(`Installing ${names.join(', ')} …`);
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', ...names],
  ]) {
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/** Answers the environment of all stages; without it there is nothing to run. */
async function prepare() {
  try {
    const environment = {
      ...(await ensureToolchain()),
      CI: 'true',
      CROSSWALK_SHARED_DATA:
        process.env.CROSSWALK_SHARED_DATA ??
        path.resolve(root, '../shared/data'),
    };
    await ensureInstalled(environment);
    ensureChromium();
    ensurePython();
    return environment;
  } catch (error) {
    console.log(`\nNothing could be run. ${error.message} ${error.cure ?? ''}`);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const env = await prepare();

await stage('formatting', 'yarn', ['prettier:check'], env);
await stage('lint', 'yarn', ['lint'], env);
await stage('types', 'yarn', ['tsc'], env);
await stage(
  'unit and integration tests',
  'npm',
  ['test', '--', '--json', `--outputFile=${report('unit')}`],
  env,
  jest('unit'),
);
await stage('build', 'yarn', ['build:all'], env);
await stage(
  'stores on PostgreSQL',
  'yarn',
  ['integration', 'postgres'],
  {
    ...env,
    CROSSWALK_JEST_ARGS: `--json --outputFile=${report('postgres')}`,
  },
  jest('postgres'),
);
await stage(
  'live inventory of a simulated vCenter',
  'yarn',
  ['integration', 'vcsim'],
  {
    ...env,
    CROSSWALK_JEST_ARGS: `--json --outputFile=${report('vcsim')}`,
  },
  jest('vcsim'),
);
await stage(
  'docs as MkDocs builds them',
  'yarn',
  ['integration', 'techdocs'],
  env,
);
await stage(
  'browser',
  'yarn',
  ['e2e'],
  { ...env, CROSSWALK_E2E_REPORT: report('browser') },
  playwright('browser'),
);

if (failedStages.length > 0) {
  console.log(`\nFailed: ${failedStages.join(', ')}`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = failedStages.length === 0 && total.failed === 0 ? 0 : 1;
