import { ok, raised, Rule } from '../rule';
import { Subject } from '../Subject';
import { guestText } from './guest';

const supportedId =
  /rhel(?:[789]|10)(?:_64)?guest|windows(?:1[01]|20(?:16|19|22|25)).*guest/i;

const supportedNames = [
  'red hat enterprise linux 7',
  'red hat enterprise linux 8',
  'red hat enterprise linux 9',
  'red hat enterprise linux 10',
  'windows 10',
  'windows 11',
  'windows server 2016',
  'windows server 2019',
  'windows server 2022',
  'windows server 2025',
];

function isSupportedName(name: string): boolean {
  const lower = name.toLocaleLowerCase('en-US');
  return supportedNames.some(each => lower.includes(each));
}

export const unsupportedOperatingSystem: Rule = {
  id: 'vmware.os.unsupported',
  category: 'warning',
  title: 'The operating system is not supported for conversion',
  why: 'The conversion may still work, but nobody answers for it: drivers may be missing, and the VM may not start.',
  cure: 'Try it with a copy first; upgrade the system, or move the application to a supported one or into a container.',
  judge: subject => {
    const id = guestText(subject, 'guestId');
    const fromTools = guestText(subject, 'osFromTools');
    const configured = guestText(subject, 'osConfigured');
    // A name that the tools report hides the configured one, which is often years old.
    const name = fromTools ?? configured;
    if (id === undefined && name === undefined) {
      return subject.silence(
        subject.isUnreadable('osFromTools') ? 'osFromTools' : 'osConfigured',
      );
    }
    const evidence = [
      ...(id ? [subject.evidence('guestId', id)] : []),
      ...(fromTools ? [subject.evidence('osFromTools', fromTools)] : []),
      ...(configured ? [subject.evidence('osConfigured', configured)] : []),
    ];
    const byId = id !== undefined && supportedId.test(id);
    if (byId || (name !== undefined && isSupportedName(name))) {
      return ok(
        `${byId ? id : name} is supported${contradiction(subject)}`,
        evidence,
      );
    }
    return raised(
      `${name ?? id} is not in the list of supported systems${
        id === undefined ? ', judged by name only' : ''
      }${contradiction(subject)}`,
      evidence,
    );
  },
};

/** Says when the tools and the configuration do not agree on whether the system is supported. */
function contradiction(subject: Subject): string {
  const fromTools = guestText(subject, 'osFromTools');
  const configured = guestText(subject, 'osConfigured');
  return fromTools !== undefined &&
    configured !== undefined &&
    isSupportedName(fromTools) !== isSupportedName(configured)
    ? `; it is configured as ${configured}, which would be judged differently`
    : '';
}
