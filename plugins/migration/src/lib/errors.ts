import { ResponseError } from '@backstage/errors';

/** True when the backend answered that what was asked for does not exist. */
export function isNotFound(error: Error): boolean {
  return error instanceof ResponseError && error.statusCode === 404;
}

/** True when somebody else changed the thing since it was read. */
export function isConflict(error: unknown): boolean {
  return (
    error instanceof ResponseError &&
    (error.statusCode === 412 || error.statusCode === 409)
  );
}

/** True when the asker may not see or do it. */
export function isForbidden(error: Error): boolean {
  return error instanceof ResponseError && error.statusCode === 403;
}

/** The sentence for a person: the backend's own words when it answered, the transport's otherwise. */
export function errorMessage(error: Error): string {
  return error instanceof ResponseError
    ? error.body.error?.message ?? error.message
    : error.message;
}
