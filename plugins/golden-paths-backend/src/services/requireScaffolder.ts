import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

const scaffolder = 'plugin:scaffolder';

/**
 * Only the run of a path knows that it is one. A person, or another service, could claim any.
 *
 * @throws NotAllowedError unless the caller is the scaffolder, by itself or on behalf of a user
 */
export function requireScaffolder(
  auth: AuthService,
  credentials: BackstageCredentials,
): void {
  const service = auth.isPrincipal(credentials, 'user')
    ? credentials.principal.actor
    : auth.isPrincipal(credentials, 'service') && credentials.principal;
  if (!service || service.subject !== scaffolder) {
    throw new NotAllowedError(
      'Only a run of the scaffolder records provenance; propose the change without it',
    );
  }
}
