import { PowerState } from '../../types';
import { ReadinessField } from '../fields';
import { ok, raised, Rule, unknown, Verdict } from '../rule';
import { Subject } from '../Subject';

/** What anonymisers write in place of a name or an address. */
export const placeholder = 'VM';

const powerWords: Record<PowerState, string> = {
  poweredOn: 'powered on',
  poweredOff: 'powered off',
  suspended: 'suspended',
  unknown: 'in a power state that is not known',
};

function withPower(subject: Subject, message: string): string {
  return `${message}; it is ${powerWords[subject.vm.powerState]}`;
}

/** The name that the guest reports, `''` where the column is there and says none, or why neither is known. */
function hostNameOf(subject: Subject): string | Verdict {
  const { dnsName } = subject.vm;
  if (dnsName === placeholder && subject.formatOf('dnsName') !== 'vcenter') {
    return unknown('unreadable', 'An anonymiser has removed the name', [
      subject.evidence('dnsName', dnsName),
    ]);
  }
  if (dnsName) {
    return dnsName;
  }
  return subject.covers('dnsName') && !subject.isUnreadable('dnsName')
    ? ''
    : subject.silence('dnsName');
}

export const hostNameEmpty: Rule = {
  id: 'vmware.hostname.empty',
  category: 'warning',
  title: 'The guest reports no host name',
  why: 'Without it nobody can tell which name the guest will have on the target.',
  cure: 'Start the VM with VMware Tools running and read the inventory again, or set a host name.',
  judge: subject => {
    const name = hostNameOf(subject);
    if (typeof name !== 'string') {
      return name;
    }
    const evidence = [
      subject.evidence('dnsName', name || undefined),
      subject.evidence('powerState', subject.vm.powerState),
    ];
    return name === ''
      ? raised(withPower(subject, 'The guest reports no host name'), evidence)
      : ok(`The guest is named “${name}”`, evidence.slice(0, 1));
  },
};

const defaultHostName = 'localhost.localdomain';

export const hostNameDefault: Rule = {
  id: 'vmware.hostname.default',
  category: 'warning',
  title: 'The guest has the default host name',
  why: `Several VMs that are named ${defaultHostName} cannot be told apart, and the name is kept on the target.`,
  cure: 'Set a host name of its own in the guest.',
  judge: subject => {
    const name = hostNameOf(subject);
    if (typeof name !== 'string') {
      return name;
    }
    const evidence = [subject.evidence('dnsName', name || undefined)];
    if (name === defaultHostName) {
      return raised('The guest has the default host name', evidence);
    }
    return ok(
      name === ''
        ? 'The guest reports no host name, which is a finding of its own'
        : `The guest is named “${name}”`,
      evidence,
    );
  },
};

export const missingAddress: Rule = {
  id: 'vmware.vm_missing_ip.detected',
  category: 'warning',
  title: 'The guest reports no address',
  why: 'Without an address a static one cannot be kept, and nobody can look whether the VM answers after the move.',
  cure: 'Start the VM with VMware Tools running and read the inventory again.',
  judge: subject => {
    const { vm } = subject;
    const primary =
      vm.primaryIpAddress === placeholder ? undefined : vm.primaryIpAddress;
    const addresses = [
      ...vm.nics.flatMap(nic =>
        nic.ipAddresses.map(address =>
          subject.evidence('ipAddresses', address, nic.label),
        ),
      ),
      ...(primary ? [subject.evidence('ipAddresses', primary)] : []),
    ];
    if (addresses.length > 0) {
      return ok(`It has the address ${addresses[0].value}`, addresses);
    }
    const silence = subject.silence('ipAddresses');
    if (!subject.isJoined('ipAddresses')) {
      return { ...silence, reason: 'no-join' };
    }
    return silence.reason === 'blank' && vm.primaryIpAddress === undefined
      ? raised(withPower(subject, 'The guest reports no address'), [
          ...silence.evidence,
          subject.evidence('powerState', vm.powerState),
        ])
      : silence;
  },
};

const validName = /^(([A-Za-z0-9][-A-Za-z0-9.]*)?[A-Za-z0-9])?$/;

export const invalidName: Rule = {
  id: 'vmware.vm.name.invalid',
  category: 'warning',
  title: 'The name cannot be kept',
  why: 'On the target, names have at most 63 letters, digits, hyphens and dots, and begin and end with a letter or digit.',
  cure: 'Take the proposed name, or rename the VM before the move.',
  judge: subject => {
    const { name } = subject.vm;
    const evidence = [subject.evidence('name', name)];
    if (name.length >= 64) {
      return raised(`The name has ${name.length} characters`, evidence);
    }
    return validName.test(name)
      ? ok('The name can be kept, at least in lower case', evidence)
      : raised(
          'The name has characters, or ends in some, that names on the target cannot have',
          evidence,
        );
  },
};

/** A text of the guest without what an anonymiser left; undefined where there is none. */
export function guestText(
  subject: Subject,
  field: ReadinessField & ('osFromTools' | 'osConfigured' | 'guestId'),
): string | undefined {
  const text = subject.facts[field]?.trim();
  return text === '' || text === placeholder ? undefined : text;
}
