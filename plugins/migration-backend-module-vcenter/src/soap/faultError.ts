import { SoapCall, SoapFault } from './envelope';
import { VcenterError } from './VcenterError';

/** Says what a refusal means for people. What the server says is shortened, and given without control characters. */
export function faultError(
  fault: SoapFault,
  { method }: Pick<SoapCall, 'method'>,
  host: string,
): VcenterError {
  // Whatever a server says to a password is not passed on: it might be the password.
  const said = method === 'Login' ? '' : readable(fault.message);
  switch (fault.type) {
    case 'InvalidLogin':
      return new VcenterError(
        'invalid-login',
        `${host} does not accept the user name or password. Check "username" and "password" of this vCenter in the configuration; the name may need its domain, as in user@vsphere.local.`,
      );
    case 'NotAuthenticated':
      return new VcenterError(
        'not-authenticated',
        `The session at ${host} is over. It is renewed the next time.`,
      );
    case 'NoPermission':
      return new VcenterError(
        'no-permission',
        `The user may not call ${method} at ${host}. Give it the Read-only role on the vCenter itself, propagated to children.`,
      );
    case 'InvalidCollectorVersion':
    case 'ManagedObjectNotFound':
      return new VcenterError(
        'out-of-step',
        `${host} no longer knows what was read of it before (${fault.type}). It is read anew the next time.`,
      );
    case 'InvalidProperty':
      return new VcenterError(
        'invalid-property',
        `The version of ${host} has no property “${readable(
          fault.name ?? '',
        )}”.`,
        { property: fault.name },
      );
    default:
      return new VcenterError(
        'fault',
        `${host} refuses ${method}: ${
          [fault.type, said].filter(Boolean).join(', ') || 'it does not say why'
        }.`,
      );
  }
}

function readable(message: string): string {
  return message
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
    .replace(/\.$/, '');
}
