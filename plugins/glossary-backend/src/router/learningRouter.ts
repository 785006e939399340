import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { GlossaryService } from '../services/GlossaryService';
import {
  languageParameter,
  noParameters,
  pageParameters,
  parseRequest,
} from './parseRequest';

const stackQuery = z.strictObject({ lang: languageParameter });
const listQuery = z.strictObject(pageParameters(50));

/** The glossary in the order in which people learn it: the stack, paths through it, and who does what. */
export function createLearningRouter(options: {
  glossary: GlossaryService;
  httpAuth: HttpAuthService;
}): Router {
  const { glossary, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/v1/stack', async (req, res) => {
    const request = parseRequest(stackQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.getStack(request, { credentials }));
  });

  router.get('/v1/learning-paths', async (req, res) => {
    const request = parseRequest(listQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.listLearningPaths(request, { credentials }));
  });

  router.get('/v1/learning-paths/:id', async (req, res) => {
    parseRequest(noParameters, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.getLearningPath(req.params.id, { credentials }));
  });

  router.get('/v1/responsibilities', async (req, res) => {
    const request = parseRequest(listQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.listResponsibilities(request, { credentials }));
  });

  return router;
}
