import { isError } from '@backstage/errors';

/** What the server said, without the wrapping that names the request. */
export function errorMessage(error: Error): string {
  const cause = error.cause;
  return isError(cause) ? cause.message : error.message;
}

/**
 * Why a request that changes something failed. `unanswered`: nobody knows whether it was carried out; all others were
 * refused before anything happened.
 */
export type FailureKind =
  | 'not-allowed'
  | 'conflict'
  | 'gone'
  | 'refused'
  | 'unanswered';

export function failureKind(error: Error): FailureKind {
  const status = 'statusCode' in error ? Number(error.statusCode) : undefined;
  switch (status) {
    case 401:
    case 403:
      return 'not-allowed';
    case 409:
    case 412:
      return 'conflict';
    case 404:
      return 'gone';
    default:
      return status !== undefined && status >= 400 && status < 500
        ? 'refused'
        : 'unanswered';
  }
}
