import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { PreconditionRequiredError } from '../preconditions';

/**
 * The version of an `If-Match` header; undefined for `*`, which matches every version.
 *
 * @throws PreconditionRequiredError without the header
 */
export function ifMatchOf(request: Request): number | undefined {
  const header = request.header('if-match');
  if (header === undefined) {
    throw new PreconditionRequiredError(
      'Send the ETag that the application was answered with as If-Match, or If-Match: * to change it whatever it is by now',
    );
  }
  if (header.trim() === '*') {
    return undefined;
  }
  // A proxy that compresses makes the tag weak; the version says the same.
  const tag = /^(?:W\/)?"?(\d+)(?:-\w+)?"?$/.exec(header.trim());
  if (!tag) {
    throw new InputError(
      'If-Match has to be the ETag that the application was answered with',
    );
  }
  return Number(tag[1]);
}
