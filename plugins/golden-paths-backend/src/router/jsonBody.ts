import { InputError } from '@backstage/errors';
import express, { ErrorRequestHandler, RequestHandler } from 'express';
import { proposalLimits } from '../services/proposalFiles';

/** A proposal of the most text that is allowed, escaped as JSON. */
const limit = '12mb';

const explain: ErrorRequestHandler = (error, _req, _res, next) => {
  if (error.type === 'entity.too.large') {
    // Keeps its status, 413.
    error.message = `The request is larger than ${limit}; the files of one request may have ${proposalLimits.totalBytes} bytes`;
  }
  next(
    error.type === 'entity.parse.failed'
      ? new InputError(`The request is not JSON: ${error.message}`)
      : error,
  );
};

/** Reads a JSON body; what is wrong with it is answered in words. */
export function jsonBody(): Array<RequestHandler | ErrorRequestHandler> {
  return [express.json({ limit }), explain];
}
