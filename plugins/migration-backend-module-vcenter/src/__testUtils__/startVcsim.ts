import { ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A vCenter simulator that listens on loopback. */
export interface Vcsim {
  url: string;
  /** PEM of the authority of its certificate. */
  ca: string;
  user: string;
  password: string;
  virtualMachines: number;
  datacenters: number;
  clusters: number;
  stop(): Promise<void>;
}

/** Path of the simulator that `yarn integration vcsim` builds; without it there is nothing to test against. */
export const vcsimBinary = process.env.CROSSWALK_VCSIM;

/** Starts one of its own for the test; flags are those of `packages/integration/src/vcsim/main.go`. */
export async function startVcsim(
  flags: Record<string, string | number> = {},
): Promise<Vcsim> {
  const child = spawn(
    vcsimBinary!,
    Object.entries(flags).map(([flag, value]) => `-${flag}=${value}`),
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const line = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code =>
      reject(new Error(`The simulator ended with ${code}`)),
    );
    createInterface(child.stdout).once('line', resolve);
  });
  return { ...JSON.parse(line), stop: () => stop(child) };
}

/** It ends when its input does. */
function stop(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (child.exitCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.stdin?.end();
  });
}
