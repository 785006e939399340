import type { Request, Response } from 'express';

/**
 * Answers 304 to whoever has this version already. It is asked for every time, so that whoever may no longer read no
 * longer gets it, but sent only when it changed.
 */
export function sendUnlessFresh(
  req: Request,
  res: Response,
  version: string,
  send: () => void,
): void {
  res.set('ETag', `"${version}"`);
  res.set('Cache-Control', 'private, no-cache');
  if (req.fresh) {
    res.status(304).end();
    return;
  }
  send();
}
