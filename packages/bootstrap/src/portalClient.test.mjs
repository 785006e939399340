import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { PortalClient } from './portalClient.mjs';

const olivia = 'user:default/olivia';

/** A backend that answers what it is told to: a body, a status, or 404. */
async function serve(t, answers, claims = []) {
  const server = createServer((request, response) => {
    const answer =
      request.url === '/api/auth/guest/refresh'
        ? {
            backstageIdentity: {
              token: 't',
              identity: { ownershipEntityRefs: claims },
            },
          }
        : answers[request.url] ?? 404;
    response.statusCode = typeof answer === 'number' ? answer : 200;
    response.end(typeof answer === 'number' ? '' : JSON.stringify(answer));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return new PortalClient(`http://127.0.0.1:${server.address().port}`);
}

const imports = (...statuses) => ({
  items: statuses.map(status => ({ status })),
});
const estates = (...ids) => ({ items: ids.map(id => ({ id })) });

test('a person is known once the groups are, or when there are none', async t => {
  const entity = '/api/catalog/entities/by-name/user/default/olivia';
  const known = async (answers, claims) =>
    (await serve(t, answers, claims)).knows(olivia);
  assert.equal(await known({}, [olivia]), false);
  assert.equal(await known({}, [olivia, 'group:default/orders']), true);
  assert.equal(await known({ [entity]: { spec: { memberOf: [] } } }, []), true);
  assert.equal(
    await known({ [entity]: { spec: { memberOf: ['orders'] } } }, [olivia]),
    false,
  );
});

test('the estate is there when every import has ended, or nobody may look', async t => {
  const list = '/api/migration/v1/estates';
  const has = async answers => (await serve(t, answers)).hasEstate();
  assert.equal(await has({ [list]: estates() }), false);
  assert.equal(await has({ [list]: 403 }), true);
  assert.equal(
    await has({ [list]: estates('a'), [`${list}/a/imports`]: 403 }),
    true,
  );
  assert.equal(
    await has({
      [list]: estates('a', 'b'),
      [`${list}/a/imports`]: imports(),
      [`${list}/b/imports`]: imports('succeeded', 'running'),
    }),
    false,
  );
  assert.equal(
    await has({
      [list]: estates('a', 'b'),
      [`${list}/a/imports`]: imports(),
      [`${list}/b/imports`]: imports('succeeded', 'failed'),
    }),
    true,
  );
});

test('nothing is known of a backend that is not there', async () => {
  const portal = new PortalClient('http://127.0.0.1:9');
  assert.equal(await portal.isReady(), false);
  assert.equal(await portal.knows(olivia), false);
  assert.equal(await portal.hasEstate(), false);
});
