import { Dependency } from '../types';
import { isDatabasePort } from '../imports/dependencies/ports';

const services: [string, number[]][] = [
  ['messages', [1414, 1883, 4222, 5671, 5672, 9092, 9093, 61613, 61616]],
  ['files', [111, 139, 445, 2049]],
];
const serviceByPort = new Map(
  services.flatMap(([service, ports]) =>
    ports.map(port => [port, service] as const),
  ),
);

/** What a server keeps for those who call it on this port: `data`, `messages`, `files`. */
export function keptBehind(port: number | undefined): string | undefined {
  if (port === undefined) {
    return undefined;
  }
  return isDatabasePort(port) ? 'data' : serviceByPort.get(port);
}

const shared = new Map<number, string>([
  [53, 'name resolution'],
  [88, 'a directory service'],
  [123, 'a time service'],
  [389, 'a directory service'],
  [636, 'a directory service'],
  [3268, 'a directory service'],
  [3269, 'a directory service'],
  [514, 'a log server'],
  [6514, 'a log server'],
  [25, 'a mail relay'],
  [587, 'a mail relay'],
  [3128, 'a proxy'],
]);

/** What well-known service for everybody answers on this port. */
export function sharedServiceBehind(
  port: number | undefined,
): string | undefined {
  return port === undefined ? undefined : shared.get(port);
}

/** What VMs keep for those who call them, by key; data before anything else. */
export function keptByKey(
  dependencies: Pick<Dependency, 'targetKey' | 'port'>[],
): Map<string, string> {
  const kept = new Map<string, string>();
  for (const { targetKey, port } of dependencies) {
    const what = keptBehind(port);
    const known = kept.get(targetKey);
    if (what && (known === undefined || what < known)) {
      kept.set(targetKey, what);
    }
  }
  return kept;
}
