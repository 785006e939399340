import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSupportedNode, isSupportedYarn } from './versions.mjs';

test('Node 22 and 24 go straight through, others do not', () => {
  assert.equal(isSupportedNode('v22.23.3'), true);
  assert.equal(isSupportedNode('v24.0.0'), true);
  for (const version of ['v20.20.2', 'v23.1.0', 'v26.10.0', 'v2.24.0', '']) {
    assert.equal(isSupportedNode(version), false, version);
  }
});

test('any Yarn 4 goes straight through, others do not', () => {
  assert.equal(isSupportedYarn('4.18.1\n'), true);
  for (const version of ['1.22.22', '3.8.0', '14.0.0', '']) {
    assert.equal(isSupportedYarn(version), false, version);
  }
});
