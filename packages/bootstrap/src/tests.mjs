import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { say } from './progress.mjs';

/** Runs a command with its output in view and answers its exit code. */
function show(command, args, env) {
  return new Promise((resolve, reject) => {
    spawn(command, args, { cwd: root, env, stdio: 'inherit' })
      .once('error', reject)
      .once('exit', code => resolve(code ?? 1));
  });
}

/** Every unit and integration test that needs no foreign server; arguments go to Jest. */
export async function runTests(env, args) {
  const testEnv = {
    ...env,
    // The whole of it once, never the watch mode that a terminal would get.
    CI: env.CI ?? '1',
    // In CI the database utilities would otherwise ask for Docker; PostgreSQL has its own run (yarn integration postgres).
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
  };
  say('Testing the commands of the checkout …');
  const bootstrap = await show(
    'node',
    [
      '--test',
      'packages/bootstrap/src/**/*.test.mjs',
      'packages/integration/src/**/*.test.mjs',
    ],
    testEnv,
  );
  say('Testing packages and plugins …');
  const workspace = await show(
    'yarn',
    ['backstage-cli', 'repo', 'test', '--maxWorkers=2', ...args],
    testEnv,
  );
  return bootstrap || workspace;
}
