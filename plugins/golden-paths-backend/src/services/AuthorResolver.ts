import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, UserEntity } from '@backstage/catalog-model';
import {
  isError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Whose change it is: for the record, and for the commit. */
export interface Author {
  /** Entity ref of a user, or the subject of a service. */
  ref: string;
  name: string;
  email: string;
}

// Git ends a name and an address at these.
function clean(text: string): string {
  return text.replace(/[<>\r\n\0]/g, ' ').trim();
}

function isRefusal(error: unknown): boolean {
  if (!isError(error)) {
    return false;
  }
  const names = [error.name, ResponseError.is(error) && error.cause.name];
  return names.includes('NotFoundError') || names.includes('NotAllowedError');
}

/** Finds the name and address under which a caller commits. */
export class AuthorResolver {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  async resolve(credentials: BackstageCredentials): Promise<Author> {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      const subject = this.#auth.isPrincipal(credentials, 'service')
        ? credentials.principal.subject
        : 'unknown';
      return {
        ref: subject,
        name: clean(subject) || 'unknown',
        email: 'service@localhost.invalid',
      };
    }
    const ref = credentials.principal.userEntityRef;
    const { name, namespace } = parseEntityRef(ref);
    const profile = (await this.#findUser(ref, credentials))?.spec?.profile;
    return {
      ref,
      name: clean(profile?.displayName ?? '') || clean(name),
      email:
        clean(profile?.email ?? '') ||
        `${clean(name)}@${clean(namespace)}.invalid`,
    };
  }

  async #findUser(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<UserEntity | undefined> {
    try {
      const entity = await this.#catalog.getEntityByRef(ref, { credentials });
      return entity as UserEntity | undefined;
    } catch (error) {
      // A guest need not be in the catalog, and may not be allowed to read it.
      if (isRefusal(error)) {
        return undefined;
      }
      // Commits are for ever; one under a made-up address would stay.
      throw new ServiceUnavailableError(
        `The catalog does not say who ${ref} is, so nothing can be committed; try again in a moment`,
        error,
      );
    }
  }
}
