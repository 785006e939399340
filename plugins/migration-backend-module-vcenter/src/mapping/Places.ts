import { InventoryMirror } from '../collector/InventoryMirror';
import { ObjectType } from '../collector/properties';
import { ObjectReference } from '../xml/markup';

/** Deeper than vSphere allows folders to be; a circle ends here. */
const deepest = 100;

interface Placed {
  readonly name?: string;
  readonly parent?: ObjectReference;
}

/** Where objects are in the inventory tree, by names. */
export class Places {
  readonly #mirror: InventoryMirror;
  readonly #portgroups = new Map<string, string>();
  readonly #opaqueNetworks = new Map<string, string>();

  constructor(mirror: InventoryMirror) {
    this.#mirror = mirror;
    for (const { values } of mirror.all('DistributedVirtualPortgroup')) {
      if (values.key && values.name) {
        this.#portgroups.set(values.key, values.name);
      }
    }
    for (const { values } of mirror.all('OpaqueNetwork')) {
      if (values.summary?.opaqueNetworkId && values.name) {
        this.#opaqueNetworks.set(values.summary.opaqueNetworkId, values.name);
      }
    }
  }

  nameOf(
    object: ObjectReference | undefined,
    ...types: Exclude<ObjectType, 'CustomFieldsManager'>[]
  ): string | undefined {
    return this.#mirror.get(object?.value, ...types)?.values.name;
  }

  /** Name of the datacenter that something is in. */
  datacenterOf(parent: ObjectReference | undefined): string | undefined {
    return this.#climb(parent).find(({ type }) => type === 'Datacenter')?.name;
  }

  /** Folders below the datacenter's own, as `Production/Web`; nothing directly below it. */
  folderOf(parent: ObjectReference | undefined): string | undefined {
    const above = this.#climb(parent);
    const datacenter = above.findIndex(({ type }) => type === 'Datacenter');
    return (
      above
        // The last one before the datacenter is its folder of all VMs, which is called `vm` in every one.
        .slice(0, Math.max(0, datacenter - 1))
        .reverse()
        .map(({ name }) => name ?? '')
        .join('/') || undefined
    );
  }

  /** Id of the cluster that a host is in; empty for a host on its own, nothing where that is not known. */
  clusterIdOf(host: ObjectReference | undefined): string | undefined {
    const parent = this.#mirror.get(host?.value, 'HostSystem')?.values.parent;
    if (parent?.type === 'ComputeResource') {
      return '';
    }
    return parent?.type === 'ClusterComputeResource' ? parent.value : undefined;
  }

  portgroup(key: string | undefined): string | undefined {
    return key === undefined ? undefined : this.#portgroups.get(key);
  }

  opaqueNetwork(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#opaqueNetworks.get(id);
  }

  /** What something is in, the innermost first. */
  #climb(from: ObjectReference | undefined) {
    const above: { type: ObjectType; name?: string }[] = [];
    for (let at = from; at && above.length < deepest; ) {
      const object = this.#mirror.get(
        at.value,
        'Folder',
        'StoragePod',
        'Datacenter',
        'ClusterComputeResource',
        'ComputeResource',
        'HostSystem',
        'ResourcePool',
        'VirtualApp',
      );
      if (!object) {
        break;
      }
      const { name, parent }: Placed = object.values;
      above.push({ type: object.type, name });
      at = parent;
    }
    return above;
  }
}
