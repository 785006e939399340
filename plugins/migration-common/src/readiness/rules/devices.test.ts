import { Case, CasesByConcern, Given, outcomeOf } from '../testCases';

const cases: CasesByConcern = {};

const live = (...kinds: string[]): Given => ({
  live: true,
  vm: { facts: { devices: kinds.map(kind => ({ kind, label: kind })) } },
});

cases['vmware.passthrough_device.detected'] = [
  ['is never known from an export', {}, 'unknown', 'not-in-format'],
  ['is ok live without devices', live(), 'ok'],
  ['is raised live', live('VirtualPCIPassthrough'), 'raised'],
  ['is not raised by a SCSI device', live('VirtualSCSIPassthrough'), 'ok'],
  [
    'is unknown live without a list',
    { live: true, vm: { facts: { devices: undefined } } },
    'unknown',
    'blank',
  ],
];

const adapter = (text?: string): Given => ({
  vm: { nics: [{ label: 'nic', adapter: text, ipAddresses: [] }] },
});
cases['vmware.device.sriov.detected'] = [
  ['is raised by an adapter', adapter('SR-IOV passthrough'), 'raised'],
  ['is raised by another spelling', adapter('Sriov'), 'raised'],
  [
    'is unknown for another one',
    adapter('Vmxnet3'),
    'unknown',
    'not-in-format',
  ],
  ['is unknown for a blank', adapter(), 'unknown', 'blank'],
  [
    'is unknown without the sheet',
    { vm: { nics: [] }, without: ['vNetwork'] },
    'unknown',
    'no-sheet',
  ],
  ['is ok live', live(), 'ok'],
  ['is raised live', live('VirtualSriovEthernetCard'), 'raised'],
];

cases['vmware.usb_controller.detected'] = [
  [
    'is raised by an attached device',
    { vm: { facts: { usbDevices: ['Dongle'] } } },
    'raised',
  ],
  ['is unknown without a row', {}, 'unknown', 'not-in-format'],
  [
    'is unknown without the sheet',
    { without: ['vUSB'] },
    'unknown',
    'no-sheet',
  ],
  ['is ok live', live(), 'ok'],
  ['is raised live', live('VirtualUSBController'), 'raised'],
  ['is not raised by USB 3', live('VirtualUSBXHCIController'), 'ok'],
];

describe.each(Object.entries(cases))('%s', (concern, ofConcern) => {
  it.each(ofConcern)('%s', (...[, given, answer, reason]: Case) => {
    expect(outcomeOf(concern, given)).toEqual({
      answer,
      reason,
      explained: true,
    });
  });
});
