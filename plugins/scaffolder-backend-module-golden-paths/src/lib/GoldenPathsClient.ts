import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  Change,
  ChangeProposal,
} from '@crosswalk/backstage-plugin-golden-paths-common';

/** Calls the golden-paths backend in somebody's name. */
export class GoldenPathsClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /** Proposes a change. Answers an empty object when the repository has these files already. */
  async propose(
    proposal: ChangeProposal,
    options: { credentials: BackstageCredentials },
  ): Promise<{ id?: string; branch?: string }> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('golden-paths'),
      this.#auth.getPluginRequestToken({
        onBehalfOf: options.credentials,
        targetPluginId: 'golden-paths',
      }),
    ]);
    const response = await fetch(`${baseUrl}/v1/changes`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(proposal),
    });
    if (!response.ok) {
      const error = await ResponseError.fromResponse(response);
      if (error.body.error.name === 'NothingToChangeError') {
        return {};
      }
      // The scaffolder shows the message alone; the backend's own says what to do.
      throw new Error(error.body.error.message || error.message, {
        cause: error,
      });
    }
    const { id, branch }: Change = await response.json();
    return { id, branch };
  }
}
