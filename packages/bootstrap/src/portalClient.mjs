/** What `npm start` asks a backend that is coming up; whatever is not there yet is simply not there. */
export class PortalClient {
  #baseUrl;

  constructor(baseUrl) {
    this.#baseUrl = baseUrl;
  }

  isReady() {
    return answers(`${this.#baseUrl}/.backstage/health/v1/readiness`);
  }

  /**
   * Signed in before the catalog has read the organisation, a person would be a member of no group until the token
   * expires; so the address is not shown before that. Somebody may be in no group at all.
   */
  async knows(user) {
    const identity = await this.#signIn();
    const claims = identity?.identity?.ownershipEntityRefs ?? [];
    if (claims.some(claim => claim !== user)) {
      return true;
    }
    const [, namespace, name] = /^user:([^/]+)\/(.+)$/.exec(user);
    const entity = await this.#get(
      `/api/catalog/entities/by-name/user/${namespace}/${name}`,
      identity,
    );
    return entity.body !== undefined && !entity.body.spec?.memberOf?.length;
  }

  /** True when the imports of every estate have ended, well or badly; or when this person may not look. */
  async hasEstate() {
    const identity = await this.#signIn();
    if (!identity) return false;
    const estates = await this.#get('/api/migration/v1/estates', identity);
    if (estates.status === 403) return true;
    const imports = [];
    for (const { id } of estates.body?.items ?? []) {
      const answer = await this.#get(
        `/api/migration/v1/estates/${id}/imports`,
        identity,
      );
      if (answer.status === 403) return true;
      if (!answer.body) return false;
      imports.push(...answer.body.items);
    }
    return (
      imports.length > 0 &&
      imports.every(({ status }) => !['queued', 'running'].includes(status))
    );
  }

  async #signIn() {
    const { body } = await this.#get('/api/auth/guest/refresh', undefined, {
      'X-Requested-With': 'XMLHttpRequest',
    });
    return body?.backstageIdentity;
  }

  /** The body only of an answer that is one; status 0 without any. */
  async #get(path, identity, headers = {}) {
    try {
      const response = await fetch(`${this.#baseUrl}${path}`, {
        headers: {
          ...headers,
          ...(identity && { Authorization: `Bearer ${identity.token}` }),
        },
        signal: AbortSignal.timeout(10_000),
      });
      return {
        status: response.status,
        body: response.ok ? await response.json() : undefined,
      };
    } catch {
      return { status: 0 };
    }
  }
}

/** Whether something answers there, and well. */
export async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(60_000) })).ok;
  } catch {
    return false;
  }
}
