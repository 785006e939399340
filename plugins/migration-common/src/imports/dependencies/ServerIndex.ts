import { VirtualMachine } from '../../types';

/** What a flow's ends are matched by. @public */
export type MatchableVirtualMachine = Pick<
  VirtualMachine,
  'key' | 'name' | 'dnsName' | 'primaryIpAddress' | 'nics'
>;

/** A VM's key, or why there is none. */
export type ServerMatch = { key: string } | 'unknown' | 'ambiguous';

/** Finds VMs by name, DNS name or address; never guesses between several. */
export class ServerIndex {
  readonly #byName = new Map<string, Set<string>>();
  readonly #byAddress = new Map<string, Set<string>>();

  constructor(virtualMachines: Iterable<MatchableVirtualMachine>) {
    for (const vm of virtualMachines) {
      put(this.#byName, vm.name, vm.key);
      if (vm.dnsName) {
        put(this.#byName, vm.dnsName, vm.key);
      }
      const addresses = vm.nics.flatMap(nic => nic.ipAddresses);
      for (const address of [vm.primaryIpAddress, ...addresses]) {
        if (address && !isLocal(address)) {
          put(this.#byAddress, address, vm.key);
        }
      }
    }
    // A server often calls itself by the first label of its DNS name; full names go first.
    for (const [name, keys] of [...this.#byName]) {
      const short = name.split('.')[0];
      if (short && short !== name && !this.#byName.has(short)) {
        for (const key of keys) {
          put(this.#byName, short, key);
        }
      }
    }
  }

  /** The name decides; the address helps where the name is missing, unknown or shared. */
  find(name: string | undefined, address: string | undefined): ServerMatch {
    const byName = name ? this.#named(name) : undefined;
    if (byName?.size === 1) {
      return only(byName);
    }
    const byAddress = address
      ? this.#byAddress.get(normalized(address))
      : undefined;
    if (byName && byAddress) {
      const both = new Set([...byName].filter(key => byAddress.has(key)));
      return both.size === 1 ? only(both) : 'ambiguous';
    }
    if (byAddress?.size === 1) {
      return only(byAddress);
    }
    return byName || byAddress ? 'ambiguous' : 'unknown';
  }

  #named(name: string): Set<string> | undefined {
    const full = normalized(name);
    return (
      this.#byName.get(full) ??
      (isAddress(full)
        ? this.#byAddress.get(full)
        : this.#byName.get(full.split('.')[0]))
    );
  }
}

function put(index: Map<string, Set<string>>, text: string, key: string): void {
  const name = normalized(text);
  const keys = index.get(name);
  if (keys) {
    keys.add(key);
  } else {
    index.set(name, new Set([key]));
  }
}

function only(keys: Set<string>): ServerMatch {
  const [key] = keys;
  return { key };
}

function normalized(text: string): string {
  return text.trim().toLocaleLowerCase('en-US').replace(/\.$/, '');
}

function isAddress(text: string): boolean {
  return /^[\d.]+$/.test(text) || text.includes(':');
}

/** Loopback and link-local addresses are everybody's. */
function isLocal(address: string): boolean {
  return /^(?:127\.|169\.254\.|0\.|::1$|fe80:)/i.test(address);
}
