import { Dependency } from '../types';
import { collect } from './collect';
import { PlacedVirtualMachine } from './environments';
import { isNamedOnly } from './families';
import { leastNeighbours } from './hubs';
import { keptBehind } from './serverPorts';
import { isPartOnly } from './words';

type Flow = Pick<Dependency, 'sourceKey' | 'targetKey' | 'port'>;

/**
 * Gives a server that keeps data, messages or files to the one application that calls it for them: where its name says
 * nothing else, nobody else calls it, and it calls nobody else. Those that talk with everybody, such as monitoring and
 * backup, do not count.
 */
export function joinServers(
  placed: PlacedVirtualMachine[],
  dependencies: Flow[],
): void {
  const byKey = new Map(placed.map(each => [each.vm.key, each]));
  const flows = dependencies.flatMap(flow => {
    const [source, target] = [
      byKey.get(flow.sourceKey),
      byKey.get(flow.targetKey),
    ];
    return source && target && source.base !== target.base
      ? [{ source, target, port: flow.port }]
      : [];
  });
  const neighbours = new Map<PlacedVirtualMachine, Set<string>>();
  const meet = (one: PlacedVirtualMachine, other: PlacedVirtualMachine) => {
    const known = neighbours.get(one) ?? new Set();
    neighbours.set(one, known);
    known.add(other.base);
  };
  for (const { source, target } of flows) {
    meet(source, target);
    meet(target, source);
  }
  const isHub = (each: PlacedVirtualMachine) =>
    (neighbours.get(each)?.size ?? 0) >= leastNeighbours;
  const telling = flows.filter(
    ({ source, target }) => !isHub(source) && !isHub(target),
  );
  const calls = collect(telling, each => each.target.vm.key);
  const asks = collect(telling, each => each.source.vm.key);
  const alone = collect(placed, each => each.base);
  // Who serves has to stay what it is until all have been judged.
  const gifts: [PlacedVirtualMachine, Partial<PlacedVirtualMachine>][] = [];
  for (const [key, callers] of calls) {
    const server = callers[0].target;
    const client = callers[0].source;
    const own = alone.get(server.base)?.length === 1;
    const bases = [
      ...callers.map(each => each.source.base),
      ...(asks.get(key) ?? []).map(each => each.target.base),
    ];
    const kept = callers
      .map(each => ({ port: each.port ?? 0, what: keptBehind(each.port) }))
      .filter(each => each.what)
      .sort((a, b) => a.port - b.port)[0];
    if (
      kept &&
      isNamedOnly(server) &&
      (own || isPartOnly(server.base)) &&
      bases.every(base => base === client.base)
    ) {
      const environments = new Set(
        callers.map(each => each.source.environment),
      );
      const evidence = {
        kind: 'dependency',
        message: `Nobody but “${client.label}” calls it, for ${kept.what} on port ${kept.port}`,
      };
      gifts.push([
        server,
        {
          base: client.base,
          label: client.label,
          evidence,
          ...(server.environment === 'unknown' &&
            environments.size === 1 && {
              environment: client.environment,
              environmentEvidence:
                client.environment === 'unknown'
                  ? undefined
                  : {
                      kind: 'dependency',
                      message: `Called by its ${client.environment} environment`,
                    },
            }),
        },
      ]);
    }
  }
  const given = new Set(gifts.map(([server]) => server));
  for (const [server, gift] of gifts) {
    const taker = calls.get(server.vm.key)?.[0].source;
    // A chain of servers stays as it is: whose the last one is, its name has to say.
    if (taker && !given.has(taker)) {
      Object.assign(server, gift);
    }
  }
}
