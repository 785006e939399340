import type { FirewallRuleInput } from './input';

/** One line of a rule's services. */
export interface PortRange {
  protocol: string;
  port: number;
  endPort?: number;
}

/** Ports of the services; ICMP has none. */
export function readPorts(services: readonly string[]): PortRange[] {
  return [...new Set(services)].flatMap(service => {
    const [protocol, range] = service.split(' ');
    if (!range) {
      return [];
    }
    const [port, endPort = port] = range.split('-').map(Number);
    return [{ protocol, port, ...(endPort > port && { endPort }) }];
  });
}

/** Whether Cilium looks into what the port carries: single ports, and the protocols that the application speaks. */
export function isInspected(
  { protocol, endPort }: PortRange,
  profile: FirewallRuleInput['contextProfile'],
): boolean {
  return (
    endPort === undefined &&
    ((protocol === 'TCP' && (profile === 'HTTP' || profile === 'DNS')) ||
      (protocol === 'UDP' && profile === 'DNS'))
  );
}
