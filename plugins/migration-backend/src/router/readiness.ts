import { HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { ReadinessService } from '../services/readiness/ReadinessService';
import { parse } from './parse';

const readinessSchema = z.strictObject({
  applicationId: z.string().optional(),
});

/** How ready an estate is, concern by concern. */
export function createReadinessRouter(options: {
  readiness: ReadinessService;
  httpAuth: HttpAuthService;
}): express.Router {
  const { readiness, httpAuth } = options;
  const router = Router();

  router.get('/v1/estates/:id/readiness', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { applicationId } = parse(readinessSchema, req.query);
    res.json(
      await readiness.summarise(req.params.id, applicationId, { credentials }),
    );
  });

  return router;
}
