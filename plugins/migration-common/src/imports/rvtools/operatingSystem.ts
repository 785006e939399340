import { OsFamily } from '../../types';

const linux =
  /linux|ubuntu|debian|centos|red ?hat|rhel|suse|sles|photon|rocky|fedora|coreos|flatcar|amazon|kylin/i;

/** The family that an operating system's name as vSphere writes it belongs to. @public */
export function osFamilyOf(operatingSystem: string | undefined): OsFamily {
  if (!operatingSystem) {
    return 'unknown';
  }
  if (/windows/i.test(operatingSystem)) {
    return 'windows';
  }
  return linux.test(operatingSystem) ? 'linux' : 'other';
}
