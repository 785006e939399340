import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { DependencyService } from '../services/dependencies/DependencyService';
import { audited } from './audited';
import { parse } from './parse';

const newDependencySchema = z.strictObject({
  sourceId: z.string().min(1).max(36),
  targetId: z.string().min(1).max(36),
  strength: z.enum(['strong', 'weak']),
  note: z
    .string()
    .trim()
    .max(1000)
    .optional()
    .transform(note => note || undefined),
});

/** Who needs whom among the applications of an estate. */
export function createDependenciesRouter(options: {
  dependencies: DependencyService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): express.Router {
  const { dependencies, httpAuth, auditor } = options;
  const router = Router();

  router.get('/v1/estates/:id/dependency-graph', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await dependencies.graph(req.params.id, { credentials }));
  });

  router.post(
    '/v1/estates/:id/application-dependencies',
    express.json(),
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const estateId = req.params.id;
      const dependency = parse(newDependencySchema, req.body);
      const { sourceId, targetId, strength } = dependency;
      const declared = await audited(
        auditor,
        {
          eventId: 'dependency-declare',
          request: req,
          meta: { estateId, sourceId, targetId, strength },
        },
        () => dependencies.declare(estateId, dependency, { credentials }),
        ({ id }) => ({ dependencyId: id }),
      );
      res.status(201).json(declared);
    },
  );

  router.delete(
    '/v1/estates/:id/application-dependencies/:dependencyId',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const { id: estateId, dependencyId } = req.params;
      await audited(
        auditor,
        {
          eventId: 'dependency-remove',
          request: req,
          meta: { estateId, dependencyId },
        },
        () => dependencies.remove(estateId, dependencyId, { credentials }),
        ({ sourceId, targetId, strength }) => ({
          sourceId,
          targetId,
          strength,
        }),
      );
      res.status(204).end();
    },
  );

  return router;
}
