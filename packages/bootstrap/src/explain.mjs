import { Failure } from './failure.mjs';

const network =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network request|RequestError|socket hang up|Bad Gateway/i;
const disk = /ENOSPC|no space left/i;
const lockfile = /YN0028|lockfile would have been modified/i;
const rights = /EACCES|EPERM/i;

/** Turns the last lines of a failed install into a sentence that names the cure. */
export function explainInstallFailure(tail) {
  const output = tail.join('\n');
  if (disk.test(output)) {
    return new Failure(
      'The disk filled up while installing.',
      'Free about 4 GB and run the same command again; it goes on where it stopped.',
    );
  }
  if (network.test(output)) {
    return new Failure(
      'The package registry could not be reached.',
      'Check the network and the proxy settings of npm (npm config get registry, HTTPS_PROXY), then run the same command again.',
    );
  }
  if (lockfile.test(output)) {
    return new Failure(
      'yarn.lock does not fit the package.json files.',
      'After changing dependencies, run "yarn install" once and commit yarn.lock.',
    );
  }
  if (rights.test(output)) {
    return new Failure(
      'A file could not be written while installing.',
      'Check that this user owns the checkout and the Yarn cache, then run the same command again.',
    );
  }
  return new Failure(
    `Installing failed:\n${tail.slice(-12).join('\n')}`,
    'Run "yarn install" to see the whole output.',
  );
}
