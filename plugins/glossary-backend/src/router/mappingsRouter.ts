import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { GlossaryService } from '../services/GlossaryService';
import { domainParameter, pageParameters, parseRequest } from './parseRequest';

const listQuery = z.strictObject({
  from: z.string().optional(),
  to: z.string().optional(),
  domain: domainParameter,
  ...pageParameters(50),
});

/** Mappings between bundles of concepts. */
export function createMappingsRouter(options: {
  glossary: GlossaryService;
  httpAuth: HttpAuthService;
}): Router {
  const { glossary, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/v1/mappings', async (req, res) => {
    const request = parseRequest(listQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.listMappings(request, { credentials }));
  });

  return router;
}
