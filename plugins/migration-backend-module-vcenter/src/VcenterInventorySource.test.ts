import { mockServices } from '@backstage/backend-test-utils';
import { ScriptedVcenter } from './__testUtils__/ScriptedVcenter';
import { ToldObject } from './__testUtils__/updates';
import { VcenterInventorySource } from './VcenterInventorySource';

const vm = (id: number, name = `vm ${id}`, kind?: ToldObject['kind']) => ({
  object: `VirtualMachine:vm-${id}`,
  kind,
  values: kind === 'leave' ? undefined : { name },
});

describe('VcenterInventorySource', () => {
  let server: ScriptedVcenter;
  let source: VcenterInventorySource;
  let now = 0;
  const logger = mockServices.logger.mock();

  const open = (password = 'secret') =>
    new VcenterInventorySource(
      {
        id: 'lab',
        title: 'Lab',
        estate: 'Nordwind',
        baseUrl: server.url,
        username: 'crosswalk',
        password,
        refreshSeconds: 60,
        timeoutMs: 5000,
      },
      { logger, now: () => now },
    );
  const read = async (signal = new AbortController().signal) => {
    const progress: number[] = [];
    const snapshot = await source.read({
      signal,
      onProgress: share => progress.push(share),
    });
    return {
      ...snapshot,
      progress,
      names: snapshot.virtualMachines.map(({ name }) => name),
    };
  };

  beforeEach(async () => {
    jest.clearAllMocks();
    server = await new ScriptedVcenter().start();
    server.updates = [{ objects: [vm(1), vm(2)] }];
    source = open();
  });
  afterEach(async () => {
    await source.close();
    await server.stop();
  });

  it('says what it is', () => {
    expect(source).toMatchObject({
      id: 'vcenter:lab',
      title: 'Lab',
      estate: 'Nordwind',
      refreshSeconds: 60,
    });
  });

  it('reads everything in parts, and says how far it is', async () => {
    server.listed = [1, 2, 3, 4].map(id => `VirtualMachine:vm-${id}`);
    server.updates = [
      { objects: [vm(1), vm(2)], truncated: true },
      { objects: [vm(3)], truncated: true },
      { objects: [vm(4)] },
    ];
    const { names, progress, exportedAt } = await read();
    expect(names).toEqual(['vm 1', 'vm 2', 'vm 3', 'vm 4']);
    expect(progress).toEqual([0.5, 0.75, 1]);
    expect(exportedAt).toBe('2026-11-25T06:00:00.000Z');
  });

  it('asks the next time only for what changed, and answers everything', async () => {
    await read();
    server.takeCalls();
    server.updates = [
      {
        objects: [
          vm(1, 'renamed', 'modify'),
          vm(2, '', 'leave'),
          vm(3, 'new', 'enter'),
        ],
      },
    ];
    expect((await read()).names).toEqual(['renamed', 'new']);
    expect(server.takeCalls()).toEqual([
      'WaitForUpdatesEx',
      'RetrievePropertiesEx',
      'CurrentTime',
    ]);
    expect((await read()).names).toEqual(['renamed', 'new']);
  });

  it.each<[string, () => void]>([
    ['the session is over', () => server.expire()],
    [
      'the version is no longer known',
      () =>
        server.faults.push({
          method: 'WaitForUpdatesEx',
          type: 'InvalidCollectorVersion',
        }),
    ],
    [
      'the collector is no longer known',
      () =>
        server.faults.push({
          method: 'WaitForUpdatesEx',
          type: 'ManagedObjectNotFound',
        }),
    ],
    [
      'a change is of what was never told',
      () => server.updates.unshift({ objects: [vm(9, 'x', 'modify')] }),
    ],
  ])('reads everything anew when %s', async (_, happen) => {
    await read();
    server.takeCalls();
    server.updates = [{ objects: [vm(1), vm(7)] }];
    happen();
    expect((await read()).names).toEqual(['vm 1', 'vm 7']);
    expect(server.takeCalls().filter(call => call === 'Login')).toHaveLength(1);
  });

  it('tries that once', async () => {
    server.faults = Array.from({ length: 3 }, () => ({
      method: 'WaitForUpdatesEx',
      type: 'NotAuthenticated',
    }));
    await expect(read()).rejects.toMatchObject({ code: 'not-authenticated' });
    expect(server.takeCalls().filter(call => call === 'Login')).toHaveLength(2);
  });

  it('does not take half an inventory for the whole', async () => {
    server.listed = ['VirtualMachine:vm-1', 'VirtualMachine:vm-2', 'Folder:x'];
    await expect(read()).rejects.toMatchObject({
      code: 'out-of-step',
      message: expect.stringContaining('lists other objects than it tells of'),
    });
  });

  it('says that the password is wrong, and does not try it until the server would lock the user', async () => {
    await source.close();
    source = open('wrong&secret');
    const refused = expect.objectContaining({
      code: 'invalid-login',
      message: expect.stringContaining('user name or password'),
    });
    await expect(read()).rejects.toEqual(refused);
    await expect(read()).rejects.toEqual(refused);
    now += 59_000;
    await expect(read()).rejects.toEqual(refused);
    expect(server.takeCalls().filter(call => call === 'Login')).toHaveLength(1);
    now += 2000;
    server.password = 'wrong&amp;secret';
    await expect(read()).resolves.toMatchObject({ names: ['vm 1', 'vm 2'] });
    expect(JSON.stringify(logger.info.mock.calls)).not.toContain('secret');
  });

  it('refuses an ESXi host before it sends a password', async () => {
    server.apiType = 'HostAgent';
    await expect(read()).rejects.toMatchObject({
      code: 'not-a-vcenter',
      message: expect.stringContaining('it is an ESXi host'),
    });
    expect(server.takeCalls()).not.toContain('Login');
  });

  it('does without properties that an old version does not have, and says so', async () => {
    server.unsupported = ['config.createDate', 'guest.disk'];
    const { report, coverage } = await read();
    expect(
      report.details
        .filter(({ rule }) => rule === 'property-missing')
        .map(({ column }) => column),
    ).toEqual(['config.createDate', 'guest.disk']);
    expect(coverage.tables.VirtualMachine).not.toContain('guest.disk');
  });

  it('ends the session when a read fails, and when it is closed', async () => {
    server.faults = [{ method: 'CreateFilter', type: 'NoPermission' }];
    await expect(read()).rejects.toMatchObject({ code: 'no-permission' });
    expect(server.takeCalls().at(-1)).toBe('Logout');
    await read();
    server.takeCalls();
    await source.close();
    expect(server.takeCalls()).toEqual(['Logout']);
  });

  it('stops when it is told to, and reads everything the next time', async () => {
    const controller = new AbortController();
    server.updates = [{ objects: [vm(1)], truncated: true }];
    const stopped = source.read({
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    server.listed = ['VirtualMachine:vm-1'];
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' });
    server.listed = undefined;
    server.updates = [{ objects: [vm(5)] }];
    expect((await read()).names).toEqual(['vm 5']);
  });

  it('lets reads wait for each other', async () => {
    server.updates = [{ objects: [vm(1)] }, { objects: [vm(2)] }];
    const [first, second] = await Promise.all([read(), read()]);
    expect([first.names, second.names]).toEqual([['vm 1'], ['vm 1', 'vm 2']]);
  });
});
