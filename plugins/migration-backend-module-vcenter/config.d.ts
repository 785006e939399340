import { HumanDuration } from '@backstage/types';

export interface Config {
  migration?: {
    /** vCenter Servers whose inventory is read. */
    vcenters?: Array<{
      /**
       * Names the source, as `vcenter:<id>`. At most 55 letters, digits, `.`, `_` and `-`. What the estate has of it is
       * kept under it, so it stays as it is.
       */
      id: string;
      /** What people call it; its host unless told. */
      title?: string;
      /** Name of the estate that it feeds; created when there is none of that name. Several may feed one. */
      estate: string;
      /**
       * `https://vcenter.example.com`, without a path. The certificate is always verified. `http://` is taken for
       * loopback addresses only, for tests.
       */
      baseUrl: string;
      /** A user with the Read-only role, such as `crosswalk@vsphere.local`. */
      username: string;
      /** @visibility secret */
      password: string;
      /** Time between two reads, from 1 minute to 7 days. 15 minutes unless told. */
      refresh?: string | HumanDuration;
      /** Longest time that one answer may take, from 1 second to 10 minutes. 1 minute unless told. */
      timeout?: string | HumanDuration;
      /**
       * Certificates of the authorities that are trusted, instead of those of the system: PEM itself, or the path of a
       * file, relative to the working directory of the backend.
       */
      ca?: string;
    }>;
  };
}
