import { ResponseError } from '@backstage/errors';

/** True when the backend answered that what was asked for does not exist. */
export function isNotFound(error: Error): boolean {
  return error instanceof ResponseError && error.statusCode === 404;
}

/** The sentence for a person: the backend's own words when it answered, the transport's otherwise. */
export function errorMessage(error: Error): string {
  return error instanceof ResponseError
    ? error.body.error?.message ?? error.message
    : error.message;
}
