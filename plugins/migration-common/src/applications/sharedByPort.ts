import { Application, Dependency, Evidence } from '../types';
import { collect } from './collect';
import { leastNeighbours } from './hubs';
import { sharedServiceBehind } from './serverPorts';

/**
 * Applications that many others call on the port of a service for everybody, such as a directory. Fewer of them are
 * enough than for a port that says nothing.
 *
 * @returns why it seems to be one, by application id
 */
export function sharedByPort(
  applications: Pick<Application, 'id' | 'virtualMachineKeys'>[],
  dependencies: Pick<Dependency, 'sourceKey' | 'targetKey' | 'port'>[],
): Map<string, Evidence> {
  const applicationOf = new Map(
    applications.flatMap(each =>
      each.virtualMachineKeys.map(key => [key, each.id] as const),
    ),
  );
  const calls = dependencies.flatMap(({ sourceKey, targetKey, port }) => {
    const source = applicationOf.get(sourceKey);
    const target = applicationOf.get(targetKey);
    const service = sharedServiceBehind(port);
    return source && target && source !== target && port && service
      ? [{ source, target, port, service }]
      : [];
  });
  const found = new Map<string, Evidence>();
  for (const [target, ofTarget] of collect(calls, each => each.target)) {
    const [busiest] = [...collect(ofTarget, each => each.service).values()]
      .map(ofService => ({
        service: ofService[0].service,
        port: Math.min(...ofService.map(each => each.port)),
        callers: new Set(ofService.map(each => each.source)).size,
      }))
      .sort((a, b) => b.callers - a.callers || a.port - b.port);
    if (busiest.callers >= leastNeighbours) {
      found.set(target, {
        kind: 'port',
        message: `${busiest.callers} others call it as ${busiest.service}, on port ${busiest.port}`,
      });
    }
  }
  return found;
}
