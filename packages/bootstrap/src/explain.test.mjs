import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainInstallFailure } from './explain.mjs';

for (const [line, expected] of [
  [
    'YN0001: RequestError: getaddrinfo ENOTFOUND registry',
    /registry could not be reached/,
  ],
  ['npm error code ECONNREFUSED', /registry could not be reached/],
  ['Error: ENOSPC: no space left on device, write', /disk filled up/],
  [
    'YN0028: The lockfile would have been modified by this install',
    /yarn.lock does not fit/,
  ],
  ['EACCES: permission denied, mkdir', /could not be written/],
  ['something new', /something new/],
]) {
  test(`explains "${line}"`, () => {
    const failure = explainInstallFailure(['before', line]);
    assert.match(failure.message, expected);
    assert.notEqual(failure.cure, '');
  });
}
