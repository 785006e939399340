import { Random } from './random';
import { operatingSystems } from './operatingSystems';
import {
  DemoApplication,
  DemoFlow,
  DemoTier,
  DemoVirtualMachine,
} from './types';

const processes: Record<DemoTier, string> = {
  web: 'nginx',
  app: 'java',
  db: 'postgres',
  mq: 'amqp-broker',
  search: 'search-node',
  worker: 'worker',
  broker: 'event-broker',
  file: 'smbd',
  desktop: 'explorer',
};

const databaseProcesses: Record<number, string> = {
  1433: 'sqlservr',
  1521: 'oracle',
  5432: 'postgres',
};

/** Ports by which a tier is reached from inside its application. */
const innerPorts: Partial<Record<DemoTier, number>> = {
  app: 8080,
  mq: 5672,
  search: 9200,
  broker: 9092,
  file: 445,
};

interface Member {
  vm: DemoVirtualMachine;
  application: DemoApplication;
  tier: DemoTier;
}

/**
 * What a dependency appliance would have seen: tiers of one application, applications that call one another (in every
 * environment that both have), and everybody with the shared services. Only running VMs with an address talk.
 */
export function createFlows(
  virtualMachines: DemoVirtualMachine[],
  applications: DemoApplication[],
  random: Random,
): DemoFlow[] {
  const byId = new Map(applications.map(app => [app.id, app]));
  const groups = new Map<string, Member[]>();
  const members: Member[] = [];
  for (const vm of virtualMachines) {
    const application = byId.get(vm.applicationId ?? '');
    if (
      !application ||
      !vm.tier ||
      vm.powerState !== 'poweredOn' ||
      !vm.primaryIp
    ) {
      continue;
    }
    const member = { vm, application, tier: vm.tier };
    members.push(member);
    const key = `${application.id}/${vm.environment}`;
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }

  const flows: DemoFlow[] = [];
  const add = (
    source: Member,
    target: Member,
    port: number,
    slots: number[],
  ) => {
    if (source.vm.id !== target.vm.id) {
      flows.push({
        sourceId: source.vm.id,
        targetId: target.vm.id,
        port,
        sourceProcess: processOf(source),
        targetProcess: processOf(target, port),
        slots,
      });
    }
  };

  for (const group of groups.values()) {
    connectTiers(group, add);
    for (const callee of group[0].application.calls) {
      const targets =
        groups.get(`${callee}/${group[0].vm.environment}`) ??
        // A few shared backends exist in production only; staging calls nobody then.
        [];
      connectApplications(group, targets, add, random);
    }
  }
  connectSharedServices(members, add, random);
  return flows;
}

type AddFlow = (
  source: Member,
  target: Member,
  port: number,
  slots: number[],
) => void;

const allDay = [0, 1, 2, 3];

function connectTiers(group: Member[], add: AddFlow): void {
  const of = (...tiers: DemoTier[]) =>
    group.filter(m => tiers.includes(m.tier));
  const databasePort = group[0].application.databasePort;
  const logic = of('app', 'worker');
  for (const web of of('web')) {
    of('app').forEach(app => add(web, app, 8080, allDay));
  }
  for (const source of logic.length > 0 ? logic : of('web')) {
    if (databasePort) {
      of('db').forEach(db => add(source, db, databasePort, allDay));
    }
    for (const tier of ['mq', 'search', 'broker', 'file'] as const) {
      of(tier).forEach(target =>
        add(source, target, innerPorts[tier] ?? 443, [0, 2]),
      );
    }
  }
  // Peers of a cluster talk to one another.
  for (const tier of ['broker', 'search'] as const) {
    const peers = of(tier);
    peers.forEach((peer, i) =>
      add(
        peer,
        peers[(i + 1) % peers.length],
        tier === 'broker' ? 9093 : 9300,
        allDay,
      ),
    );
  }
  const databases = of('db');
  if (databases.length > 1 && databasePort) {
    add(databases[1], databases[0], databasePort, allDay);
  }
}

function connectApplications(
  group: Member[],
  targets: Member[],
  add: AddFlow,
  random: Random,
): void {
  const callers = group.filter(m =>
    ['app', 'worker', 'broker'].includes(m.tier),
  );
  const entry = firstTier(targets, ['broker', 'web', 'app', 'worker', 'db']);
  if (entry.length === 0) {
    return;
  }
  for (const caller of callers) {
    const target = random.pick(entry);
    add(caller, target, entryPort(target), random.pick([allDay, [0, 1], [3]]));
  }
}

/** Another application comes in over TLS, not by the port that the web tier uses. */
function entryPort(target: Member): number {
  switch (target.tier) {
    case 'web':
      return 443;
    case 'app':
      return 8443;
    case 'db':
      return target.application.databasePort ?? 5432;
    default:
      return innerPorts[target.tier] ?? 8443;
  }
}

function firstTier(members: Member[], order: DemoTier[]): Member[] {
  for (const tier of order) {
    const found = members.filter(m => m.tier === tier);
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}

function connectSharedServices(
  members: Member[],
  add: AddFlow,
  random: Random,
): void {
  const service = (kind: DemoApplication['sharedService']) =>
    members.filter(m => m.application.sharedService === kind);
  const directory = service('directory');
  const dns = service('dns');
  const backup = service('backup').filter(m => m.tier === 'worker');
  const logs = service('monitoring').filter(m => m.tier === 'search');
  const metrics = service('monitoring').filter(m => m.tier === 'app');
  const jump = service('jump');

  for (const member of members) {
    const windows = isWindows(member);
    const kind = member.application.sharedService;
    if (kind !== 'dns' && dns.length > 0) {
      add(member, random.pick(dns), 53, [0]);
    }
    if (
      kind !== 'directory' &&
      directory.length > 0 &&
      (windows || random.chance(0.5))
    ) {
      const controller = random.pick(directory);
      add(member, controller, windows ? 389 : 636, [0]);
      if (windows) {
        add(member, controller, 88, [0]);
      }
    }
    if (kind !== 'monitoring' && metrics.length > 0) {
      add(metrics[0], member, windows ? 9182 : 9100, [0]);
      if (logs.length > 0) {
        add(member, random.pick(logs), 514, [0]);
      }
    }
    if (kind !== 'backup' && backup.length > 0 && random.chance(0.6)) {
      add(member, random.pick(backup), 2500, [3]);
    }
    if (kind !== 'jump' && jump.length > 0 && random.chance(0.35)) {
      add(random.pick(jump), member, windows ? 3389 : 22, [1]);
    }
  }
}

function isWindows(member: Member): boolean {
  return operatingSystems[member.vm.os].family === 'windows';
}

function processOf(member: Member, port?: number): string {
  switch (port) {
    case 22:
      return 'sshd';
    case 53:
      return 'named';
    case 88:
    case 389:
    case 636:
      return 'lsass';
    case 3389:
      return 'svchost';
    case 9100:
      return 'node_exporter';
    case 9182:
      return 'windows_exporter';
    default:
  }
  if (member.tier === 'db') {
    return (
      databaseProcesses[member.application.databasePort ?? 5432] ?? 'postgres'
    );
  }
  if (member.tier === 'web' && isWindows(member)) {
    return 'w3wp';
  }
  return processes[member.tier];
}
