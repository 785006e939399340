import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { ChangeService, PathService } from '../services/types';
import { createChangesRouter } from './changesRouter';
import { jsonBody } from './jsonBody';
import { createPathsRouter } from './pathsRouter';
import { createValidateRouter } from './validateRouter';

/** The REST API, below `/v1`. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  permissions: PermissionsService;
  changes: ChangeService;
  paths: PathService;
}): express.Router {
  const router = Router();
  router.use(jsonBody());
  router.use('/paths', createPathsRouter(options));
  router.use('/changes', createChangesRouter(options));
  router.use('/validate', createValidateRouter(options));
  return router;
}
