import { OsName } from './types';

/** An operating system as vSphere names it twice: in the configuration file and as VMware Tools reports it. */
export interface OperatingSystem {
  configured: string;
  reported: string;
  family: 'linux' | 'windows' | 'other';
}

export const operatingSystems: Record<OsName, OperatingSystem> = {
  rhel7: {
    configured: 'Red Hat Enterprise Linux 7 (64-bit)',
    reported: 'Red Hat Enterprise Linux 7 (64-bit)',
    family: 'linux',
  },
  rhel8: {
    configured: 'Red Hat Enterprise Linux 8 (64-bit)',
    reported: 'Red Hat Enterprise Linux 8 (64-bit)',
    family: 'linux',
  },
  rhel9: {
    configured: 'Red Hat Enterprise Linux 9 (64-bit)',
    reported: 'Red Hat Enterprise Linux 9 (64-bit)',
    family: 'linux',
  },
  ubuntu22: {
    configured: 'Ubuntu Linux (64-bit)',
    reported: 'Ubuntu Linux (64-bit)',
    family: 'linux',
  },
  debian12: {
    configured: 'Debian GNU/Linux 12 (64-bit)',
    reported: 'Debian GNU/Linux 12 (64-bit)',
    family: 'linux',
  },
  sles15: {
    configured: 'SUSE Linux Enterprise 15 (64-bit)',
    reported: 'SUSE Linux Enterprise 15 (64-bit)',
    family: 'linux',
  },
  centos7: {
    configured: 'CentOS 7 (64-bit)',
    reported: 'CentOS 7 (64-bit)',
    family: 'linux',
  },
  photon: {
    configured: 'Other 3.x or later Linux (64-bit)',
    reported: 'VMware Photon OS (64-bit)',
    family: 'linux',
  },
  win2008: {
    configured: 'Microsoft Windows Server 2008 R2 (64-bit)',
    reported: 'Microsoft Windows Server 2008 R2 (64-bit)',
    family: 'windows',
  },
  win2012: {
    configured: 'Microsoft Windows Server 2012 (64-bit)',
    reported: 'Microsoft Windows Server 2012 R2 (64-bit)',
    family: 'windows',
  },
  win2016: {
    configured: 'Microsoft Windows Server 2016 (64-bit)',
    reported: 'Microsoft Windows Server 2016 (64-bit)',
    family: 'windows',
  },
  win2019: {
    configured: 'Microsoft Windows Server 2019 (64-bit)',
    reported: 'Microsoft Windows Server 2019 (64-bit)',
    family: 'windows',
  },
  win2022: {
    configured: 'Microsoft Windows Server 2022 (64-bit)',
    reported: 'Microsoft Windows Server 2022 (64-bit)',
    family: 'windows',
  },
  win10: {
    configured: 'Microsoft Windows 10 (64-bit)',
    reported: 'Microsoft Windows 10 (64-bit)',
    family: 'windows',
  },
  freebsd: {
    configured: 'FreeBSD 13 (64-bit)',
    reported: 'FreeBSD 13 (64-bit)',
    family: 'other',
  },
};
