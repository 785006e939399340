import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNewEnough } from './go.mjs';

test('takes Go 1.23 and later', () => {
  assert.deepEqual(
    [
      'go version go1.19.8 linux/amd64',
      'go version go1.23 darwin/arm64',
      'go version go1.26.8 linux/amd64',
      'go version go2.0 linux/amd64',
      'command not found',
      '',
    ].map(isNewEnough),
    [false, true, true, true, false, false],
  );
});
