import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { GlossaryService } from '../services/GlossaryService';
import { pageParameters, parseRequest } from './parseRequest';

const listQuery = z.object(pageParameters(50));

/** Where the concepts come from, and whether that went well. */
export function createSourcesRouter(options: {
  glossary: GlossaryService;
  httpAuth: HttpAuthService;
}): Router {
  const { glossary, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/v1/sources', async (req, res) => {
    const request = parseRequest(listQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.listSources(request, { credentials }));
  });

  router.get('/v1/sources/:id/report', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.getSourceReport(req.params.id, { credentials }));
  });

  return router;
}
