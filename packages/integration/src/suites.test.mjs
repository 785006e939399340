import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { suitesThatMention } from './suites.mjs';

test('finds suites by what they mention, and looks into no dependency', async t => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crosswalk-suites-'));
  t.after(() => rm(folder, { recursive: true }));
  const files = {
    'b/src/stores.test.ts': 'TestDatabases.create({})',
    'a/src/Page.test.tsx': 'TestDatabases.create({})',
    'a/src/other.test.ts': 'expect(1)',
    'a/src/helper.ts': 'TestDatabases.create({})',
    'a/node_modules/x/x.test.ts': 'TestDatabases.create({})',
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  assert.deepEqual(await suitesThatMention(folder, 'TestDatabases.create'), [
    'a/src/Page.test.tsx',
    'b/src/stores.test.ts',
  ]);
});
