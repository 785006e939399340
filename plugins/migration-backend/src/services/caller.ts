import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** On whose behalf a service acts. */
export interface WithCredentials {
  credentials: BackstageCredentials;
}

/** Who did it, as records name them: an entity ref for people, the subject for services. */
export function principalOf(credentials: BackstageCredentials): string {
  const principal = credentials.principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
  };
  return principal.userEntityRef ?? principal.subject ?? 'unknown';
}
