import { InventoryMirror } from '../collector/InventoryMirror';
import { ClusterConfiguration } from '../collector/values';

/** What the rules of a cluster say of one VM. */
export interface RulesOfVirtualMachine {
  /** As `type: name`. */
  rules: string[];
  /** A rule that is on ties it to hosts, or keeps it from some. */
  hostAffinity: boolean;
}

const none: RulesOfVirtualMachine = { rules: [], hostAffinity: false };

/** Rules of clusters by the VMs that they name, be it themselves or by a group. */
export class ClusterRules {
  readonly #byCluster = new Map<string, Map<string, RulesOfVirtualMachine>>();

  constructor(mirror: InventoryMirror) {
    for (const { id, values } of mirror.all('ClusterComputeResource')) {
      if (values.configurationEx) {
        this.#byCluster.set(id, rulesByVirtualMachine(values.configurationEx));
      }
    }
  }

  /**
   * @param clusterId - empty for a host on its own, which has no rules
   * @returns nothing where the cluster, or what it is set to, is not known
   */
  of(
    virtualMachineId: string,
    clusterId: string | undefined,
  ): RulesOfVirtualMachine | undefined {
    if (clusterId === undefined) {
      return undefined;
    }
    if (clusterId === '') {
      return none;
    }
    const rules = this.#byCluster.get(clusterId);
    return rules && (rules.get(virtualMachineId) ?? none);
  }
}

function rulesByVirtualMachine(
  configuration: ClusterConfiguration,
): Map<string, RulesOfVirtualMachine> {
  const found = new Map<string, RulesOfVirtualMachine>();
  for (const rule of configuration.rules.filter(({ enabled }) => enabled)) {
    const named = new Set([
      ...rule.virtualMachines,
      ...rule.groups.flatMap(group =>
        Object.hasOwn(configuration.groups, group)
          ? configuration.groups[group]
          : [],
      ),
    ]);
    for (const virtualMachine of named) {
      const known = found.get(virtualMachine) ?? none;
      found.set(virtualMachine, {
        rules: [...known.rules, `${rule.type}: ${rule.name}`],
        hostAffinity: known.hostAffinity || rule.hosts,
      });
    }
  }
  return found;
}
