import { NetworkInterface } from '@crosswalk/backstage-plugin-migration-common';
import { Device, GuestNic } from '../collector/values';
import { Places } from './Places';

/** Network interfaces among the devices of a VM, with the addresses that the guest says they have. */
export function interfacesOf(
  devices: Device[],
  guestNics: GuestNic[],
  places: Places,
): NetworkInterface[] {
  return devices.flatMap(device => {
    const { network } = device;
    if (!network) {
      return [];
    }
    const macAddress = device.macAddress?.toLowerCase() || undefined;
    const guest = guestNics.filter(
      nic =>
        nic.deviceConfigId === device.key ||
        (macAddress !== undefined &&
          nic.macAddress?.toLowerCase() === macAddress),
    );
    return [
      {
        label: device.label ?? `Network adapter ${device.key}`,
        network:
          places.portgroup(network.portgroupKey) ??
          places.opaqueNetwork(network.opaqueNetworkId) ??
          network.deviceName,
        adapter: device.kind.replace(/^Virtual(?=.)/, ''),
        connected: device.connected,
        macAddress,
        ipAddresses: [...new Set(guest.flatMap(nic => nic.ipAddresses))],
      },
    ];
  });
}
