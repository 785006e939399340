import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { data, root } from './paths.mjs';
import { say, tick } from './progress.mjs';

/** The first compile on two slow cores, with room to spare. */
const readyTimeoutMs = 5 * 60_000;

/**
 * Starts frontend and backend, waits until both answer and the demo data is in, and stays until they end or the user
 * interrupts.
 */
export async function runPortal(env, { as, port, backendPort, verbose }) {
  await mkdir(data, { recursive: true });
  const logFile = path.join(data, 'portal.log');
  const child = spawn('yarn', ['backstage-cli', 'repo', 'start'], {
    cwd: root,
    env: {
      ...env,
      NODE_ENV: 'development',
      CROSSWALK_DATA: data,
      CROSSWALK_PORT: String(port),
      CROSSWALK_BACKEND_PORT: String(backendPort),
      ...(as ? { CROSSWALK_SIGN_IN_AS: as } : {}),
      // The address is printed when it is ready; a browser that opens before that shows an error.
      BROWSER: 'none',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that stopping reaches the bundler and the backend below Yarn.
    detached: true,
  });

  const recent = [];
  const log = createWriteStream(logFile);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', chunk => {
      log.write(chunk);
      if (verbose) process.stdout.write(chunk);
      recent.push(...chunk.split('\n').filter(Boolean));
      recent.splice(0, recent.length - 40);
    });
  }

  const ended = new Promise(resolve =>
    child.once('exit', code => resolve(code ?? 1)),
  );
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    killGroup(child.pid, 'SIGTERM');
    setTimeout(() => killGroup(child.pid, 'SIGKILL'), 10_000).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('exit', () => killGroup(child.pid, 'SIGKILL'));

  say('Starting the portal …');
  const readiness = waitUntilReady({ port, backendPort, as }).then(
    () => 'ready',
    error => error,
  );
  const first = await Promise.race([readiness, ended]);
  if (first === 'ready') {
    say(`The portal is ready: http://localhost:${port}`);
    say(
      `Signed in as ${as ?? 'user:default/guest'}; data in ${
        path.relative(root, data) || data
      }; stop with Ctrl+C.`,
    );
  } else if (!stopping) {
    stop();
    const why =
      first instanceof Error ? first.message : `It ended with code ${first}.`;
    throw new Failure(
      `The portal did not start. ${why}\n${recent.slice(-15).join('\n')}`,
      `The whole log is ${logFile}; "npm start -- --verbose" prints it.`,
    );
  }
  const code = await ended;
  if (stopping) {
    say('Stopped; what people did is kept.');
    return 0;
  }
  throw new Failure(
    `The portal ended with code ${code}.\n${recent.slice(-15).join('\n')}`,
    `The whole log is ${logFile}.`,
  );
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

async function waitUntilReady({
  port,
  backendPort,
  as = 'user:default/guest',
}) {
  const deadline = Date.now() + readyTimeoutMs;
  const steps = [
    [
      'the backend',
      () =>
        answers(
          `http://localhost:${backendPort}/.backstage/health/v1/readiness`,
        ),
    ],
    ['the organisation', () => userIsKnown(backendPort, as)],
    ['the demo estate', () => estateIsImported(backendPort)],
    ['the pages', () => answers(`http://localhost:${port}/`)],
  ];
  for (const [what, isDone] of steps) {
    while (!(await isDone())) {
      if (Date.now() > deadline) {
        throw new Error(`Waited five minutes for ${what}.`);
      }
      tick(`waiting for ${what} …`);
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(60_000) })).ok;
  } catch {
    return false;
  }
}

async function getJson(url, headers = {}) {
  try {
    const response = await fetch(url, {
      headers,
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

const signIn = backendPort =>
  getJson(`http://localhost:${backendPort}/api/auth/guest/refresh`, {
    'X-Requested-With': 'XMLHttpRequest',
  });

/**
 * Signed in before the catalog has read the organisation, a person would be a member of no group until the token
 * expires; so the address is not shown before that.
 */
async function userIsKnown(backendPort, user) {
  const session = await signIn(backendPort);
  const claims =
    session?.backstageIdentity?.identity?.ownershipEntityRefs ?? [];
  return claims.some(claim => claim !== user);
}

/** Done when an import has ended, well or badly; or when this person may not look. */
async function estateIsImported(backendPort) {
  const session = await signIn(backendPort);
  const token = session?.backstageIdentity?.token;
  if (!token) return false;
  const headers = { Authorization: `Bearer ${token}` };
  const base = `http://localhost:${backendPort}/api/migration/v1/estates`;
  const estates = await fetch(base, { headers }).catch(() => undefined);
  if (estates?.status === 403) return true;
  const [estate] = estates?.ok ? (await estates.json()).items : [];
  if (!estate) return false;
  const imports = await fetch(`${base}/${estate.id}/imports`, {
    headers,
  }).catch(() => undefined);
  if (imports?.status === 403) return true;
  const { items } = imports?.ok ? await imports.json() : { items: [] };
  return (
    items.length > 0 &&
    items.every(({ status }) => !['queued', 'running'].includes(status))
  );
}
