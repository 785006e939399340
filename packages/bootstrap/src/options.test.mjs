import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseStartOptions } from './options.mjs';

test('has defaults', () => {
  assert.deepEqual(parseStartOptions([]), {
    as: undefined,
    port: 3000,
    backendPort: 7007,
    verbose: false,
    help: false,
  });
});

test('takes a user and ports', () => {
  const options = parseStartOptions([
    '--as',
    'user:default/olivia-orders',
    '--port',
    '3100',
    '--backend-port=7107',
  ]);
  assert.equal(options.as, 'user:default/olivia-orders');
  assert.equal(options.port, 3100);
  assert.equal(options.backendPort, 7107);
});

for (const argv of [
  ['--as', 'olivia'],
  ['--port', 'http'],
  ['--port', '70000'],
  ['--nonsense'],
]) {
  test(`refuses ${argv.join(' ')} with a cure`, () => {
    assert.throws(() => parseStartOptions(argv), { name: 'Failure' });
  });
}
