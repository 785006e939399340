import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { GlossaryService } from '../services/GlossaryService';
import { domainParameter, pageParameters, parseRequest } from './parseRequest';

const listQuery = z.object({
  scheme: z.string().optional(),
  domain: domainParameter,
  letter: z
    .string()
    .regex(/^[A-Za-z#]$/, 'must be one letter, or #')
    .optional(),
  q: z.string().optional(),
  ...pageParameters(50),
});

/** Concepts, as a list and one by one. */
export function createConceptsRouter(options: {
  glossary: GlossaryService;
  httpAuth: HttpAuthService;
}): Router {
  const { glossary, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/v1/concepts', async (req, res) => {
    const request = parseRequest(listQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.listConcepts(request, { credentials }));
  });

  router.get('/v1/concepts/:scheme/:id', async (req, res) => {
    const { scheme, id } = req.params;
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.getConcept(`${scheme}:${id}`, { credentials }));
  });

  return router;
}
