import { OsName } from '../types';

/** What accumulates in every estate: no application, mostly no owner, often off. */
export const strayNames: {
  name: string;
  folder: string;
  off: boolean;
  note?: string;
}[] = [
  {
    name: 'New Virtual Machine',
    folder: 'Discovered virtual machine',
    off: true,
  },
  { name: 'test-vm', folder: 'Sandbox', off: false },
  { name: 'test-vm', folder: 'Discovered virtual machine', off: true },
  {
    name: 'Prüfstand Müller (nicht löschen!)',
    folder: 'Sandbox',
    off: false,
    note: 'Ask Mr Müller before you touch this.',
  },
  { name: 'Kopie von HRPWEB01', folder: 'Alt', off: true },
  { name: 'orders_old_DELETE_2024', folder: 'Alt', off: true },
  { name: 'WIN2008-PRINT', folder: 'Alt', off: false },
  {
    name: 'proof-of-concept-for-the-new-customer-self-service-portal-do-not-use-in-production-01',
    folder: 'Sandbox',
    off: true,
  },
  { name: 'tmp', folder: 'Sandbox', off: true },
  { name: 'firewall-lab', folder: 'Sandbox', off: false },
  { name: 'sandbox_ian', folder: 'Sandbox', off: false },
];

export const templateNames: {
  name: string;
  os: OsName;
}[] = [
  { name: 'tmpl-rhel8-2026q2', os: 'rhel8' },
  { name: 'tmpl-rhel9-2026q2', os: 'rhel9' },
  { name: 'tmpl-ubuntu2204', os: 'ubuntu22' },
  { name: 'tmpl-debian12', os: 'debian12' },
  { name: 'TMPL-WIN2019', os: 'win2019' },
  { name: 'TMPL-WIN2022', os: 'win2022' },
];
