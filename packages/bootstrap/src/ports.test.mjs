import assert from 'node:assert/strict';
import net from 'node:net';
import { test } from 'node:test';
import { ensurePortFree } from './ports.mjs';

test('a taken port fails with the flag that moves it', async t => {
  const server = net.createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address();

  await assert.rejects(ensurePortFree(port, '--port'), error => {
    assert.match(error.message, new RegExp(`Port ${port} is taken`));
    assert.match(error.cure, /--port/);
    return true;
  });
});

test('a free port passes', async () => {
  const server = net.createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));

  await ensurePortFree(port, '--port');
});
