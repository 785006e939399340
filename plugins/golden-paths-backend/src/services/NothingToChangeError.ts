import { CustomErrorBase } from '@backstage/errors';

/** The base has the proposed files already. Answered as 409, under a name that a client can tell from a conflict. */
export class NothingToChangeError extends CustomErrorBase {
  name = 'NothingToChangeError' as const;
  readonly statusCode = 409;

  constructor(repository: string, base: string, targetPath: string) {
    super(
      `Nothing to change: ${base} of ${repository} already has these files in ${targetPath}`,
    );
  }
}
