import { CustomErrorBase } from '@backstage/errors';

/** What was sent is larger than is taken. Answered with 413. */
export class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;
  /** Backstage's error handler answers with it. */
  readonly statusCode = 413;
}
