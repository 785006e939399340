import { hostname } from 'node:os';
import { Readable } from 'node:stream';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ImportKind } from '@crosswalk/backstage-plugin-migration-common';
import { writeWorkbook } from '@crosswalk/demo-estate';
import { Knex } from 'knex';
import { DatabaseEstateStore } from '../../store/DatabaseEstateStore';
import { DatabaseEstateWriter } from '../../store/DatabaseEstateWriter';
import { DatabaseImportStore } from '../../store/DatabaseImportStore';
import { DatabaseVirtualMachineStore } from '../../store/DatabaseVirtualMachineStore';
import { migrationsDirectory } from '../../store/migrationDatabase';
import { DatabaseEstateFacts } from '../../store/sources/DatabaseEstateFacts';
import { DatabaseSourceStore } from '../../store/sources/DatabaseSourceStore';
import { ProgressPublisher } from './ImportProgress';
import { ImportQueue } from './ImportQueue';
import { DefaultImportService, newImport } from './ImportService';
import { readImportSettings } from './ImportSettings';
import { isAbandoned } from './runner';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

const workbook = (...names: string[]) =>
  Buffer.from(
    writeWorkbook([
      { name: 'vInfo', rows: [['VM'], ...names.map(name => [name])] },
    ]),
  );

describe.each(databases.eachSupportedId())('ImportQueue on %s', databaseId => {
  let db: Knex;
  let imports: DatabaseImportStore;
  let virtualMachines: DatabaseVirtualMachineStore;
  const signals = { publish: jest.fn(async () => {}) };

  function createQueue(): ImportQueue {
    const logger = mockServices.logger.mock();
    return ImportQueue.create({
      imports,
      sources: new DatabaseSourceStore(db),
      facts: estateId => new DatabaseEstateFacts(db, estateId),
      writer: new DatabaseEstateWriter(db),
      settings: readImportSettings(mockServices.rootConfig()),
      publisher: new ProgressPublisher(signals, logger),
      logger,
    });
  }

  const enqueue = async (bytes: Buffer, kind: ImportKind = 'rvtools') => {
    const entry = newImport('e1', { kind, fileName: 'f', dryRun: false }, 'me');
    await imports.create(entry, Readable.from([bytes]));
    return entry.id;
  };
  const names = async () =>
    (await virtualMachines.listAll('e1')).map(each => each.name).sort();

  beforeEach(async () => {
    db = await databases.init(databaseId);
    await db.migrate.latest({ directory: migrationsDirectory() });
    imports = new DatabaseImportStore(db);
    virtualMachines = new DatabaseVirtualMachineStore(db);
    signals.publish.mockClear();
    await new DatabaseEstateStore(db).createEstate({
      id: 'e1',
      name: 'Contoso',
      createdAt: '2026',
    });
  });

  it('works through the queue in order, and says so', async () => {
    const first = await enqueue(workbook('a', 'b', 'c', 'd', 'e'));
    const second = await enqueue(workbook('a', 'b', 'c', 'd', 'f'));
    const queue = createQueue();
    queue.kick();
    await queue.idle();
    expect(await imports.get('e1', first)).toMatchObject({
      status: 'succeeded',
    });
    expect(await imports.get('e1', second)).toMatchObject({
      status: 'succeeded',
      progress: { done: 100, total: 100 },
      report: { changes: { added: 1, unchanged: 4, removed: 1 } },
    });
    expect(await names()).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(signals.publish).toHaveBeenCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'crosswalk:migration:imports',
      message: expect.objectContaining({
        importId: second,
        status: 'succeeded',
      }),
    });
  });

  it('finds an import whose process was killed, keeps the estate, and runs it again', async () => {
    const queue = createQueue();
    await enqueue(workbook('a', 'b'));
    queue.kick();
    await queue.idle();

    // What a process leaves behind that is killed in the middle: claimed, some progress, and then no heartbeat.
    const killed = await enqueue(workbook('a', 'b', 'c', 'd'));
    const dead = `${hostname()}#999999999#killed`;
    const diedAt = Date.now() - 60_000;
    await imports.claim(dead, diedAt);
    await imports.heartbeat(killed, dead, { done: 40, total: 100 }, diedAt);
    const waiting = await enqueue(
      Buffer.from('Source server name,Destination server name\na,b\n'),
      'dependencies',
    );

    const service = DefaultImportService.create({
      estates: new DatabaseEstateStore(db),
      imports,
      sources: new DatabaseSourceStore(db),
      queue,
    });
    queue.kick();
    await queue.idle();
    expect(await service.get('e1', waiting)).toMatchObject({
      status: 'queued',
    });

    await queue.recover();
    expect(await service.get('e1', killed)).toMatchObject({
      status: 'interrupted',
      error: expect.stringMatching(/as it was before; run the import again/),
    });
    await queue.idle();
    expect(await service.get('e1', waiting)).toMatchObject({
      status: 'succeeded',
    });
    expect(await names()).toEqual(['a', 'b']);

    await service.retry('e1', killed);
    await queue.idle();
    expect(await service.get('e1', killed)).toMatchObject({
      status: 'succeeded',
      error: undefined,
    });
    expect(await names()).toEqual(['a', 'b', 'c', 'd']);
    await expect(service.retry('e1', killed)).rejects.toThrow(/succeeded/);
  });

  it('can run again what failed for another reason than the file', async () => {
    const queue = createQueue();
    const id = await enqueue(workbook('a'));
    const apply = jest
      .spyOn(DatabaseEstateWriter.prototype, 'apply')
      .mockRejectedValueOnce(new Error('disk full'));
    queue.kick();
    await queue.idle();
    expect(await imports.get('e1', id)).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/disk full.*run the import again/),
    });
    apply.mockRestore();
    expect(await imports.requeue(id, ['failed'], {})).toBe(true);
    queue.kick();
    await queue.idle();
    expect(await names()).toEqual(['a']);
  });

  it('gives an estate free whose import could not be ended, and runs it again', async () => {
    const queue = createQueue();
    const refused = await enqueue(Buffer.from('no workbook'));
    const waiting = await enqueue(workbook('a'));
    jest
      .spyOn(imports, 'finish')
      .mockRejectedValueOnce(new Error('connection lost'));
    queue.kick();
    await queue.idle();
    expect(await imports.get('e1', refused)).toMatchObject({
      status: 'running',
    });

    await queue.recover(Date.now() + 10_000);
    await queue.idle();
    expect(await imports.get('e1', refused)).toMatchObject({
      status: 'interrupted',
      error: expect.stringMatching(/as it was before; run the import again/),
    });
    expect(await imports.get('e1', waiting)).toMatchObject({
      status: 'succeeded',
    });
    expect(await names()).toEqual(['a']);
  });

  it('leaves the import alone that it works on, however long that takes', async () => {
    const queue = createQueue();
    const id = await enqueue(workbook('a'));
    const apply = DatabaseEstateWriter.prototype.apply;
    const slow = jest
      .spyOn(DatabaseEstateWriter.prototype, 'apply')
      .mockImplementation(async function late(
        this: DatabaseEstateWriter,
        ...args
      ) {
        await queue.recover(Date.now() + 3_600_000);
        return apply.apply(this, args);
      });
    queue.kick();
    await queue.idle();
    slow.mockRestore();
    expect(await imports.get('e1', id)).toMatchObject({ status: 'succeeded' });
  });

  it('runs nothing again that a newer import has replaced', async () => {
    const queue = createQueue();
    const service = DefaultImportService.create({
      estates: new DatabaseEstateStore(db),
      imports,
      sources: new DatabaseSourceStore(db),
      queue,
    });
    const apply = jest
      .spyOn(DatabaseEstateWriter.prototype, 'apply')
      .mockRejectedValueOnce(new Error('disk full'));
    const monday = await enqueue(workbook('a'));
    queue.kick();
    await queue.idle();
    apply.mockRestore();
    await enqueue(workbook('a', 'b', 'c', 'd'));
    queue.kick();
    await queue.idle();
    const held = await enqueue(workbook('a'));
    queue.kick();
    await queue.idle();
    expect(await service.get('e1', held)).toMatchObject({ status: 'held' });
    await enqueue(workbook('a', 'b', 'c', 'd', 'e'));
    queue.kick();
    await queue.idle();

    for (const refused of [
      service.retry('e1', monday),
      service.confirm('e1', held),
    ]) {
      await expect(refused).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(
          /“f” was imported since.*upload it again/i,
        ),
      });
    }
    expect(await names()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('takes no workbook for a dependency CSV, nor the other way round', async () => {
    const queue = createQueue();
    const wrong = await enqueue(workbook('a'), 'dependencies');
    const other = await enqueue(Buffer.from('VM,CPUs\na,1\n'), 'dependencies');
    queue.kick();
    await queue.idle();
    expect((await imports.get('e1', wrong))?.error).toMatch(/is a workbook/);
    expect((await imports.get('e1', other))?.error).toMatch(
      /no column “Source server name”/,
    );
  });
});

describe('isAbandoned', () => {
  const now = 1_000_000;
  const running = (runner: string, silentMs: number, id = 'i') => ({
    id,
    estateId: 'e',
    runner,
    heartbeatAt: now - silentMs,
  });

  it.each([
    ['what this very process works on', 'me', 3_600_000, false],
    [
      'a dead process of this host, just now',
      `${hostname()}#999999999#x`,
      1_000,
      false,
    ],
    ['a dead process of this host', `${hostname()}#999999999#x`, 10_000, true],
    [
      'an earlier process of the same number',
      `${hostname()}#${process.pid}#x`,
      10_000,
      true,
    ],
    [
      'a living process of this host',
      `${hostname()}#${process.ppid}#x`,
      10_000,
      false,
    ],
    [
      'a living process that hangs',
      `${hostname()}#${process.ppid}#x`,
      60_000,
      true,
    ],
    ['another host', 'elsewhere#1#x', 10_000, false],
    ['another host, long silent', 'elsewhere#1#x', 60_000, true],
  ])('judges %s', (_, runner, silentMs, abandoned) => {
    const self = { runner: 'me', importId: 'i' };
    expect(isAbandoned(running(runner, silentMs), self, now)).toBe(abandoned);
  });

  it.each([
    ['just claimed', 1_000, false],
    ['left behind', 10_000, true],
  ])('judges what this very process has %s', (_, silentMs, abandoned) => {
    for (const importId of [undefined, 'i']) {
      expect(
        isAbandoned(
          running('me', silentMs, 'j'),
          { runner: 'me', importId },
          now,
        ),
      ).toBe(abandoned);
    }
  });
});
