import { HttpAuthService } from '@backstage/backend-plugin-api';
import express, { Request } from 'express';
import Router from 'express-promise-router';
import { PathService } from '../services/types';
import { pageQuery, parse } from './parse';

/** `/v1/paths`. */
export function createPathsRouter(options: {
  httpAuth: HttpAuthService;
  paths: PathService;
}): express.Router {
  const { httpAuth, paths } = options;
  const router = Router();
  const caller = async (req: Request) => ({
    credentials: await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    }),
  });

  router.get('/', async (req, res) => {
    const query = parse(pageQuery, req.query);
    res.json(await paths.list(query, await caller(req)));
  });

  router.get('/:id', async (req, res) => {
    res.json(await paths.get(req.params.id, await caller(req)));
  });

  return router;
}
