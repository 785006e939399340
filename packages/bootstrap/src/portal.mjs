import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { data, root } from './paths.mjs';
import { answers, PortalClient } from './portalClient.mjs';
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
  whenOrphaned(stop);

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
    if (first instanceof Failure) {
      throw first;
    }
    const why =
      first instanceof Error ? first.message : `It ended with code ${first}.`;
    throw new Failure(
      `The portal did not start. ${why}\n${recent.slice(-15).join('\n')}`,
      `The whole log is ${logFile}; "npm start -- --verbose" prints it.`,
    );
  }
  watchBackend(backendPort, () => stopping);
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

/** npm dies of a signal without passing it on; a portal that outlives it would hold the ports. */
function whenOrphaned(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(timer);
      stop();
    }
  }, 1000);
  timer.unref();
}

/** Says when the backend is gone for longer than a restart takes, and when it is back. */
function watchBackend(backendPort, isStopping) {
  const portal = new PortalClient(`http://localhost:${backendPort}`);
  let missed = 0;
  const timer = setInterval(async () => {
    if (await portal.isReady()) {
      if (missed >= tolerableMisses) {
        say('The backend answers again.');
      }
      missed = 0;
    } else if (!isStopping()) {
      missed += 1;
      if (missed === tolerableMisses) {
        say(
          'The backend does not answer. If it has ended, stop with Ctrl+C and start again; nothing that was saved is lost.',
        );
      }
    }
  }, 5000);
  timer.unref();
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

/** A backend that is looked at every five seconds is away for this long before anybody is told. */
const tolerableMisses = 4;

/** How long a step may take that a wrong setting can keep from ever ending. */
const stepTimeoutMs = 90_000;

async function waitUntilReady({
  port,
  backendPort,
  as = 'user:default/guest',
}) {
  const portal = new PortalClient(`http://localhost:${backendPort}`);
  const minutes = readyTimeoutMs / 60_000;
  await waitFor(
    'the backend',
    readyTimeoutMs,
    () => portal.isReady(),
    () => {
      throw new Error(`Waited ${minutes} minutes for the backend.`);
    },
  );
  await waitFor(
    'the organisation',
    stepTimeoutMs,
    () => portal.knows(as),
    () => {
      throw new Failure(
        `The catalog knows no ${as}.`,
        'Sign in as somebody of examples/org.yaml, such as user:default/olivia-orders.',
      );
    },
  );
  await waitFor(
    'the demo estate',
    stepTimeoutMs,
    () => portal.hasEstate(),
    () => say('The demo estate is not in yet; Migration → Imports tells why.'),
  );
  await waitFor(
    'the pages',
    readyTimeoutMs,
    () => answers(`http://localhost:${port}/`),
    () => {
      throw new Error(`Waited ${minutes} minutes for the pages.`);
    },
  );
}

async function waitFor(what, timeoutMs, isDone, onTimeout) {
  const deadline = Date.now() + timeoutMs;
  while (!(await isDone())) {
    if (Date.now() > deadline) {
      onTimeout();
      return;
    }
    tick(`waiting for ${what} …`);
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}
