import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { GlossaryService } from '../services/GlossaryService';
import { pageParameters, parseRequest } from './parseRequest';

const lookupQuery = z.object({
  q: z.string(),
  scheme: z.string().optional(),
  ...pageParameters(10),
});

/** Lookup by whatever people call a thing, and the index to do the same in a browser. */
export function createLookupRouter(options: {
  glossary: GlossaryService;
  httpAuth: HttpAuthService;
}): Router {
  const { glossary, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/v1/lookup', async (req, res) => {
    const request = parseRequest(lookupQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.lookup(request, { credentials }));
  });

  router.get('/v1/label-index', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const index = await glossary.getLabelIndex({ credentials });
    res.set('ETag', `"${index.digest}"`);
    // Asked for every time, so that whoever may no longer read no longer gets it, but sent only when it changed.
    res.set('Cache-Control', 'private, no-cache');
    if (req.fresh) {
      res.status(304).end();
      return;
    }
    res.json(index);
  });

  return router;
}
