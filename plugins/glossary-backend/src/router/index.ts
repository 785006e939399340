import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { GlossaryService } from '../services/GlossaryService';
import type { SourceService } from '../services/SourceService';
import type { UpkeepService } from '../services/UpkeepService';
import { createConceptsRouter } from './conceptsRouter';
import { createExportRouter } from './exportRouter';
import { createLearningRouter } from './learningRouter';
import { createLookupRouter } from './lookupRouter';
import { createMappingsRouter } from './mappingsRouter';
import { createSourcesRouter } from './sourcesRouter';
import { createUpkeepRouter } from './upkeepRouter';

/** Everything under `/api/glossary`. */
export function createRouter(options: {
  auditor: AuditorService;
  glossary: GlossaryService;
  httpAuth: HttpAuthService;
  sources: SourceService;
  upkeep: UpkeepService;
}): Router {
  const router = PromiseRouter();
  router.use(createConceptsRouter(options));
  router.use(createExportRouter(options));
  router.use(createLearningRouter(options));
  router.use(createLookupRouter(options));
  router.use(createMappingsRouter(options));
  router.use(createSourcesRouter(options));
  router.use(createUpkeepRouter(options));
  return router;
}
