import { HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import { PlanService } from '../services/plans/PlanService';
import { pageSchema, parse } from './parse';

/** Waves of published plans, under the names of their catalog entities. */
export function createWavesRouter(options: {
  plans: PlanService;
  httpAuth: HttpAuthService;
}): express.Router {
  const { plans, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/v1/published-waves', async (req, res) => {
    const request = parse(pageSchema, req.query);
    const credentials = await httpAuth.credentials(req);
    const { etag, ...page } = await plans.listPublishedWaves(request, {
      credentials,
    });
    // Of all waves, not of this page: a reader of several pages sees when they changed between two of them.
    res.setHeader('ETag', `W/"${etag}"`);
    res.json(page);
  });

  router.get('/v1/waves/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await plans.getWave(req.params.id, { credentials }));
  });

  return router;
}
