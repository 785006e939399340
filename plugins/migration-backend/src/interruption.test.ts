import { ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import request from 'supertest';
import { inventoryWorkbook, MigrationApi } from './__testUtils__/migrationApi';
import type {
  FatalStatement,
  MortalMessage,
} from './__testUtils__/mortalBackend';

jest.setTimeout(120_000);

const directory = createMockDirectory();
const children: ChildProcess[] = [];

afterEach(() => {
  children.splice(0).forEach(child => child.kill('SIGKILL'));
});

/** The loader that compiles TypeScript has messages of its own, so that only the asked type counts. */
async function told<TType extends MortalMessage['type']>(
  child: ChildProcess,
  type: TType,
): Promise<Extract<MortalMessage, { type: TType }>> {
  for await (const [message] of on(child, 'message', { close: ['exit'] })) {
    if (message.type === type) {
      return message;
    }
  }
  throw new Error(`The backend ended before it was ${type}`);
}

/** A backend in a process of its own, on this database file. */
async function startBackend(file: string) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, '__testUtils__/mortalBackend.ts'),
      file,
    ],
    {
      env: { ...process.env, NODE_ENV: 'test', JEST_WORKER_ID: undefined },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  children.push(child);
  const exited = once(child, 'exit');
  const { port } = await told(child, 'ready');
  return {
    api: new MigrationApi(request(`http://localhost:${port}`)),
    exited,
    async dieAt(statement: FatalStatement) {
      child.send(statement);
      await told(child, 'armed');
    },
  };
}

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}-web-${i}`);
const before = inventoryWorkbook(names('orders', 1000));
const after = inventoryWorkbook([
  ...names('orders', 900),
  ...names('billing', 1100),
]);

/** All that the estate shows of itself. */
async function lookAt(api: MigrationApi, estate: string) {
  return {
    summary: await api.get(`/estates/${estate}/summary`),
    virtualMachines: await api.listAll(`/estates/${estate}/virtual-machines`),
    applications: await api.listAll(`/estates/${estate}/applications`),
  };
}

describe('an import whose backend is killed', () => {
  it.each([
    [
      'while the file is read',
      { text: 'update `estate_imports` set `progress_done`', occurrence: 1 },
    ],
    [
      'while the inventory is replaced',
      { text: 'insert into `virtual_machines`', occurrence: 3 },
    ],
  ])('%s leaves the old estate, and can be run again', async (_, statement) => {
    directory.setContent({});
    const file = directory.resolve('migration.sqlite');
    const first = await startBackend(file);
    const estate = await first.api.createEstate();
    await first.api.upload(estate, before);
    const old = await lookAt(first.api, estate);
    expect(old.virtualMachines).toHaveLength(1000);

    await first.dieAt(statement);
    // Killed early enough, it does not even answer.
    await first.api
      .request('post', `/estates/${estate}/imports`)
      .field('kind', 'rvtools')
      .attach('file', Buffer.from(after), 'after.xlsx')
      .catch(() => undefined);
    expect(await first.exited).toEqual([null, 'SIGKILL']);

    const second = await startBackend(file);
    const [{ id }] = (await second.api.get(`/estates/${estate}/imports`)).items;
    const interrupted = await second.api.settled(estate, id);
    expect(interrupted).toMatchObject({
      status: 'interrupted',
      retryable: true,
      error: expect.stringMatching(/as it was before; run the import again/),
    });
    expect(await lookAt(second.api, estate)).toEqual(old);

    await second.api
      .request('post', `/estates/${estate}/imports/${id}/retry`)
      .expect(202);
    expect(await second.api.settled(estate, id)).toMatchObject({
      status: 'succeeded',
      report: { changes: { added: 1000, changed: 100, unchanged: 900 } },
    });
    expect((await lookAt(second.api, estate)).virtualMachines).toHaveLength(
      2000,
    );
  });
});
