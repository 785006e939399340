import { Random } from '../random';
import { DemoNic, DemoTier } from '../types';
import { VirtualMachineOrder } from './order';

const tierNetworks: Partial<Record<DemoTier, { name: string; octet: number }>> =
  {
    web: { name: 'VLAN-110-PROD-WEB', octet: 11 },
    db: { name: 'VLAN-130-PROD-DB', octet: 13 },
  };

function networkOf(order: VirtualMachineOrder): {
  name: string;
  octet: number;
} {
  switch (order.environment) {
    case 'staging':
      return { name: 'VLAN-210-STAGING', octet: 21 };
    case 'test':
      return { name: 'VLAN-220-TEST', octet: 22 };
    case 'development':
      return { name: 'VLAN-230-DEV', octet: 23 };
    case 'production':
      if (order.role === 'management') {
        return { name: 'VLAN-050-MGMT', octet: 5 };
      }
      return (
        (order.tier && tierNetworks[order.tier]) ?? {
          name: 'VLAN-120-PROD-APP',
          octet: 12,
        }
      );
    default:
      return { name: 'VM Network', octet: 99 };
  }
}

export function createNic(
  order: VirtualMachineOrder,
  addressed: boolean,
  random: Random,
): DemoNic {
  const network = networkOf(order);
  const old = ['win2008', 'centos7'].includes(order.os);
  const high = 10 + network.octet;
  return {
    label: 'Network adapter 1',
    adapter: old ? 'E1000' : 'Vmxnet3',
    network: network.name,
    switch: network.name === 'VM Network' ? 'vSwitch0' : 'dvs-core',
    connected: addressed || order.kind === 'workload',
    macAddress: `00:50:56:${random.hex(6).replace(/(..)(..)(..)/, '$1:$2:$3')}`,
    // The index is unique in the estate, so the address is as well.
    ipv4: addressed
      ? `10.${high}.${order.index >> 8}.${order.index & 255}`
      : undefined,
    ipv6:
      addressed && random.chance(0.2)
        ? `fe80::250:56ff:fe${random.hex(2)}:${random.hex(4)}`
        : undefined,
  };
}
