import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, UserEntity } from '@backstage/catalog-model';
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
    // A guest need not be in the catalog, and may not be allowed to read it.
    const entity = await this.#catalog
      .getEntityByRef(ref, { credentials })
      .catch(() => undefined);
    const profile = (entity as UserEntity | undefined)?.spec?.profile;
    return {
      ref,
      name: clean(profile?.displayName ?? '') || clean(name),
      email:
        clean(profile?.email ?? '') ||
        `${clean(name)}@${clean(namespace)}.invalid`,
    };
  }
}
