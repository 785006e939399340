import { InputError } from '@backstage/errors';
import express, { RequestHandler } from 'express';

/**
 * Reads a JSON body; what is wrong with it is answered in words.
 *
 * @param limit - the largest body that is read, such as `1mb`
 */
export function jsonBody(limit: string): RequestHandler {
  const parse = express.json({ limit });
  return (req, res, next) =>
    parse(req, res, error => next(error && explain(error, limit)));
}

function explain(error: Error & { type?: string }, limit: string): Error {
  if (error.type === 'entity.parse.failed') {
    return new InputError(`The request is not JSON: ${error.message}`);
  }
  if (error.type === 'entity.too.large') {
    // Keeps its status, 413.
    error.message = `The request is larger than ${limit}`;
  }
  return error;
}
