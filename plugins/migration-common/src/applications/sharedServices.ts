import { VirtualMachine } from '../types';
import { NameParts } from './nameParts';
import { slugOf } from './words';

/** Word of a name to the service that it stands for. */
const services: Record<string, string[]> = {
  'directory service': [
    'ad',
    'adds',
    'dc',
    'ldap',
    'adfs',
    'ipa',
    'idm',
    'kdc',
    'domaincontroller',
  ],
  'name resolution or addressing': ['dns', 'dhcp', 'ipam', 'bind', 'infoblox'],
  'time service': ['ntp'],
  backup: [
    'backup',
    'bkp',
    'veeam',
    'commvault',
    'netbackup',
    'avamar',
    'rubrik',
    'cohesity',
    'tsm',
  ],
  monitoring: [
    'mon',
    'monitoring',
    'nagios',
    'zabbix',
    'prometheus',
    'grafana',
    'icinga',
    'prtg',
    'checkmk',
    'scom',
    'vrops',
    'splunk',
    'syslog',
    'graylog',
    'loginsight',
  ],
  'jump host': ['jump', 'bastion', 'jumphost', 'jumpbox', 'jmp'],
  'software distribution': [
    'wsus',
    'sccm',
    'satellite',
    'puppet',
    'ansible',
    'awx',
    'wds',
    'mdt',
  ],
  'certificate authority': ['pki', 'rootca'],
  'mail relay': ['smtp', 'mailrelay'],
  'network access': ['radius', 'nps', 'proxy', 'squid', 'vpn'],
  'vSphere management': [
    'vcenter',
    'vcsa',
    'nsx',
    'vrops',
    'vrli',
    'srm',
    'vum',
  ],
};
const byWord = new Map(
  Object.entries(services).flatMap(([service, words]) =>
    words.map((word): [string, string] => [word, service]),
  ),
);

/** Words too short to be looked for inside others. */
const shortestEnding = 4;

const sharedFolders = new Set([
  'infrastructure',
  'infra',
  'shared-services',
  'core-services',
  'infrastruktur',
  'basisdienste',
]);

/** The well-known service that a VM serves everybody with, by its name. */
export function serviceOfName({ words }: NameParts): string | undefined {
  for (const word of words) {
    const service = byWord.get(word) ?? serviceOfEnding(word);
    if (service) {
      return service;
    }
  }
  return undefined;
}

function serviceOfEnding(word: string): string | undefined {
  for (const [ending, service] of byWord) {
    if (ending.length >= shortestEnding && word.endsWith(ending)) {
      return service;
    }
  }
  return undefined;
}

/** The folder, when it is one that people keep shared services in. */
export function sharedFolderOf(vm: VirtualMachine): string | undefined {
  return (vm.folder ?? '')
    .split('/')
    .find(segment => sharedFolders.has(slugOf(segment)));
}
