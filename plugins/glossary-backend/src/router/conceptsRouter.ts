import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { GlossaryService } from '../services/GlossaryService';
import {
  domainParameter,
  languageParameter,
  pageParameters,
  parseConceptPath,
  parseRequest,
} from './parseRequest';

const listQuery = z.strictObject({
  scheme: z.string().optional(),
  domain: domainParameter,
  letter: z
    .string()
    .regex(/^[A-Za-z#]$/, 'must be one letter, or #')
    .optional(),
  q: z.string().optional(),
  lang: languageParameter,
  ...pageParameters(50),
});
const conceptQuery = z.strictObject({ lang: languageParameter });
const historyQuery = z.strictObject(pageParameters(50));

/** Concepts, as a list and one by one, and what became of them. */
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
    const request = parseRequest(conceptQuery, req.query);
    const ref = parseConceptPath(req.params);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.getConcept(ref, request, { credentials }));
  });

  router.get('/v1/concepts/:scheme/:id/history', async (req, res) => {
    const request = parseRequest(historyQuery, req.query);
    const ref = parseConceptPath(req.params);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.listChanges(ref, request, { credentials }));
  });

  return router;
}
