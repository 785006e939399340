import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';

/** Refuses addresses with a NUL, which PostgreSQL fails on and SQLite takes for the end of the text. */
export const refuseNul: RequestHandler = (req, _res, next) => {
  next(
    req.originalUrl.includes('%00')
      ? new InputError(
          'The address has a NUL character, which nothing is named by',
        )
      : undefined,
  );
};
