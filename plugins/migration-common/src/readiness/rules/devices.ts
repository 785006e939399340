import { ConcernEvidence } from '../../types';
import { ok, raised, Rule, unknown } from '../rule';
import { Subject } from '../Subject';

/** Devices of a kind; undefined where no source listed the devices. */
function devicesOf(
  subject: Subject,
  kind: string,
): ConcernEvidence[] | undefined {
  return subject.facts.devices
    ?.filter(device => device.kind === kind)
    .map(device => subject.evidence('devices', device.kind, device.label));
}

export const passthroughDevice: Rule = {
  id: 'vmware.passthrough_device.detected',
  category: 'critical',
  title: 'A PCI device of the host is passed through to it',
  why: 'The device stays behind in the old host, and a VM that has one can be neither copied while it runs nor started without it.',
  cure: 'Remove the device, and give the VM one of a node of the target if it still needs it.',
  judge: subject => {
    const devices = devicesOf(subject, 'VirtualPCIPassthrough');
    if (devices === undefined) {
      return subject.silence('devices');
    }
    return devices.length > 0
      ? raised('A PCI device is passed through to it', devices)
      : ok('No PCI device is passed through to it', devices);
  },
};

const sriovKind = 'VirtualSriovEthernetCard';

export const sriov: Rule = {
  id: 'vmware.device.sriov.detected',
  category: 'warning',
  title: 'It has an SR-IOV network card',
  why: 'SR-IOV cards need hardware and set-up on the target that other cards do not, and they are not taken over.',
  cure: 'Replace the card by a paravirtual one, or prepare an SR-IOV network on the target.',
  judge: subject => {
    const cards = subject.vm.nics
      .filter(nic => /sr-?iov/i.test(nic.adapter ?? ''))
      .map(nic => subject.evidence('nicAdapter', nic.adapter, nic.label));
    const devices = devicesOf(subject, sriovKind);
    const found = [...(devices ?? []), ...cards];
    if (found.length > 0) {
      return raised('It has an SR-IOV network card', found);
    }
    if (devices) {
      return ok('It has no SR-IOV network card', []);
    }
    const adapters = subject.vm.nics.filter(nic => nic.adapter !== undefined);
    return adapters.length > 0
      ? unknown(
          'not-in-format',
          'No card is named as SR-IOV, but exports do not reliably name those',
          adapters.map(nic =>
            subject.evidence('nicAdapter', nic.adapter, nic.label),
          ),
        )
      : subject.silence('nicAdapter');
  },
};

export const usbController: Rule = {
  id: 'vmware.usb_controller.detected',
  category: 'warning',
  title: 'It has a USB controller',
  why: 'USB devices of the host are not reachable from the target, and the controller is not taken over.',
  cure: 'Remove the controller; put licence dongles and the like behind a USB server in the network.',
  judge: subject => {
    const controllers = devicesOf(subject, 'VirtualUSBController');
    if (controllers) {
      return controllers.length > 0
        ? raised('It has a USB controller', controllers)
        : ok('It has no USB controller', []);
    }
    const attached = subject.facts.usbDevices ?? [];
    if (attached.length > 0) {
      return raised(
        'A USB device is attached, so there is a controller',
        attached.map(label => subject.evidence('usbDevices', label)),
      );
    }
    return subject.wouldList('usbDevices')
      ? unknown(
          'not-in-format',
          'No USB device is attached, but the export does not list controllers without one',
          [subject.evidence('usbDevices', undefined)],
        )
      : subject.silence('usbDevices');
  },
};
