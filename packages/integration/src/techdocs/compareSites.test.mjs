import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSites } from './compareSites.mjs';

const page = (hash, version, text) =>
  `<meta name="generator" content="mkdocs-${version}"><link href="main.${hash}.min.css"><p>${text}</p>`;

test('versions of the tools do not count', () => {
  assert.deepEqual(
    compareSites(
      new Map([
        ['index.html', page('ec1eaa64', '1.6.1', 'A')],
        ['assets/main.ec1eaa64.min.css', 'a {}'],
      ]),
      new Map([
        ['index.html', page('00000000', '1.7.0', 'A')],
        ['assets/main.00000000.min.css', 'b {}'],
      ]),
    ),
    [],
  );
});

test('says what differs, what is missing and what is left over', () => {
  assert.deepEqual(
    compareSites(
      new Map([
        ['index.html', page('ec1eaa64', '1', 'A')],
        ['old/index.html', ''],
      ]),
      new Map([
        ['index.html', page('ec1eaa64', '1', 'B')],
        ['new/index.html', ''],
      ]),
    ),
    [
      'index.html differs',
      'new/index.html is missing',
      'old/index.html is left over',
    ],
  );
});
