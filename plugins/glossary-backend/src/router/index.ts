import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { GlossaryService } from '../services/GlossaryService';
import { createConceptsRouter } from './conceptsRouter';
import { createLookupRouter } from './lookupRouter';
import { createMappingsRouter } from './mappingsRouter';
import { createSourcesRouter } from './sourcesRouter';

/** Everything under `/api/glossary`. */
export function createRouter(options: {
  glossary: GlossaryService;
  httpAuth: HttpAuthService;
}): Router {
  const router = PromiseRouter();
  router.use(createConceptsRouter(options));
  router.use(createLookupRouter(options));
  router.use(createMappingsRouter(options));
  router.use(createSourcesRouter(options));
  return router;
}
