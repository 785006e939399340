import { CustomErrorBase } from '@backstage/errors';

/** The caller has seen another version than the one that is there. Answered with 412. */
export class PreconditionFailedError extends CustomErrorBase {
  name = 'PreconditionFailedError' as const;
  /** Backstage's error handler answers with it. */
  readonly statusCode = 412;
}

/** The caller does not say which version it has seen. Answered with 428. */
export class PreconditionRequiredError extends CustomErrorBase {
  name = 'PreconditionRequiredError' as const;
  readonly statusCode = 428;
}
