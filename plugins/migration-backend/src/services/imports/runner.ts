import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { RunningImport } from '../../store/types';

/** Heartbeats come this often. */
export const heartbeatMs = 2_000;
/** A process whose end is certain is given this long, in case host names are shared between machines. */
const deadAfterMs = 3 * heartbeatMs;
/** A process of which nothing else is known is given this long. */
const lostAfterMs = 15 * heartbeatMs;

/** A name for this process that no other one has, not even the next with the same number. */
export function createRunnerName(): string {
  return [hostname(), process.pid, randomUUID()].join('#');
}

/**
 * Whether nobody works on the import any more: its process is gone, or is this one and has turned to something else
 * because the end could not be recorded.
 */
export function isAbandoned(
  entry: RunningImport,
  self: { runner: string; importId?: string },
  now: number,
): boolean {
  const silent = now - entry.heartbeatAt;
  if (entry.runner === self.runner) {
    // Not at once: between the claim in the database and the first step of the work no import is at hand yet.
    return entry.id !== self.importId && silent > deadAfterMs;
  }
  return silent > (isDead(entry.runner) ? deadAfterMs : lostAfterMs);
}

function isDead(runner: string): boolean {
  const [host, pid] = runner.split('#');
  if (host !== hostname()) {
    return false;
  }
  if (Number(pid) === process.pid) {
    return true;
  }
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
